// Nodes whose id isn't one, and relations between statements whose id isn't made of their ends.
MATCH (n:$any($labels)) WHERE n.id IS NULL OR CASE WHEN n.id IS :: STRING NOT NULL THEN NOT n.id =~ $pattern ELSE true END
WITH [label IN labels(n) WHERE label IN $labels][0] AS table, coalesce(toStringOrNull(n.id), elementId(n)) AS id LIMIT $p.most
RETURN table, [id] AS key, 'the id is no <kind>:<slug>' AS message
UNION ALL
MATCH (a)-[r:SUPPORTS|CONTRADICTS]->(b)
WHERE r.id IS NULL OR CASE WHEN r.id IS :: STRING NOT NULL THEN r.id <> a.id + '/' + type(r) + '/' + b.id ELSE true END
WITH type(r) AS table, a, b LIMIT $p.most
RETURN table, [a.id, b.id] AS key, 'the id is not ' + a.id + '/' + table + '/' + b.id AS message
