// Pairs of actors, by id: with the contradictions between what the one asserts and what the other does, what the one denies and the other
// asserts, and their weight. A denial weighs 1, as much as the strongest contradiction.
CALL () {
  MATCH (one:Actor)-[:ASSERTS]->(:Statement)-[relation:CONTRADICTS]->({that}:Statement)<-[:ASSERTS]-(other:Actor)
  WHERE one <> other AND ($where)
  RETURN one, other, relation
  UNION ALL
  MATCH (one:Actor)-[relation:DENIES]->({that}:Statement)<-[:ASSERTS]-(other:Actor)
  WHERE one <> other AND ($where)
  RETURN one, other, relation
}
WITH one, other, relation WHERE $actor IS NULL OR $actor IN [one.id, other.id]
WITH CASE WHEN one.id < other.id THEN [one, other] ELSE [other, one] END AS pair, relation
WITH pair[0] AS one, pair[1] AS other, collect(DISTINCT relation) AS relations
WITH collect([[one, other], relations, round(reduce(
  weight = 0.0, each IN relations | weight + CASE WHEN each:DENIES THEN 1.0 ELSE effectiveStrength(each) END), 12)
]) AS found
WITH found, CASE WHEN $actor IS NULL OR EXISTS { (:Actor {id: $actor}) } THEN []
  ELSE [['actor', $actor, 'an actor', inUse($actor)]] END AS unknown
