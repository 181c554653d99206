// INCOMPLETE_ARGUMENT: arguments that nothing supports, or that support and contradict nothing.
MATCH (argument:Argument)
WHERE NOT EXISTS { (argument)<-[:SUPPORTS]-(:Statement) }
  OR NOT EXISTS { (argument)-[:SUPPORTS|CONTRADICTS]->(:Statement) }
RETURN [argument] AS nodes, [] AS relations
