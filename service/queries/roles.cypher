// Claims that are an opportunity, a challenge or an outcome.
UNWIND ['Opportunity', 'Challenge', 'Outcome'] AS role
MATCH (claim:$(role))
RETURN claim.id, role
