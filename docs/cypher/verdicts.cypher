// What bears on a claim, each statement with the label and strength that `argument-graph evaluate --write` has stored?
MATCH path = (:Statement)-[:SUPPORTS|CONTRADICTS*1..2]->(:Claim {id: "claim:diplomatic-breakthrough"})
WHERE all(node IN nodes(path) WHERE node.label IS NOT NULL)
RETURN path, [node IN nodes(path) | node.title + ": " + node.label + ", " + toString(round(node.strength, 2))] AS verdicts
