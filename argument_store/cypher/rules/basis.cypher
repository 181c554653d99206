// Relations whose basis isn't borne out.
MATCH (a)-[r:SUPPORTS|CONTRADICTS]->(b)
WHERE coalesce(r.basis = 'TEXT', false) <> (r.quote IS NOT NULL) OR r.basis = 'READER' AND r.warrant IS NULL
WITH type(r) AS table, a, b, r LIMIT $p.most
RETURN table, [a.id, b.id] AS key, CASE WHEN r.basis = 'READER' AND r.quote IS NULL
  THEN 'a relation whose basis is READER needs the warrant by which it is inferred'
  ELSE 'a relation has a quote if its basis is TEXT, and only then' END AS message
