// CIRCULAR_SUPPORT: statements that support one another in a circle, with the supports between them.
MATCH (one:Statement)-[:SUPPORTS*1..]->(same:Statement)
WITH DISTINCT one, same
WHERE one = same
WITH collect(one) AS turning
UNWIND turning AS one
MATCH (one)-[:SUPPORTS*1..]->(other:Statement)
WHERE other IN turning
WITH DISTINCT one, other
WITH collect([one, other]) AS reached
UNWIND reached AS pair
WITH reached, pair[0] AS one, pair[1] AS other
WHERE [other, one] IN reached
WITH one, other ORDER BY other.id
WITH one, collect(other) AS nodes
WHERE one = head(nodes)
RETURN nodes,
  COLLECT { MATCH (source)-[support:SUPPORTS]->(target) WHERE source IN nodes AND target IN nodes RETURN support } AS relations
