// The statements of a view among those found, and the relations from them: the second part of the reading of a view.
WITH found, partial, COLLECT {
  UNWIND $issues AS id
  MATCH (issue:Issue)-[:PART_OF*0..]->(:Issue {id: id})
  RETURN DISTINCT issue
} AS issues
WITH partial, [statement IN CASE WHEN partial THEN [] ELSE found END WHERE
  viewLists(statement)
  AND ($issues IS NULL
    OR EXISTS { (statement)-[:ABOUT]->(issue:Issue) WHERE issue IN issues }
    OR statement:Argument AND EXISTS {
      (statement) ((:Argument)-[:SUPPORTS|CONTRADICTS]->()){1,8} ()-[:ABOUT]->(issue:Issue) WHERE issue IN issues
    })
] AS statements
CALL (statements) {
  UNWIND statements AS source
  MATCH (source)-[relation:SUPPORTS|CONTRADICTS]->(target:Statement)
  WITH source, relation, target WHERE viewCounts(relation)
  WITH type(relation) AS type, collect(id(source)) AS sources, collect(id(target)) AS targets,
    collect(effectiveStrength(relation)) AS strengths
  RETURN collect([type, sources, targets, strengths]) AS relations
}
RETURN
  [statement IN statements | id(statement)] AS keys,
  [statement IN statements | statement.id] AS ids,
  [statement IN statements | baseScore(statement)] AS scores,
  [statement IN statements | statement.modality] AS modalities,
  [statement IN statements WHERE statement:Argument AND statement.linked | id(statement)] AS linked,
  [statement IN statements WHERE standing(statement) = 'DERIVED' | id(statement)] AS derived,
  [statement IN statements WHERE standing(statement) = 'DERIVED' AND statement.baseScore IS NULL | id(statement)] AS unrated,
  [statement IN statements WHERE statement:Evidence | id(statement)] AS evidence,
  relations,
  partial,
  [id IN $documents WHERE NOT EXISTS { (:Document {id: id}) } | [id, inUse(id)]] AS noDocuments,
  [id IN $issues WHERE NOT EXISTS { (:Issue {id: id}) } | [id, inUse(id)]] AS noIssues,
  [id IN $actors WHERE NOT EXISTS { (:Actor {id: id}) } | [id, inUse(id)]] AS noActors,
  [id IN $excludeActors WHERE NOT EXISTS { (:Actor {id: id}) } | [id, inUse(id)]] AS noExcludeActors
