"""Chains between two statements, against the chains from one of them that end at the other."""

from collections import Counter
from random import Random
from typing import Any

from benchmarks.generator import Size, claim_id
from benchmarks.samples import Ask

_CHAINS = """
query Chains($from: ID!, $to: ID, $polarity: Polarity, $longest: Int!) {
  chains(from: $from, to: $to, polarity: $polarity, maxLength: $longest, first: 1000) {
    truncated pageInfo { hasNextPage } nodes { nodes { id } }
  }
}
"""
Chain = tuple[str, ...]


class DifferentChainsError(Exception):
    """Two searches don't find the same."""


def compare_searches(size: Size, ask: Ask, starts: int) -> int:
    """How many searches between two statements, from so many claims, found what a search from one end finds.

    Raises DifferentChainsError at the first that did not.
    """
    random = Random(size.claims)
    equal = 0
    while starts:
        asked = {
            "from": claim_id(random.randrange(size.claims)),
            "polarity": random.choice((None, None, "SUPPORTS", "CONTRADICTS")),
            "longest": random.randint(2, 6),
        }
        whole, found = _chains(ask(_CHAINS, asked))
        if not whole or not found:
            continue
        starts -= 1
        for target in sorted(_targets(found)):
            expected = {chain for chain in found if chain[-1] == target}
            answer = _chains(ask(_CHAINS, {**asked, "to": target}))
            if answer != (True, expected):
                raise DifferentChainsError(f"{asked} to {target}:\n{sorted(expected)}\n{answer}")
            equal += 1
    return equal


def _chains(data: Any) -> tuple[bool, set[Chain]]:
    """Whether these are all, and the chains, by their nodes."""
    connection = data["chains"]
    chains = {tuple(str(node["id"]) for node in chain["nodes"]) for chain in connection["nodes"]}
    return not connection["truncated"] and not connection["pageInfo"]["hasNextPage"], chains


def _targets(found: set[Chain]) -> set[str]:
    """The end of a longest chain, and the one at which most chains end."""
    chains = sorted(found)
    ends = Counter(chain[-1] for chain in chains)
    return {max(chains, key=len)[-1], ends.most_common(1)[0][0]}
