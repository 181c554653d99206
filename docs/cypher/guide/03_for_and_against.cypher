// What speaks for and against a claim, directly and through one more step?
MATCH path = (:Statement)-[:SUPPORTS|CONTRADICTS*1..2]->(:Claim {id: "claim:diplomatic-breakthrough"})
RETURN path
