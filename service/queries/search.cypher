// Full-text search over titles, texts, names and quotations: nodes of some labels with their best score, one more than $most.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryRelationships('quotation_text', $query) YIELD relationship, score
  RETURN startNode(relationship) AS node, score
}
WITH node, max(score) AS score
WHERE any(label IN labels(node) WHERE label IN $labels)
RETURN collect([node, score]) AS found
