// All statements and relations, with what lint looks at.
MATCH (statement:Statement)
WITH collect(statement) AS statements
CALL (statements) {
  UNWIND statements AS source
  MATCH (source)-[relation:SUPPORTS|CONTRADICTS]->(target:Statement)
  WITH type(relation) AS type, collect(id(source)) AS sources, collect(id(target)) AS targets,
    collect(coalesce(relation.basis = 'READER', false)) AS inferred, collect(effectiveStrength(relation)) AS strengths
  RETURN collect([type, sources, targets, inferred, strengths]) AS relations
}
RETURN
  [statement IN statements | id(statement)] AS keys,
  [statement IN statements | statement.id] AS ids,
  [statement IN statements | CASE WHEN statement:Claim THEN statement.text END] AS claims,
  [statement IN statements | CASE WHEN statement:Evidence THEN statement.text END] AS evidence,
  [statement IN statements WHERE statement:Argument | id(statement)] AS arguments,
  [statement IN statements WHERE statement:Argument AND statement.linked | id(statement)] AS linked,
  relations
