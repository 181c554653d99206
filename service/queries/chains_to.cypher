// Chains that end at a statement: they grow by one relation a step. Lines after `//+` narrow the search.
OPTIONAL MATCH (target:Statement {id: $to})
WITH CASE WHEN target IS NULL THEN [['to', $to, 'a statement', inUse($to)]] ELSE [] END AS unknown, reduce(
  search = {ends: [end IN [target] WHERE end IS NOT NULL
    //+ AND allowed(end)
    | [[end], [], ' ' + end.id
    //+ , head([meets IN [met(end)] | {states: ending(meets), lacks: lacking(meets)}])
    ]], found: [], enough: 0, truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.enough < CASE WHEN $whole THEN $most + 1 ELSE $enough END
    WITH search, COLLECT {
      UNWIND search.ends AS half
      WITH half, head(half[0]) AS end
      MATCH (next:Statement)-[relation:SUPPORTS|CONTRADICTS]->(end)
      WHERE NOT next IN half[0]
      //+ AND allowed(next) AND viewCounts(relation)
      //+ WITH half, relation, next, met(next) AS meets
      //+ WITH half, relation, next, meets, reached($outOf) AS states WHERE states <> []
      WITH half, relation, next
        //+ , meets, states
        LIMIT $most + 1
      RETURN [next + half[0], relation + half[1], ' ' + next.id + half[2]
        //+ , {states: states, lacks: [each IN last(half).lacks WHERE NOT each IN meets]}
      ]
    } AS ends
    WITH search, ends, [half IN ends WHERE ($polarity IS NULL
      OR ($polarity = 'SUPPORTS') = (size([r IN half[1] WHERE r:CONTRADICTS]) % 2 = 0))
      //+ AND step >= $minLength AND last(half).lacks = [] AND 0 IN last(half).states
    ] AS chains
    RETURN {
      ends: ends, found: search.found + chains, truncated: size(ends) > $most,
      enough: search.enough + CASE WHEN step > coalesce($passed, 0) THEN size(chains) ELSE 0 END
    }
  }), search)
) AS search
RETURN unknown
    //+ + unknownNames($named)
    AS unknown, search.found[..$most] AS found, search.truncated OR size(search.found) > $most AS truncated
