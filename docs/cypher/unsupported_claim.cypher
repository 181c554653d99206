// UNSUPPORTED_CLAIM: claims that no evidence, argument or other claim supports.
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)<-[:SUPPORTS]-(:Statement) }
RETURN [claim] AS nodes, [] AS relations
