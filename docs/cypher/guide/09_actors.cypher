// Who asserts or denies what, and what do those statements speak for or against?
MATCH path = (:Actor)-[:ASSERTS|DENIES]->(statement:Statement)
OPTIONAL MATCH reason = (statement)-[:SUPPORTS|CONTRADICTS]->(:Statement)
RETURN path, reason
