"""Opportunity-challenge paths, and the ledger of an issue that is drawn from them.

Parameters: `issue`, `opportunity`, `challenge`, `meetingPoint` (ids or null), `maxLength` (how many relations each chain may have),
`most` (how many paths to find, and unfinished ones to hold, at most), `enough` (how many paths of more relations than `passed`,
which may be null, end the search).
Columns: `noIssue`, `noOpportunity`, `noChallenge`, `noMeetingPoint` (true where an id is given that names nothing), `found` (a
list of [nodes, relations] of the opportunity's chain followed by those of the challenge's, shortest first), `truncated` (the
search met its bound).
"""

from service.queries.text import cypher

MOST_PATHS = 5_000
MOST_RELATIONS = 8

PATHS = cypher("opportunity_challenge_paths")
LEDGER = cypher("ledger")
