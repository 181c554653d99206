// Which statements, names and sentences speak of something, the best match first?
CALL db.index.fulltext.queryNodes("entity_text", "energy AND markets") YIELD node, score
RETURN node, coalesce(node.title, node.name, node.text) AS text, score LIMIT 20
