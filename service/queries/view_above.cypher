// Some statements and whatever leads to them along relations: the first part of the reading of a view.
UNWIND $statements AS id
MATCH (:Statement {id: id})<-[:SUPPORTS|CONTRADICTS*0..]-(statement:Statement)
WITH DISTINCT statement
WITH collect(statement) AS found
