"""Chains: simple paths along SUPPORTS and CONTRADICTS, from reason to conclusion.

Parameters: `from` and `to` (ids), `net` (a polarity or null), `most` (how many chains to find at most). Columns: `noSource` and
`noTarget` (true where the id names no statement), `found` (a list of [nodes, relations], one longer than `most` where there
are more).
"""

from service.queries.text import bounded, cypher

MOST_CHAINS = 10_000
MOST_RELATIONS = 12

_BETWEEN = cypher("chains_between")
_FROM = cypher("chains_from")
_TO = cypher("chains_to")


def chains(*, source: bool, target: bool, relations: int) -> str:
    """The search between the ends that are given, for chains of at most so many relations."""
    return bounded(_BETWEEN if source and target else _FROM if source else _TO, relations)
