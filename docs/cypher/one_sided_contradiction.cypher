// ONE_SIDED_CONTRADICTION: claims that deny another claim, which does not contradict them in turn.
MATCH (source:Claim)-[contradiction:CONTRADICTS]->(target:Claim)
WHERE (contradiction.strength IS NULL OR contradiction.strength >= 0.5)
  AND NOT EXISTS { (target)-[:CONTRADICTS]->(source) }
RETURN [source, target] AS nodes, [contradiction] AS relations
