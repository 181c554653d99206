"""Opportunity-challenge paths and what they come to, compared with trying every pair of chains on small random maps."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.deadline import Deadline, TimedOutError
from service.analysis.opposition.arena import Arena, Scope, Step
from service.analysis.opposition.chains import chains
from service.analysis.opposition.meetings import Pairings, Question, pairings
from service.analysis.opposition.sums import sums
from tests.support.maps import (
    ArgumentMap,
    Pair,
    about,
    cruxes,
    debate,
    dense_maps,
    effective,
    maps,
    weights,
)

MAPS = maps(most_claims=8, most_relations=20) | dense_maps()
SCOPES = st.sampled_from(Scope)


def arena(map_: ArgumentMap, *, issue: bool = True) -> Arena:
    """The whole of a map, and what is about an issue."""
    ids = sorted(map_.roles)
    place = {id_: number for number, id_ in enumerate(ids)}
    outgoing: list[list[Step]] = [[] for _ in ids]
    for (source, target), (type_, strength) in map_.relations.items():
        step = Step(place[target], type_ == "CONTRADICTS", effective(type_, strength))
        outgoing[place[source]].append(step)
    opportunities, challenges = (
        frozenset(place[id_] for id_, role in map_.roles.items() if role == each)
        for each in ("Opportunity", "Challenge")
    )
    inside = frozenset(place[id_] for id_ in map_.about) if issue else None
    return Arena(ids, outgoing, opportunities, challenges, inside)


def listed(arena: Arena, found: Pairings) -> list[Pair]:
    """All paths, by ids."""

    def ids(nodes: Sequence[int]) -> tuple[str, ...]:
        return tuple(arena.ids[node] for node in nodes)

    return [
        (ids(chain.nodes), ids(other.nodes))
        for chain, opposing, bits in found.all
        for other in opposing.chains(bits)
    ]


@given(map_=MAPS, longest=st.integers(1, 5), data=st.data())
def test_paths_are_as_defined(map_: ArgumentMap, longest: int, data: st.DataObject) -> None:
    """Without an issue, all pairs of chains of the definition that have the statements given; their number needs no list."""
    whole = arena(map_, issue=False)
    numbers = st.none() | st.integers(0, len(whole.ids) - 1)
    given_ends = [data.draw(numbers) for _ in range(3)]
    found = pairings(whole, Question(longest, Scope.WITHIN, *given_ends), Deadline())
    names = [None if each is None else whole.ids[each] for each in given_ends]
    expected = [
        (one, other)
        for one, other in map_.oppositions(longest)
        if all(name in (None, end) for name, end in zip(names, (one[0], other[0], one[-1]), strict=True))
    ]
    assert sorted(listed(whole, found)) == sorted(expected)
    assert (found.total, found.truncated) == (len(expected), False)


@given(map_=MAPS, scope=SCOPES, longest=st.integers(1, 4))
def test_sums_are_those_of_the_paths_about_an_issue(map_: ArgumentMap, scope: Scope, longest: int) -> None:
    """Paths about an issue are as its scope says; weights are sums over meeting points, cruxes count pairs, once each."""
    whole = arena(map_)
    found = pairings(whole, Question(longest, scope), Deadline())
    expected = about(map_.oppositions(longest), map_.about, scope)
    assert sorted(listed(whole, found)) == sorted(expected)
    check_sums(map_, whole, found, expected)


def test_a_large_debate_is_counted_as_defined() -> None:
    """A debate of 839 claims, as many as one on Kialo, each on a side: all of its paths count, some hundred thousand."""
    map_ = debate(Random(1), claims=839, across=126)
    whole = arena(map_)
    found = pairings(whole, Question(4), Deadline())
    expected = list(map_.oppositions(4))
    assert len(expected) > 100_000
    assert (found.total, found.truncated) == (len(expected), False)
    check_sums(map_, whole, found, expected)


def check_sums(map_: ArgumentMap, whole: Arena, found: Pairings, expected: Sequence[Pair]) -> None:
    """The sums are those of the paths expected."""
    summed = sums(found.all)
    for side, weighed in enumerate((summed.opportunities, summed.challenges)):
        by_id = {whole.ids[claim]: weight for claim, weight in weighed.items()}
        assert by_id == pytest.approx(weights((both[side], map_.strength(both[side])) for both in expected))
    met = cruxes(expected)
    assert {whole.ids[crux.point]: crux.pairs for crux in summed.cruxes} == {
        meeting: len(pairs) for meeting, pairs in met.items()
    }
    for crux in summed.cruxes:
        pairs = met[whole.ids[crux.point]]
        assert [whole.ids[each] for each in crux.opportunities] == sorted({one for one, _ in pairs})
        assert [whole.ids[each] for each in crux.challenges] == sorted({other for _, other in pairs})


@given(map_=MAPS, most=st.integers(1, 30))
def test_a_bound_leaves_longer_chains_out(map_: ArgumentMap, most: int) -> None:
    """Within a bound chains of a length are found all or none, and the search says that it left some out."""
    whole = arena(map_)
    every = chains(whole, range(len(whole.ids)), None, 4, Deadline())
    found = chains(whole, range(len(whole.ids)), None, 4, Deadline(), most)
    assert not every.truncated
    assert found.truncated == (len(found) < len(every))
    longest = max(chain.length for chain in found)
    assert sorted(found) == sorted(chain for chain in every if chain.length <= longest)


def test_a_search_ends_at_its_deadline() -> None:
    """A deadline that has passed ends the search without a result."""
    map_ = ArgumentMap(
        {"claim:o": "Opportunity", "claim:c": "Challenge"}, {("claim:c", "claim:o"): ("CONTRADICTS", None)}
    )
    with pytest.raises(TimedOutError):
        pairings(arena(map_, issue=False), Question(4), Deadline.after(-1))
