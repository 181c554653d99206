// The seeds that the store holds.
MATCH (d:Document) WHERE d.id IN d.seeds
RETURN d.id AS id ORDER BY id
