// CONTRADICTORY_PREMISES: linked arguments with two premises of which one denies the other.
MATCH (source:Statement)-[contradiction:CONTRADICTS]->(target:Statement)
WHERE contradiction.strength IS NULL OR contradiction.strength >= 0.5
MATCH (source)-[:SUPPORTS]->(argument:Argument {linked: true})
WHERE EXISTS { (target)-[:SUPPORTS]->(argument) }
RETURN [argument, source, target] AS nodes, [contradiction] AS relations
