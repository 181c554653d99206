// Chains that end at a statement: they grow by one relation a step.
OPTIONAL MATCH (target:Statement {id: $to})
WITH null AS noSource, CASE WHEN target IS NULL THEN inUse($to) END AS noTarget, reduce(
  search = {ends: [end IN [target] WHERE end IS NOT NULL | [[end], [], ' ' + end.id]], found: [], enough: 0, truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.enough < $enough
    WITH search, COLLECT {
      UNWIND search.ends AS half
      WITH half, head(half[0]) AS end
      MATCH (next:Statement)-[relation:SUPPORTS|CONTRADICTS]->(end)
      WHERE NOT next IN half[0]
      WITH half, relation, next LIMIT $most + 1
      RETURN [next + half[0], relation + half[1], ' ' + next.id + half[2]]
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
