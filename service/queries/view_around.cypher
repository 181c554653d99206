// Some statements and whatever relations join to them, in any direction and number, up to a bound: the first part of the reading of a view.
UNWIND $statements AS id
MATCH (:Statement {id: id})-[:SUPPORTS|CONTRADICTS*0..]-(statement:Statement)
WITH DISTINCT statement LIMIT $most + 1
WITH collect(statement) AS statements
WITH statements AS found, size(statements) > $most AS partial
