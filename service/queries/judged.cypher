// Stores what was found of statements, in place of what was found before.
UNWIND $rows AS row
MATCH (statement:Statement {id: row[0]})
REMOVE statement:Accepted:Defeated:Groundless:Unexplained:Undecided
SET statement:$(row[3]), statement.label = row[1], statement.strength = row[2],
  statement.semantics = $semantics, statement.support = $support, statement.strengthModel = $model
