// Which statements actors hold true, and which false.
RETURN
  CASE WHEN $actor IS NOT NULL AND NOT EXISTS { (:Actor {id: $actor}) } THEN inUse($actor) END AS noActor,
  COLLECT {
    MATCH (actor:Actor)-[held:ASSERTS|DENIES]->(statement:Statement)
    WHERE $actor IS NULL OR actor.id = $actor
    RETURN [type(held), actor.id, statement.id]
  } AS held
