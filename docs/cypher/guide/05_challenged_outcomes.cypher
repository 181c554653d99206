// Which outcomes do most challenges stand against, within four steps?
MATCH path = (challenge:Challenge)-[:SUPPORTS|CONTRADICTS*1..4]->(outcome:Outcome)
WHERE size([step IN relationships(path) WHERE step:CONTRADICTS]) % 2 = 1
RETURN outcome.title AS outcome, count(DISTINCT challenge) AS challenges
ORDER BY challenges DESC, outcome
