// Where a chain from an opportunity and one from a challenge end at one node with opposite polarity, sharing no other node.
OPTIONAL MATCH (givenIssue:Issue {id: $issue})
OPTIONAL MATCH (givenOpportunity:Statement {id: $opportunity})
OPTIONAL MATCH (givenChallenge:Statement {id: $challenge})
OPTIONAL MATCH (givenMeeting:Statement {id: $meetingPoint})
RETURN
  $issue IS NOT NULL AND givenIssue IS NULL AS noIssue,
  $opportunity IS NOT NULL AND givenOpportunity IS NULL AS noOpportunity,
  $challenge IS NOT NULL AND givenChallenge IS NULL AS noChallenge,
  $meetingPoint IS NOT NULL AND givenMeeting IS NULL AS noMeetingPoint,
  COLLECT {
    WITH COLLECT { MATCH (givenIssue)<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-(node) RETURN DISTINCT node } AS about
    MATCH path = (opportunity:Opportunity)-[:SUPPORTS|CONTRADICTS*0..6]->(meeting:Statement)
    WHERE ($opportunity IS NULL OR opportunity = givenOpportunity)
      AND ($meetingPoint IS NULL OR meeting = givenMeeting)
    WITH about, meeting, nodes(path) AS nodes, relationships(path) AS relations
    WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
    WITH about, meeting,
      collect([nodes, relations, size([r IN relations WHERE r:CONTRADICTS]) % 2]) AS opportunityChains
    MATCH path = (challenge:Challenge)-[:SUPPORTS|CONTRADICTS*0..6]->(meeting)
    WHERE $challenge IS NULL OR challenge = givenChallenge
    WITH about, meeting, opportunityChains, nodes(path) AS nodes, relationships(path) AS relations
    WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
    WITH about, meeting, nodes, relations, opportunityChains,
      size([r IN relations WHERE r:CONTRADICTS]) % 2 AS against
    UNWIND opportunityChains AS opportunityChain
    WITH about, meeting, nodes, relations, against, opportunityChain
    WHERE opportunityChain[2] <> against
      AND size(relations) + size(opportunityChain[1]) > 0
      AND none(node IN opportunityChain[0] WHERE node <> meeting AND node IN nodes)
      AND ($issue IS NULL OR any(node IN [opportunityChain[0][0], nodes[0], meeting] WHERE node IN about))
    RETURN [opportunityChain[0], opportunityChain[1], nodes, relations] LIMIT $most + 1
  } AS found
