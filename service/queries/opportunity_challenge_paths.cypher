// Where a chain from an opportunity and one from a challenge end at one node with opposite polarity, sharing no other node.
// Pairs of chains [opportunity's nodes, relations, challenge's nodes, relations] grow by one relation a step: from an
// opportunity ('o') forward to the meeting point, then back to a challenge; from a challenge ('c') likewise; or from a meeting
// point ('m') back to both. An issue is sought from all three, each path counting once.
OPTIONAL MATCH (givenIssue:Issue {id: $issue})
OPTIONAL MATCH (givenOpportunity:Statement {id: $opportunity})
OPTIONAL MATCH (givenChallenge:Statement {id: $challenge})
OPTIONAL MATCH (givenMeeting:Statement {id: $meetingPoint})
WITH *, CASE
  WHEN $opportunity IS NOT NULL THEN [[givenOpportunity, 'o']]
  WHEN $challenge IS NOT NULL THEN [[givenChallenge, 'c']]
  WHEN $meetingPoint IS NOT NULL THEN [[givenMeeting, 'm']]
  WHEN $issue IS NOT NULL THEN COLLECT {
    MATCH (givenIssue)<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-(node:Claim|Evidence)
    WITH DISTINCT node
    UNWIND CASE WHEN node:Opportunity THEN ['o', 'm'] WHEN node:Challenge THEN ['c', 'm'] ELSE ['m'] END AS kind
    RETURN [node, kind] LIMIT $most + 1
  }
  ELSE COLLECT { MATCH (node:Opportunity) RETURN [node, 'o'] LIMIT $most + 1 }
END AS seeds
WITH *, reduce(
  search = {
    pairs: [seed IN seeds WHERE seed[0] IS NOT NULL | [[seed[0]], [], [seed[0]], [], seed[1]]],
    found: [], enough: 0, truncated: size(seeds) > $most
  },
  step IN range(1, 2 * $maxLength) | coalesce(head(COLLECT {
    WITH search WHERE size(search.pairs) > 0 AND search.enough < $enough
    WITH search, COLLECT {
      UNWIND [pair IN search.pairs WHERE pair[4] = 'o' AND pair[3] = [] AND size(pair[1]) < $maxLength] AS pair
      WITH pair, last(pair[0]) AS meeting
      MATCH (meeting)-[relation:SUPPORTS|CONTRADICTS]->(next:Statement)
      WHERE NOT next IN pair[0]
      RETURN [pair[0] + next, pair[1] + relation, [next], [], 'o'] LIMIT $most + 1
    } + COLLECT {
      UNWIND [pair IN search.pairs WHERE pair[4] = 'c' AND pair[1] = [] AND size(pair[3]) < $maxLength] AS pair
      WITH pair, last(pair[2]) AS meeting
      MATCH (meeting)-[relation:SUPPORTS|CONTRADICTS]->(next:Statement)
      WHERE NOT next IN pair[2]
      RETURN [[next], [], pair[2] + next, pair[3] + relation, 'c'] LIMIT $most + 1
    } + COLLECT {
      UNWIND [pair IN search.pairs
        WHERE (pair[4] = 'c' OR pair[4] = 'm' AND pair[3] = []) AND size(pair[1]) < $maxLength
        AND ($meetingPoint IS NULL OR last(pair[2]).id = $meetingPoint)] AS pair
      WITH pair, head(pair[0]) AS start
      MATCH (next:Statement)-[relation:SUPPORTS|CONTRADICTS]->(start)
      WHERE NOT next IN pair[0] AND NOT next IN pair[2]
      RETURN [next + pair[0], relation + pair[1], pair[2], pair[3], pair[4]] LIMIT $most + 1
    } + COLLECT {
      UNWIND [pair IN search.pairs
        WHERE pair[4] <> 'c' AND head(pair[0]):Opportunity AND size(pair[3]) < $maxLength
        AND ($meetingPoint IS NULL OR last(pair[0]).id = $meetingPoint)] AS pair
      WITH pair, head(pair[2]) AS start
      MATCH (next:Statement)-[relation:SUPPORTS|CONTRADICTS]->(start)
      WHERE NOT next IN pair[0] AND NOT next IN pair[2]
      RETURN [pair[0], pair[1], next + pair[2], relation + pair[3], pair[4]] LIMIT $most + 1
    } AS pairs
    WITH search, pairs, COLLECT {
      UNWIND [pair IN pairs WHERE head(pair[0]):Opportunity AND head(pair[2]):Challenge
        AND size([r IN pair[1] + pair[3] WHERE r:CONTRADICTS]) % 2 = 1] AS pair
      WITH pair, head(pair[0]) AS opportunity, head(pair[2]) AS challenge, last(pair[0]) AS meeting
      WHERE ($opportunity IS NULL OR opportunity = givenOpportunity)
        AND ($challenge IS NULL OR challenge = givenChallenge)
        AND ($meetingPoint IS NULL OR meeting = givenMeeting)
      WITH pair,
        $issue IS NULL OR EXISTS { (opportunity)-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(givenIssue) } AS first,
        $issue IS NULL OR EXISTS { (challenge)-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(givenIssue) } AS second,
        $issue IS NULL OR EXISTS { (meeting)-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(givenIssue) } AS third
      WHERE CASE WHEN $opportunity IS NULL AND $challenge IS NULL AND $meetingPoint IS NULL
        THEN pair[4] = CASE WHEN first THEN 'o' WHEN second THEN 'c' WHEN third THEN 'm' END
        ELSE first OR second OR third END
      RETURN pair[..4]
    } AS met
    RETURN {
      pairs: CASE WHEN size(pairs) > $most THEN [] ELSE pairs END, found: search.found + met,
      enough: search.enough + CASE WHEN step > coalesce($passed, 0) THEN size(met) ELSE 0 END,
      truncated: search.truncated OR size(pairs) > $most
    }
  }), search)
) AS search
RETURN
  $issue IS NOT NULL AND givenIssue IS NULL AS noIssue,
  $opportunity IS NOT NULL AND givenOpportunity IS NULL AS noOpportunity,
  $challenge IS NOT NULL AND givenChallenge IS NULL AS noChallenge,
  $meetingPoint IS NOT NULL AND givenMeeting IS NULL AS noMeetingPoint,
  search.found[..$most] AS found, search.truncated OR size(search.found) > $most AS truncated
