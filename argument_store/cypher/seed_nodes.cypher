// Everything that one seed wrote; shared actors and issues too.
MATCH (n:Document {id: $p.seed}) WHERE $p.seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (:Document {id: $p.seed})<-[:FROM|PART_OF]-(n:Entity) WHERE $p.seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (n:Actor|Issue) WHERE $p.seed IN n.seeds
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
