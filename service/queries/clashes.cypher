// Pairs of actors, by id: with the contradictions between what the one asserts and what the other does, what the one denies and the other
// asserts, and their weight. A denial weighs 1, as much as the strongest contradiction.
CALL () {
  MATCH (one:Actor)-[:ASSERTS]->(:Statement)-[relation:CONTRADICTS]->({that}:Statement)<-[:ASSERTS]-(other:Actor)
  WHERE one <> other AND ($where)
  RETURN one, other, relation, effectiveStrength(relation) AS weight
  UNION ALL
  MATCH (one:Actor)-[relation:DENIES]->({that}:Statement)<-[:ASSERTS]-(other:Actor)
  WHERE one <> other AND ($where)
  RETURN one, other, relation, 1.0 AS weight
}
WITH one, other, relation, weight WHERE $actor IS NULL OR $actor IN [one.id, other.id]
WITH DISTINCT CASE WHEN one.id < other.id THEN [one, other] ELSE [other, one] END AS pair, relation, weight
WITH pair, collect(relation) AS relations, round(sum(weight), 12) AS weight
WITH collect([
  pair, [each IN relations WHERE each:CONTRADICTS], [each IN relations WHERE each:DENIES], weight
]) AS found
WITH found, CASE WHEN $actor IS NULL OR EXISTS { (:Actor {id: $actor}) } THEN []
  ELSE [['actor', $actor, 'an actor', inUse($actor)]] END AS unknown
