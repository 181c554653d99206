"""What opportunity-challenge paths may run through, as columns.

Parameters: `issue`, `opportunity`, `challenge`, `meetingPoint` (ids or null), `scope` (WITHIN or TOUCHING), `maxLength` (how many
relations each chain may have), `most` (how many relations a step of the walk may yield).
Columns: `keys` (of the statements: numbers that stand for them in the other columns), `ids` in the order of the keys, `opportunities`,
`challenges` and `about` (keys; `about` are those about the issue: claims and evidence, and arguments whose conclusions are),
`relations` (of the supports, and of the contradictions, [keys of sources, keys of targets, strengths]), `truncated` (a walk met its bound), `noIssue`,
`noOpportunity`, `noChallenge`, `noMeetingPoint` (where an id is given that names nothing of the kind, whether it names anything; else null).
"""

from service.queries.text import whole

MOST_STEPS = 50_000

_ALL = "COLLECT { MATCH (end:Opportunity|Challenge) RETURN end LIMIT $p.most + 1 }"
_SEARCH = whole("opposition")


def opposition(*, everywhere: bool) -> str:
    """The statement; one that reads all opportunities and challenges only where no id is given."""
    return _SEARCH.replace("EVERYWHERE", _ALL if everywhere else "[]")
