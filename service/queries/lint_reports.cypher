// Actors who assert evidence that reports what they say.
MATCH (actor:Actor)-[:ASSERTS]->(report:Evidence {kind: $kind})
WHERE EXISTS { (report)-[:MENTIONS]->(actor) }
RETURN DISTINCT actor.id AS actor, report.id AS report
