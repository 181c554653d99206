// An issue and its sub-issues, the statements about them, and the arguments whose conclusions these are.
MATCH (issue:Issue)-[:PART_OF]->*(:Issue {id: $p.id})
RETURN issue.id AS id
UNION
MATCH (statement:Statement)-[:ABOUT]->(:Issue)-[:PART_OF]->*(:Issue {id: $p.id})
RETURN statement.id AS id
UNION
MATCH (statement:Argument) ((:Argument)-[:SUPPORTS|CONTRADICTS]->()){1,8} ()-[:ABOUT]->(:Issue)-[:PART_OF]->*(:Issue {id: $p.id})
RETURN statement.id AS id
