// Relationships from a node to itself.
MATCH (a:Entity)-[r:$any($types)]->(a)
WITH type(r) AS table, a LIMIT $p.most
RETURN table, [a.id, a.id] AS key, a.id + ' is related to itself' AS message
