// IMPLICIT_CHAIN: chains of three relations that no words of a text bear out.
MATCH (first:Statement)-[one:SUPPORTS|CONTRADICTS {basis: 'READER'}]->(second:Statement)
  -[two:SUPPORTS|CONTRADICTS {basis: 'READER'}]->(third:Statement)
  -[three:SUPPORTS|CONTRADICTS {basis: 'READER'}]->(fourth:Statement)
WHERE first <> third AND first <> fourth AND second <> fourth
RETURN [first, second, third, fourth] AS nodes, [one, two, three] AS relations
