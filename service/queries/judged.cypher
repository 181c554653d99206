// Stores what was found of statements.
UNWIND $rows AS row
MATCH (statement:Statement {id: row[0]})
SET statement.label = row[1], statement.strength = row[2],
  statement.semantics = $semantics, statement.support = $support, statement.strengthModel = $model
