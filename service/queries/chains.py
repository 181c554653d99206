"""Chains: simple paths along SUPPORTS and CONTRADICTS, from reason to conclusion, found in the order of their lengths.

Parameters: `from` and `to` (ids), `polarity` (a polarity or null), `maxLength` (how many relations a chain may have), `most` (how many
chains to find, and half chains to hold, at most), `enough` (how many chains of more relations than `passed`, which may be null,
end the search).
Columns: `noSource` and `noTarget` (where the id names no statement, whether it names anything; else null), `found` (a list of [nodes, relations, their ids in one text]), `truncated`
(the search met its bound).
"""

from service.queries.text import cypher

MOST_CHAINS = 5_000
MOST_RELATIONS = 12

_BETWEEN = cypher("chains_between")
_FROM = cypher("chains_from")
_TO = cypher("chains_to")


def chains(*, source: bool, target: bool) -> str:
    """The search between the ends that are given."""
    if source and target:
        return _BETWEEN
    return _FROM if source else _TO
