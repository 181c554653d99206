// SELF_DEFEATING_ACTOR: actors who assert a statement and another that contradicts it, or assert and deny the same.
MATCH (actor:Actor)-[:ASSERTS]->(statement:Statement)<-[contradiction:CONTRADICTS]-(attacker:Statement)
WHERE EXISTS { (actor)-[:ASSERTS]->(attacker) }
RETURN [actor, statement, attacker] AS nodes, [contradiction] AS relations
UNION ALL
MATCH (actor:Actor)-[:ASSERTS]->(statement:Statement)
WHERE EXISTS { (actor)-[:DENIES]->(statement) }
RETURN [actor, statement] AS nodes, [] AS relations
