// The statements one relation away from others, in either direction.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:SUPPORTS|CONTRADICTS]-(beside:Statement)
RETURN DISTINCT beside.id AS id
