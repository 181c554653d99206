// What some nodes can't be told without: their documents, passages, issues, actors, and the passages that their relations quote.
UNWIND $p.ids AS id
MATCH (node:Entity {id: id})
CALL (node) {
  MATCH (node)-[:FROM|ABOUT|MENTIONS|QUOTES|PART_OF|MEMBER_OF]->(attached:Entity)
  RETURN attached
  UNION
  MATCH (node)<-[:ASSERTS|DENIES]-(attached:Actor)
  RETURN attached
  UNION
  MATCH (node)<-[held:ASSERTS|DENIES]-()
  MATCH (attached:Passage {id: held.quotePassage})
  RETURN attached
  UNION
  MATCH (node)-[relation:SUPPORTS|CONTRADICTS]->()
  MATCH (attached:Passage {id: relation.quotePassage})
  RETURN attached
}
RETURN DISTINCT attached.id AS id
