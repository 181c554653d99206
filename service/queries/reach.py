"""What leads to statements or follows from them, by a search over states: a statement, and whether contradictions were odd in number on the way.

Parameters: `maxLength` (how many relations to follow), `most` (how many states to find), `polarity` (one or null), `of` (ids of the statements that all
must be led to), and those of `$where`, a condition on `{that}`. `REACHED` and `REACHING` go on from `start`.
Columns: `truncated` (the search met its bound), and `found`: of each statement its smallest distance and its polarities, or these three
of each of the statements in `of`; `unknown` as those of chains.
"""

from argument_store.model import Polarity
from service.queries.text import cypher

MOST_STATES = 10_000
LONGEST = 6
"""How many relations are followed where nobody says."""


def _polarities(odd: str) -> str:
    """The polarities of walks, of which a list has 1 where their contradictions are odd in number, and 0 where they are even."""
    signs = f"[[0, '{Polarity.SUPPORTS}'], [1, '{Polarity.CONTRADICTS}']]"
    return f"[each IN {signs} WHERE each[0] IN {odd} | each[1]]"


def _reach(before: str, after: str) -> str:
    pattern = f"{before}[relation:SUPPORTS|CONTRADICTS]{after}(next:Statement)"
    return cypher("reach", {"joined": lambda end: f"({end}){pattern}"})


def _with(name: str, reach: str) -> str:
    return cypher(name, {"polarities": _polarities}).replace("REACH", reach)


BACKWARDS, FORWARDS = _reach("<-", "-"), _reach("-", "->")
ANCESTORS, DESCENDANTS = _with("reached", BACKWARDS), _with("reached", FORWARDS)
COMMON_GROUNDS = _with("common_grounds", BACKWARDS)


def leading(statement: str, other: str, *, odd: bool) -> str:
    """Clauses that find what leads to a statement by at most `LONGEST` relations, an odd or even number of contradictions among them.

    A WHERE may follow. It sees what the clause before the last has too, so that there are two: these clauses may stand in it again.
    """
    walk = BACKWARDS.replace("$maxLength", str(LONGEST)).replace("$most", str(MOST_STATES))
    return (
        f"WITH {statement} AS start {walk} UNWIND walk.layers AS layer UNWIND layer[1] AS state "
        f"WITH state WHERE state % 2 = {int(odd)} MATCH ({other}) WHERE id({other}) = state / 2 WITH {other} WITH {other}"
    )
