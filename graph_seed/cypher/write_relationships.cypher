// Creates relationships and changes them; of each type there is one between two nodes.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[r:$(row.type)]->(target)
SET r += row.properties
