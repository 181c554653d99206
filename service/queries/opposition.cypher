// What opportunity-challenge paths may run through: relations forwards from some statements, then backwards from where chains may
// meet. Where all opportunities and challenges are about the issue, no chain starts elsewhere, and nothing is left to find backwards.
// A step that would yield too many relations is left out, and ends its walk. Each step starts from the statements that the one
// before was the first to reach: DISTINCT keeps the first of equal rows in place, so these follow those reached earlier.
OPTIONAL MATCH (issue:Issue {id: $issue})
OPTIONAL MATCH (opportunity:Claim {id: $opportunity})
OPTIONAL MATCH (challenge:Claim {id: $challenge})
OPTIONAL MATCH (meetingPoint:Statement {id: $meetingPoint})
WITH issue, opportunity, challenge, meetingPoint,
  $opportunity IS NOT NULL OR $challenge IS NOT NULL AS given,
  COLLECT {
    MATCH (issue)<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-(claim:Claim|Evidence)
    MATCH (claim) (()<-[:SUPPORTS|CONTRADICTS]-(:Argument)){0,8} (statement:Statement)
    RETURN DISTINCT statement
  } AS about
WITH *, CASE
  WHEN $meetingPoint IS NOT NULL THEN []
  WHEN given THEN COLLECT { UNWIND [opportunity, challenge] AS end WITH end WHERE end IS NOT NULL RETURN DISTINCT end }
  WHEN $issue IS NOT NULL THEN [end IN about WHERE end:Opportunity OR end:Challenge]
  ELSE EVERYWHERE
END AS starts
WITH *, reduce(
  walk = {frontier: starts, reached: starts, relations: [], truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH walk WHERE size(walk.frontier) > 0
    WITH walk, COLLECT {
      UNWIND walk.frontier AS source
      WITH source
      MATCH (source)-[relation:SUPPORTS|CONTRADICTS]->(:Statement)
      RETURN relation LIMIT $most + 1
    } AS met
    WITH walk, CASE WHEN size(met) > $most THEN [] ELSE met END AS grown, size(met) > $most AS truncated
    WITH walk, grown, truncated, COLLECT {
      UNWIND walk.reached + [relation IN grown | endNode(relation)] AS statement
      RETURN DISTINCT statement
    } AS reached
    RETURN {
      frontier: reached[size(walk.reached)..], reached: reached,
      relations: walk.relations + grown, truncated: truncated
    }
  }), walk)
) AS forwards
WITH *, CASE
  WHEN $meetingPoint IS NOT NULL THEN [end IN [meetingPoint] WHERE end IS NOT NULL]
  WHEN $opportunity IS NOT NULL AND $challenge IS NOT NULL THEN []
  WHEN given THEN forwards.reached
  WHEN $issue IS NULL OR size(starts) = COUNT { (:Opportunity) } + COUNT { (:Challenge) } THEN []
  WHEN $scope = 'WITHIN' THEN about
  ELSE COLLECT { UNWIND about + forwards.reached AS end RETURN DISTINCT end }
END AS ends
WITH *, reduce(
  walk = {frontier: ends, reached: ends, relations: [], truncated: false},
  step IN range(1, $maxLength) | coalesce(head(COLLECT {
    WITH walk, step WHERE size(walk.frontier) > 0
    WITH walk, COLLECT {
      UNWIND walk.frontier AS target
      WITH target, step
      MATCH (source:Statement)-[relation:SUPPORTS|CONTRADICTS]->(target)
      WHERE step < $maxLength OR source:Opportunity OR source:Challenge
      RETURN relation LIMIT $most + 1
    } AS met
    WITH walk, CASE WHEN size(met) > $most THEN [] ELSE met END AS grown, size(met) > $most AS truncated
    WITH walk, grown, truncated, COLLECT {
      UNWIND walk.reached + [relation IN grown | startNode(relation)] AS statement
      RETURN DISTINCT statement
    } AS reached
    RETURN {
      frontier: reached[size(walk.reached)..], reached: reached,
      relations: walk.relations + grown, truncated: truncated
    }
  }), walk)
) AS backwards
WITH issue, opportunity, challenge, meetingPoint, about, starts,
  forwards.truncated OR backwards.truncated OR size(starts) > $most AS truncated,
  COLLECT { UNWIND forwards.relations + backwards.relations AS relation RETURN DISTINCT relation } AS relations
WITH *, COLLECT {
  UNWIND starts + about + [relation IN relations | startNode(relation)] + [relation IN relations | endNode(relation)] AS statement
  RETURN DISTINCT statement
} AS statements
WITH *, [relation IN relations WHERE relation:SUPPORTS] AS supports,
  [relation IN relations WHERE relation:CONTRADICTS] AS contradictions
RETURN
  [statement IN statements | id(statement)] AS keys,
  [statement IN statements | statement.id] AS ids,
  [statement IN statements WHERE statement:Opportunity | id(statement)] AS opportunities,
  [statement IN statements WHERE statement:Challenge | id(statement)] AS challenges,
  [statement IN about | id(statement)] AS about,
  [same IN [supports, contradictions] | [
    [relation IN same | id(startNode(relation))],
    [relation IN same | id(endNode(relation))],
    [relation IN same | effectiveStrength(relation)]
  ]] AS relations,
  truncated,
  CASE WHEN issue IS NULL AND $issue IS NOT NULL THEN inUse($issue) END AS noIssue,
  CASE WHEN opportunity IS NULL AND $opportunity IS NOT NULL THEN inUse($opportunity) END AS noOpportunity,
  CASE WHEN challenge IS NULL AND $challenge IS NOT NULL THEN inUse($challenge) END AS noChallenge,
  CASE WHEN meetingPoint IS NULL AND $meetingPoint IS NOT NULL THEN inUse($meetingPoint) END AS noMeetingPoint
