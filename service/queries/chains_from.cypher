// Chains that start at a statement: they grow by one relation a step.
OPTIONAL MATCH (source:Statement {id: $from})
WITH CASE WHEN source IS NULL THEN inUse($from) END AS noSource, null AS noTarget, reduce(
  search = {ends: [end IN [source] WHERE end IS NOT NULL | [[end], [], ' ' + end.id]], found: [], enough: 0, truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.enough < $enough
    WITH search, COLLECT {
      UNWIND search.ends AS half
      WITH half, last(half[0]) AS end
      MATCH (end)-[relation:SUPPORTS|CONTRADICTS]->(next:Statement)
      WHERE NOT next IN half[0]
      WITH half, relation, next LIMIT $most + 1
      RETURN [half[0] + next, half[1] + relation, half[2] + ' ' + next.id]
    } AS ends
    WITH search, ends, [half IN ends WHERE $polarity IS NULL
      OR ($polarity = 'SUPPORTS') = (size([r IN half[1] WHERE r:CONTRADICTS]) % 2 = 0)] AS chains
    RETURN {
      ends: ends, found: search.found + chains, truncated: size(ends) > $most,
      enough: search.enough + CASE WHEN step > coalesce($passed, 0) THEN size(chains) ELSE 0 END
    }
  }), search)
) AS search
RETURN noSource, noTarget, search.found[..$most] AS found, search.truncated OR size(search.found) > $most AS truncated
