// Where do an opportunity and a challenge pull one node in opposite directions, within two steps each, where that node is about an issue, or both are?
MATCH one = (opportunity:Opportunity)-[:SUPPORTS|CONTRADICTS*0..2]->(meeting:Statement)
MATCH other = (challenge:Challenge)-[:SUPPORTS|CONTRADICTS*0..2]->(meeting)
WITH *, nodes(one) + nodes(other) AS visited, relationships(one) + relationships(other) AS steps
WHERE size([step IN steps WHERE step:CONTRADICTS]) % 2 = 1
  AND all(node IN visited WHERE size([same IN visited WHERE same = node]) = CASE node WHEN meeting THEN 2 ELSE 1 END)
WITH *, [node IN [opportunity, challenge, meeting] WHERE EXISTS {
  (node)-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(:Issue {id: "issue:ukraine-war"})
}] AS about
WHERE meeting IN about OR (opportunity IN about AND challenge IN about)
RETURN one, other, opportunity.title AS opportunity, challenge.title AS challenge, meeting.title AS meeting
ORDER BY size(steps), opportunity, challenge, meeting
