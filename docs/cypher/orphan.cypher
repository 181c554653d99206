// ORPHAN: statements that no relation joins to another.
MATCH (statement:Statement)
WHERE NOT EXISTS { (statement)-[:SUPPORTS|CONTRADICTS]-(:Statement) }
RETURN [statement] AS nodes, [] AS relations
