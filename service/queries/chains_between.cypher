// Chains from one statement to another. Half chains grow from both ends by one relation a step, at the end where that costs less;
// those that meet after a step are the chains of that length. Lines after `//+` narrow the search.
OPTIONAL MATCH (source:Statement {id: $from})
OPTIONAL MATCH (target:Statement {id: $to})
//+ WITH source, target, [end IN [source, target] WHERE allowed(end) | met(end)] AS ends
WITH source, target, reduce(
  search = {
    forwards: [[end IN [source] WHERE end <> target
      //+ AND size(ends) = 2
      | [[end], []
      //+ , {states: [0], meets: ends[0], lacks: lacking(ends[0])}
      ]]],
    backwards: [[end IN [target] WHERE end <> source
      //+ AND size(ends) = 2
      | [[end], []
      //+ , {states: ending(ends[1]), lacks: lacking(ends[1])}
      ]]],
    steps: [], reached: 0, truncated: false
  },
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.reached < CASE WHEN $whole THEN $most + 1 ELSE $enough END
    WITH search, last(search.forwards) AS forward, last(search.backwards) AS backward
    WITH search, forward, backward,
      reduce(cost = 0, degree IN COLLECT {
        UNWIND forward AS half
        WITH last(half[0]) AS end
        RETURN COUNT { (end)-[:SUPPORTS|CONTRADICTS]->() }
      } | cost + degree) <= reduce(cost = 0, degree IN COLLECT {
        UNWIND backward AS half
        WITH head(half[0]) AS end
        RETURN COUNT { (end)<-[:SUPPORTS|CONTRADICTS]-() }
      } | cost + degree) AS ahead
    WITH search, ahead, CASE WHEN ahead THEN COLLECT {
        UNWIND forward AS half
        WITH search, target, half, last(half[0]) AS end WHERE end <> target
        MATCH (end)-[relation:SUPPORTS|CONTRADICTS]->(next)
        WHERE (size(search.steps) + 1 < $maxLength OR size(search.backwards) > 1 OR next = target) AND NOT next IN half[0]
        //+ AND allowed(next) AND viewCounts(relation)
        //+ WITH half, relation, next, last(half).meets AS meets
        //+ WITH half, relation, next, reached($into) AS states WHERE states <> []
        WITH half, relation, next
          //+ , states
          LIMIT $most + 1
        //+ WITH half, relation, next, states, met(next) AS meets
        RETURN [half[0] + next, half[1] + relation
          //+ , {states: states, meets: meets, lacks: [each IN last(half).lacks WHERE NOT each IN meets]}
        ]
      } ELSE COLLECT {
        UNWIND backward AS half
        WITH search, source, half, head(half[0]) AS end WHERE end <> source
        MATCH (next)-[relation:SUPPORTS|CONTRADICTS]->(end)
        WHERE (size(search.steps) + 1 < $maxLength OR size(search.forwards) > 1 OR next = source) AND NOT next IN half[0]
        //+ AND allowed(next) AND viewCounts(relation)
        //+ WITH half, relation, next, met(next) AS meets
        //+ WITH half, relation, next, meets, reached($outOf) AS states WHERE states <> []
        WITH half, relation, next
          //+ , meets, states
          LIMIT $most + 1
        RETURN [next + half[0], relation + half[1]
          //+ , {states: states, lacks: [each IN last(half).lacks WHERE NOT each IN meets]}
        ]
      } END AS grown
    WITH search, grown,
      //+ CASE WHEN ahead THEN head(search.backwards[0]) ELSE head(search.forwards[0]) END AS other,
      search.forwards + CASE WHEN ahead THEN [grown] ELSE [] END AS forwards,
      search.backwards + CASE WHEN ahead THEN [] ELSE [grown] END AS backwards
    RETURN {
      forwards: forwards, backwards: backwards,
      steps: search.steps + [[size(forwards) - 1, size(backwards) - 1]],
      // a count of chains while one end has not grown, which ends the search early
      reached: search.reached + size([half IN grown
        WHERE last(half[0]) = target AND head(half[0]) = source AND size(half[1]) > coalesce($passed, 0)
        AND all(node IN half[0] WHERE node:Statement)
        //+ AND size(half[1]) >= $minLength AND any(state IN last(half).states WHERE state IN last(other).states)
        //+ AND none(each IN last(half).lacks WHERE each IN last(other).lacks)
        AND ($polarity IS NULL OR ($polarity = 'SUPPORTS') = (size([r IN half[1] WHERE r:CONTRADICTS]) % 2 = 0))]),
      truncated: size(grown) > $most
    }
  }), search)
) AS search
WITH CASE WHEN source IS NULL THEN [['from', $from, 'a statement', inUse($from)]] ELSE [] END
    + CASE WHEN target IS NULL THEN [['to', $to, 'a statement', inUse($to)]] ELSE [] END
    //+ + unknownNames($named)
    AS unknown, search.truncated AS truncated,
  search.forwards AS forwards, search.backwards AS backwards, search.steps AS steps
CALL (forwards, backwards, steps) {
  UNWIND steps AS step
  WITH step[0] + step[1] AS length, forwards[step[0]] AS forward, backwards[step[1]] AS backward
  //+ WHERE length >= $minLength
  UNWIND [half IN forward | [last(half[0]), half, null]] + [half IN backward | [head(half[0]), null, half]] AS half
  WITH length, half[0] AS meeting, half[1] AS first, half[2] AS second
  WITH length, meeting, collect(first) AS firsts, collect(second) AS seconds
  UNWIND firsts AS first
  UNWIND seconds AS second
  WITH length, first, second
  WHERE none(node IN tail(second[0]) WHERE node IN first[0])
  AND all(node IN first[0] + second[0] WHERE node:Statement)
  //+ AND any(state IN last(first).states WHERE state IN last(second).states)
  //+ AND none(each IN last(first).lacks WHERE each IN last(second).lacks)
  WITH length, first[0] + tail(second[0]) AS nodes, first[1] + second[1] AS relations
  WHERE $polarity IS NULL OR ($polarity = 'SUPPORTS') = (size([r IN relations WHERE r:CONTRADICTS]) % 2 = 0)
  WITH length, nodes, relations ORDER BY length LIMIT $most + 1
  RETURN collect([nodes, relations, reduce(key = '', node IN nodes | key + ' ' + node.id)]) AS found
}
RETURN unknown, found[..$most] AS found, truncated OR size(found) > $most AS truncated
