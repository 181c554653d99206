// Chains from one statement to another, as lists of nodes and relations; one more than $most where there are more.
OPTIONAL MATCH (source:Statement {id: $from})
OPTIONAL MATCH (target:Statement {id: $to})
RETURN source IS NULL AS noSource, target IS NULL AS noTarget, COLLECT {
  MATCH path = (source)-[:SUPPORTS|CONTRADICTS*1..6]->(target)
  WITH nodes(path) AS nodes, relationships(path) AS relations
  WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, relations,
    CASE size([r IN relations WHERE r:CONTRADICTS]) % 2 WHEN 0 THEN 'SUPPORTS' ELSE 'CONTRADICTS' END AS polarity
  WHERE $net IS NULL OR polarity = $net
  RETURN [nodes, relations] LIMIT $most + 1
} AS found
