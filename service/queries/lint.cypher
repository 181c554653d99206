// All statements and relations, with what faults of form show in.
MATCH (statement:Statement)
WITH collect(statement) AS statements
CALL (statements) {
  UNWIND statements AS source
  MATCH (source)-[relation:SUPPORTS|CONTRADICTS]->(target:Statement)
  WITH type(relation) AS type, collect(id(source)) AS sources, collect(id(target)) AS targets,
    collect(coalesce(relation.basis = 'READER', false)) AS inferred
  RETURN collect([type, sources, targets, inferred]) AS relations
}
RETURN
  [statement IN statements | id(statement)] AS keys,
  [statement IN statements | statement.id] AS ids,
  [statement IN statements | CASE WHEN statement:Claim THEN statement.text END] AS claims,
  [statement IN statements WHERE statement:Argument | id(statement)] AS arguments,
  relations
