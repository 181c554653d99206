// The statements one relation away from others, in either direction.
UNWIND $p.ids AS id
MATCH (:Statement {id: id})-[:SUPPORTS|CONTRADICTS]-(beside:Statement)
RETURN DISTINCT beside.id AS id
