// The nodes of the given ids, whoever wrote them.
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
