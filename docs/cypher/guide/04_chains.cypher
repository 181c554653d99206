// By which chains do challenges bear on an outcome? One that contradicts an odd number of times speaks against it.
MATCH path = (:Challenge)-[:SUPPORTS|CONTRADICTS*1..5]->(:Claim {id: "claim:stabilize-energy-markets"})
RETURN path,
  CASE size([step IN relationships(path) WHERE step:CONTRADICTS]) % 2 WHEN 0 THEN "for" ELSE "against" END AS speaks,
  [node IN nodes(path) | node.title] AS chain
ORDER BY length(path), chain
