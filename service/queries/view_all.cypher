// All statements: the first part of the reading of a view.
MATCH (statement:Statement)
WITH collect(statement) AS found
WITH found, false AS partial
