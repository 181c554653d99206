"""Chains: simple paths along SUPPORTS and CONTRADICTS, from reason to conclusion, found in the order of their lengths.

Parameters: `from` and `to` (ids), `polarity` (a polarity or null), `maxLength` (how many relations a chain may have), `most` (how many
chains to find, and half chains to hold, at most), `enough` (how many chains of more relations than `passed`, which may be null,
end the search; all of `most` where `whole`, which is written as true or false).
Columns: `unknown` (of ids that name nothing of the kind that they should, the argument, the id, the kind, and whether they name anything),
`found` (a list of [nodes, relations, their ids in one text]), `truncated` (the search met its bound).

A narrowed search has more parameters, those of `narrowing`.
"""

from dataclasses import dataclass

from service.queries import narrowing
from service.queries.text import cypher

MOST_CHAINS = 5_000
MOST_RELATIONS = 12

_ENDS = ("between", "from", "to")
_PLAIN = {ends: cypher(f"chains_{ends}") for ends in _ENDS}
_NARROWED = {
    (ends, joins, view): cypher(
        f"chains_{ends}", narrowing.expressions(joins=joins, view=view), extended=True
    )
    for ends in _ENDS
    for joins in (False, True)
    for view in (False, True)
}


@dataclass(frozen=True)
class Narrowing:
    """What a narrowed search looks at: what statements are joined to, and what a view lists."""

    joins: bool
    view: bool


def chains(*, source: bool, target: bool, narrowed: Narrowing | None = None) -> str:
    """The search between the ends that are given."""
    ends = "between" if source and target else "from" if source else "to"
    return _PLAIN[ends] if narrowed is None else _NARROWED[ends, narrowed.joins, narrowed.view]
