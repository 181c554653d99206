// Chains that start at a statement: they grow by one relation a step. Lines after `//+` narrow the search.
OPTIONAL MATCH (source:Statement {id: $from})
WITH CASE WHEN source IS NULL THEN [['from', $from, 'a statement', inUse($from)]] ELSE [] END AS unknown, reduce(
  search = {ends: [end IN [source] WHERE end IS NOT NULL
    //+ AND allowed(end)
    | [[end], [], ' ' + end.id
    //+ , head([meets IN [met(end)] | {states: [0], meets: meets, lacks: lacking(meets)}])
    ]], found: [], enough: 0, truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.enough < CASE WHEN $whole THEN $most + 1 ELSE $enough END
    WITH search, COLLECT {
      UNWIND search.ends AS half
      WITH half, last(half[0]) AS end
      MATCH (end)-[relation:SUPPORTS|CONTRADICTS]->(next:Statement)
      WHERE NOT next IN half[0]
      //+ AND allowed(next) AND viewCounts(relation)
      //+ WITH half, relation, next, last(half).meets AS meets
      //+ WITH half, relation, next, reached($into) AS states WHERE states <> []
      WITH half, relation, next
        //+ , states
        LIMIT $most + 1
      //+ WITH half, relation, next, states, met(next) AS meets
      RETURN [half[0] + next, half[1] + relation, half[2] + ' ' + next.id
        //+ , {states: states, meets: meets, lacks: [each IN last(half).lacks WHERE NOT each IN meets]}
      ]
    } AS ends
    WITH search, ends, [half IN ends WHERE ($polarity IS NULL
      OR ($polarity = 'SUPPORTS') = (size([r IN half[1] WHERE r:CONTRADICTS]) % 2 = 0))
      //+ AND step >= $minLength AND last(half).lacks = []
      //+ AND any(meets IN [last(half).meets] WHERE any(end IN ending(meets) WHERE end IN last(half).states))
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
