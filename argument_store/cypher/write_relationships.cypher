// Creates relationships of one type and changes them; there is one between two nodes.
UNWIND $p.rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[r:$(kind)]->(target)
SET r += row.properties
