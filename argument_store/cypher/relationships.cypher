// The relationships of the given nodes that seeds write, each from the end where a node has few of them.
UNWIND $p.ids AS id
MATCH (source:Entity {id: id})-[r:FROM|ABOUT|MENTIONS|SUPPORTS|CONTRADICTS|PART_OF|MEMBER_OF]->(target:Entity)
RETURN elementId(r) AS element, type(r) AS type, source.id AS source, target.id AS target, properties(r) AS properties
UNION ALL
UNWIND $p.ids AS id
MATCH (target:Entity {id: id})<-[r:ASSERTS|DENIES|QUOTES]-(source:Entity)
RETURN elementId(r) AS element, type(r) AS type, source.id AS source, target.id AS target, properties(r) AS properties
