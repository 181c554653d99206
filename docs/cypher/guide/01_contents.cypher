// How much of what does the graph hold?
MATCH (node:Entity)
UNWIND labels(node) AS label
WITH label, count(*) AS nodes
WHERE label <> "Entity"
RETURN label, nodes ORDER BY nodes DESC, label
