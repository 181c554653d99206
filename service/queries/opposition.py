"""Opportunity-challenge paths, and the ledger of an issue that is drawn from them.

Parameters: `issue`, `opportunity`, `challenge`, `meetingPoint` (ids or null), `maxLength` (how many relations each chain may have),
`most` (how many paths to find, and unfinished ones to hold, at most), `enough` (how many paths of more relations than `passed`,
which may be null, end the search).
Columns: `noIssue`, `noOpportunity`, `noChallenge`, `noMeetingPoint` (true where an id is given that names nothing), `found` (a
list of [nodes, relations] of the opportunity's chain followed by those of the challenge's, shortest first), `truncated` (the
search met its bound). Columns of WEIGHTS: `opportunities` and `challenges` of the ledger (lists of [id, weight]).
"""

from collections.abc import Mapping
from typing import Any

from service.queries.text import cypher

MOST_PATHS = 5_000
MOST_RELATIONS = 8
LEDGER_RELATIONS = 4

PATHS = cypher("opportunity_challenge_paths")
LEDGER = cypher("ledger")
WEIGHTS = f"""CALL () {{ {PATHS} }} CALL (found) {{ {LEDGER} }}
RETURN [entry IN opportunities | [entry[0].id, entry[1]]] AS opportunities,
  [entry IN challenges | [entry[0].id, entry[1]]] AS challenges"""


def ledger_parameters(issue: str) -> Mapping[str, Any]:
    """What the ledger of an issue is drawn from."""
    return {
        "issue": issue,
        "opportunity": None,
        "challenge": None,
        "meetingPoint": None,
        "maxLength": LEDGER_RELATIONS,
        "most": MOST_PATHS,
        "enough": MOST_PATHS + 1,
        "passed": None,
    }
