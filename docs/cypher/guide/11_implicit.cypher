// Which relations does no word of the text bear out, and why does the reader infer them?
MATCH path = (reason:Statement)-[step:SUPPORTS|CONTRADICTS {basis: 'READER'}]->(conclusion:Statement)
RETURN path, type(step) AS relation, reason.title AS reason, conclusion.title AS conclusion, step.warrant AS because
ORDER BY reason, conclusion LIMIT 50
