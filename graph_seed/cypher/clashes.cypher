// The first pairs that are related by both types in the same direction.
MATCH (a)-[:CONTRADICTS]->(b)<-[:SUPPORTS]-(a)
RETURN a.id AS source, b.id AS target LIMIT 1000
