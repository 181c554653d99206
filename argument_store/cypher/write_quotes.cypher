// Creates quotations of passages and changes them; one for each place that a node quotes.
UNWIND $p.rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[r:QUOTES {start: row.start, end: row.end}]->(target)
SET r += row.properties
