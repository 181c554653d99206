// Some statements alone: the first part of the reading of a view.
UNWIND $statements AS id
MATCH (statement:Statement {id: id})
WITH collect(DISTINCT statement) AS found
WITH found, false AS partial
