// A document, its passages, and all statements from it.
MATCH (document:Document {id: $p.id})
RETURN document.id AS id
UNION
MATCH (:Document {id: $p.id})<-[:FROM|PART_OF]-(node:Entity)
RETURN node.id AS id
