// CONFLICTING_VERDICTS: claims and evidence with the same text or quotation that `argument-graph evaluate --write` has labelled differently.
CALL () {
  WITH split(".,;:!?\"'()[]{}<>/\\-–—‘’“”„«»\n\r\t", "") AS marks
  MATCH (statement:Claim|Evidence)
  WITH statement, reduce(text = toLower(normalize(statement.text, NFKC)), mark IN marks | replace(text, mark, " ")) AS text
  RETURN statement, [word IN split(text, " ") WHERE word <> ""] AS same
  UNION
  MATCH (statement:Claim|Evidence)-[quotes:QUOTES]->(:Passage)-[:PART_OF]->(document:Document)
  RETURN statement, [document.id, toString(quotes.start), toString(quotes.end), ""] AS same
}
WITH same, statement ORDER BY statement.id
WITH same, collect(DISTINCT statement) AS nodes
WHERE size(nodes) > 1 AND any(node IN nodes WHERE node.label <> nodes[0].label)
RETURN DISTINCT nodes, [] AS relations
