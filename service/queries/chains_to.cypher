// Chains that end at a statement, as lists of nodes and relations; one more than $most where there are more.
OPTIONAL MATCH (target:Statement {id: $to})
RETURN false AS noSource, target IS NULL AS noTarget, COLLECT {
  MATCH path = (:Statement)-[:SUPPORTS|CONTRADICTS*1..6]->(target)
  WITH nodes(path) AS nodes, relationships(path) AS relations
  WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, relations,
    CASE size([r IN relations WHERE r:CONTRADICTS]) % 2 WHEN 0 THEN 'SUPPORTS' ELSE 'CONTRADICTS' END AS polarity
  WHERE $net IS NULL OR polarity = $net
  RETURN [nodes, relations] LIMIT $most + 1
} AS found
