// Nodes whose labels don't fit their ids or each other.
MATCH (n:Entity|Statement|$any($roles)|$any($labels))
WITH n, [label IN labels(n) WHERE label IN $labels] AS kinds, coalesce(toStringOrNull(n.id), elementId(n)) AS id
WHERE NOT n:Entity OR size(kinds) <> 1 OR toLower(kinds[0]) <> split(id, ':')[0]
  OR (kinds[0] IN $statements) <> n:Statement OR size([role IN labels(n) WHERE role IN $roles]) > CASE kinds[0] WHEN 'Claim' THEN 1 ELSE 0 END
WITH n, kinds, id LIMIT $p.most
RETURN coalesce(kinds[0], 'Entity') AS table, [id] AS key, 'the labels ' + reduce(all = '', label IN labels(n) | all + ':' + label) + ' do not fit the id' AS message
