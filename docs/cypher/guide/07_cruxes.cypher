// On which nodes do most opportunities meet challenges, within two steps each?
MATCH one = (opportunity:Opportunity)-[:SUPPORTS|CONTRADICTS*0..2]->(crux:Statement)
MATCH other = (challenge:Challenge)-[:SUPPORTS|CONTRADICTS*0..2]->(crux)
WITH *, nodes(one) + nodes(other) AS visited, relationships(one) + relationships(other) AS steps
WHERE size([step IN steps WHERE step:CONTRADICTS]) % 2 = 1
  AND all(node IN visited WHERE size([same IN visited WHERE same = node]) = CASE node WHEN crux THEN 2 ELSE 1 END)
RETURN crux, crux.title AS title, count(DISTINCT [opportunity, challenge]) AS pairs
ORDER BY pairs DESC, title LIMIT 10
