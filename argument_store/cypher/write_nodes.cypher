// Creates nodes and changes them; a property set to null goes.
UNWIND $p.rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.added)
REMOVE n:$(row.removed)
SET n += row.properties
