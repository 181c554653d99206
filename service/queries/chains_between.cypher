// Chains from one statement to another. Half chains grow from both ends by one relation a step, at the end where that costs less;
// those that meet after a step are the chains of that length.
OPTIONAL MATCH (source:Statement {id: $from})
OPTIONAL MATCH (target:Statement {id: $to})
WITH source, target, reduce(
  search = {
    forwards: [[end IN [source] WHERE end <> target | [[end], []]]],
    backwards: [[end IN [target] WHERE end <> source | [[end], []]]],
    steps: [], reached: 0, truncated: false
  },
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE NOT search.truncated AND search.reached < $enough
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
        WITH half, relation, next LIMIT $most + 1
        RETURN [half[0] + next, half[1] + relation]
      } ELSE COLLECT {
        UNWIND backward AS half
        WITH search, source, half, head(half[0]) AS end WHERE end <> source
        MATCH (next)-[relation:SUPPORTS|CONTRADICTS]->(end)
        WHERE (size(search.steps) + 1 < $maxLength OR size(search.forwards) > 1 OR next = source) AND NOT next IN half[0]
        WITH half, relation, next LIMIT $most + 1
        RETURN [next + half[0], relation + half[1]]
      } END AS grown
    WITH search, grown,
      search.forwards + CASE WHEN ahead THEN [grown] ELSE [] END AS forwards,
      search.backwards + CASE WHEN ahead THEN [] ELSE [grown] END AS backwards
    RETURN {
      forwards: forwards, backwards: backwards,
      steps: search.steps + [[size(forwards) - 1, size(backwards) - 1]],
      // a count of chains while one end has not grown, which ends the search early
      reached: search.reached + size([half IN grown
        WHERE last(half[0]) = target AND head(half[0]) = source AND size(half[1]) > coalesce($passed, 0)
        AND all(node IN half[0] WHERE node:Statement)
        AND ($polarity IS NULL OR ($polarity = 'SUPPORTS') = (size([r IN half[1] WHERE r:CONTRADICTS]) % 2 = 0))]),
      truncated: size(grown) > $most
    }
  }), search)
) AS search
WITH CASE WHEN source IS NULL THEN inUse($from) END AS noSource,
  CASE WHEN target IS NULL THEN inUse($to) END AS noTarget, search.truncated AS truncated,
  search.forwards AS forwards, search.backwards AS backwards, search.steps AS steps
CALL (forwards, backwards, steps) {
  UNWIND steps AS step
  WITH step[0] + step[1] AS length, forwards[step[0]] AS forward, backwards[step[1]] AS backward
  UNWIND [half IN forward | [last(half[0]), half, null]] + [half IN backward | [head(half[0]), null, half]] AS half
  WITH length, half[0] AS meeting, half[1] AS first, half[2] AS second
  WITH length, meeting, collect(first) AS firsts, collect(second) AS seconds
  UNWIND firsts AS first
  UNWIND seconds AS second
  WITH length, first, second
  WHERE none(node IN tail(second[0]) WHERE node IN first[0])
  AND all(node IN first[0] + second[0] WHERE node:Statement)
  WITH length, first[0] + tail(second[0]) AS nodes, first[1] + second[1] AS relations
  WHERE $polarity IS NULL OR ($polarity = 'SUPPORTS') = (size([r IN relations WHERE r:CONTRADICTS]) % 2 = 0)
  WITH length, nodes, relations ORDER BY length LIMIT $most + 1
  RETURN collect([nodes, relations, reduce(key = '', node IN nodes | key + ' ' + node.id)]) AS found
}
RETURN noSource, noTarget, found[..$most] AS found, truncated OR size(found) > $most AS truncated
