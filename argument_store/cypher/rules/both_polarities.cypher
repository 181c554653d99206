// Statements related by both types in the same direction.
MATCH (a)-[:CONTRADICTS]->(b)<-[:SUPPORTS]-(a)
UNWIND ['SUPPORTS', 'CONTRADICTS'] AS table
WITH DISTINCT table, a, b LIMIT $p.most
RETURN table, [a.id, b.id] AS key, 'both SUPPORTS and CONTRADICTS from ' + a.id + ' to ' + b.id AS message
