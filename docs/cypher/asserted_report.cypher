// ASSERTED_REPORT: evidence that reports what an actor says, asserted by that actor.
MATCH (actor:Actor)-[:ASSERTS]->(report:Evidence {kind: 'STATEMENT'})
WHERE EXISTS { (report)-[:MENTIONS]->(actor) }
RETURN DISTINCT [actor, report] AS nodes, [] AS relations
