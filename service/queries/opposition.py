"""Opportunity-challenge paths, and the ledger of an issue that is drawn from them.

Parameters: `issue`, `opportunity`, `challenge`, `meetingPoint` (ids or null), `most` (how many paths to find at most). Columns:
`noIssue`, `noOpportunity`, `noChallenge`, `noMeetingPoint` (true where an id is given that names nothing), `found` (a list of
[nodes, relations] of the opportunity's chain followed by those of the challenge's, one longer than `most` where there are more).
"""

from service.queries.text import bounded, cypher

MOST_PATHS = 10_000
MOST_RELATIONS = 8

_PATHS = cypher("opportunity_challenge_paths")
LEDGER = cypher("ledger")


def paths(relations: int) -> str:
    """The search for pairs of chains of at most so many relations each."""
    return bounded(_PATHS, relations)
