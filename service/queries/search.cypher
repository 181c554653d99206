// Full-text search: what holds a word as it is, but for case and accents, or another form of it; and where nothing does, what holds a similar
// word. Of `suggested`, each is the list of texts that hold words similar to one that nothing holds, or null.
CALL () {
  UNWIND range(0, size($words) - 1) AS i
  CALL (i) {
    CALL (i) {
      CALL db.index.fulltext.queryNodes('entity_words', $words[i].exact) YIELD node, score
      RETURN node, score
      UNION ALL
      CALL db.index.fulltext.queryNodes('entity_text', $words[i].forms) YIELD node, score
      RETURN node, score
      UNION ALL
      CALL db.index.fulltext.queryRelationships('quotation_words', $words[i].exact) YIELD relationship, score
      RETURN startNode(relationship) AS node, score
      UNION ALL
      CALL db.index.fulltext.queryRelationships('quotation_text', $words[i].forms) YIELD relationship, score
      RETURN startNode(relationship) AS node, score
    }
    WITH node, max(score) AS score
    RETURN collect([node, score]) AS exact
  }
  CALL (i, exact) {
    WITH * WHERE size(exact) = 0 AND $words[i].near <> ''
    CALL (i) {
      CALL db.index.fulltext.queryNodes('entity_words', $words[i].near) YIELD node, score
      RETURN node, score
      UNION ALL
      CALL db.index.fulltext.queryRelationships('quotation_words', $words[i].near) YIELD relationship, score
      RETURN startNode(relationship) AS node, score
    }
    WITH node, max(score) AS score ORDER BY score DESC, node.id
    RETURN collect([node, score]) AS near
  }
  CALL (near) {
    UNWIND near[..5] AS hit
    WITH hit[0] AS this
    UNWIND searched(this) AS searched
    RETURN collect(searched[1]) AS texts
  }
  RETURN collect([exact + near, CASE WHEN size(exact) = 0 THEN texts END]) AS each
}
WITH each, [one IN each | one[1]] AS suggested
CALL (each, suggested) {
  CALL (each) {
    UNWIND each AS one
    UNWIND one[0] AS hit
    RETURN hit[0] AS node, 1 AS words, hit[1] AS score
    UNION ALL
    MATCH (node:Entity) WHERE node.id STARTS WITH $id
    RETURN node, 1 + size($words) AS words, CASE node.id WHEN $id THEN 1.0 ELSE 0.0 END AS score
  }
  WITH node, sum(words) AS words, sum(score) AS score
  WHERE any(label IN labels(node) WHERE label IN $labels) AND wanted(node)
  RETURN collect([node, words, score, [texts IN suggested | texts IS NOT NULL]]) AS found
}
RETURN found, suggested
