// Deletes nodes, with whatever still hangs on them.
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
