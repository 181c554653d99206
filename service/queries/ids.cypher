// Ids that begin alike, of some kinds or all, each with what its node is called; in their order.
MATCH (node:Entity)
WHERE node.id STARTS WITH $prefix AND ($kinds IS NULL OR split(node.id, ':')[0] IN $kinds)
RETURN node.id, coalesce(node.title, node.name, node.text, '') AS called
ORDER BY node.id LIMIT $most
