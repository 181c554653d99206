// Everything that one seed wrote; shared actors and issues too.
MATCH (n:Document {id: $seed}) WHERE $seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (:Document {id: $seed})<-[:FROM|PART_OF]-(n:Entity) WHERE $seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (n:Actor|Issue) WHERE $seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
