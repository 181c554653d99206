// Which steps of reasoning does the text attack, and from what to what do they lead?
MATCH attack = (:Statement)-[:CONTRADICTS]->(step:Argument)
MATCH inference = (:Statement)-[:SUPPORTS]->(step)-[:SUPPORTS|CONTRADICTS]->(:Statement)
RETURN attack, inference
