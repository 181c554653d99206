"""Chains and opportunity-challenge paths, compared with their plain definitions on small random maps."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, maps, write
from tests.support.profiles import costly

LENGTHS = st.integers(1, 5)
CHAIN = "length polarity strength nodes { id } steps { relation strength source { id } target { id } }"
CHAINS = f"""
query Chains($from: ID, $to: ID, $net: Polarity, $max: Int, $order: ChainOrder, $first: Int, $after: String) {{
  chains(from: $from, to: $to, net: $net, maxLength: $max, orderBy: $order, first: $first, after: $after) {{
    totalCount truncated nodes {{ {CHAIN} weakestLink {{ strength }} }} pageInfo {{ hasNextPage endCursor }}
  }}
}}"""
PATHS = f"""
query Paths($max: Int, $issue: ID, $opportunity: ID, $challenge: ID, $meetingPoint: ID, $first: Int, $after: String) {{
  opportunityChallengePaths(maxLength: $max, issue: $issue, opportunity: $opportunity, challenge: $challenge,
                            meetingPoint: $meetingPoint, first: $first, after: $after) {{
    totalCount truncated pageInfo {{ hasNextPage endCursor }}
    nodes {{
      length opportunity {{ id }} challenge {{ id }} meetingPoint {{ id }} issues {{ id }}
      opportunityChain {{ {CHAIN} }} challengeChain {{ {CHAIN} }}
    }}
  }}
}}"""


def ids(chain: dict[str, Any]) -> tuple[str, ...]:
    """The ids of a chain's nodes."""
    return tuple(node["id"] for node in chain["nodes"])


def ends(map_: ArgumentMap, data: st.DataObject) -> dict[str, str]:
    """One end, the other, or both."""
    claims = st.sampled_from(sorted(map_.roles))
    chosen = data.draw(st.sampled_from((("from",), ("to",), ("from", "to"))))
    return {end: data.draw(claims) for end in chosen}


@costly()
@given(map_=maps(), longest=LENGTHS, net=st.sampled_from((None, "SUPPORTS", "CONTRADICTS")), data=st.data())
async def test_chains_are_the_simple_paths(
    api: Api, map_: ArgumentMap, longest: int, net: str | None, data: st.DataObject
) -> None:
    """`chains` answers all simple paths between its ends up to the bound, with the polarity and strength of their definition."""
    await write(api.database, map_)
    given_ends = ends(map_, data)
    expected = {
        path
        for path in map_.chains(given_ends.get("from"), given_ends.get("to"), longest)
        if net in (None, map_.polarity(path))
    }
    found = (await api.data(CHAINS, **given_ends, max=longest, net=net, first=1_000))["chains"]
    assert sorted(map(ids, found["nodes"])) == sorted(expected)
    assert found["totalCount"] == len(expected)
    assert not found["truncated"]
    for chain in found["nodes"]:
        path = ids(chain)
        assert chain["length"] == len(path) - 1
        assert chain["polarity"] == map_.polarity(path)
        assert chain["strength"] == pytest.approx(map_.strength(path))
        assert [(s["source"]["id"], s["target"]["id"]) for s in chain["steps"]] == list(
            itertools.pairwise(path)
        )
        strengths = [1.0 if step["strength"] is None else step["strength"] for step in chain["steps"]]
        weakest = chain["weakestLink"]["strength"]
        assert (1.0 if weakest is None else weakest) == min(strengths)


@costly()
@given(map_=maps(), order=st.sampled_from(("SHORTEST", "STRONGEST")), size=st.integers(1, 4), data=st.data())
async def test_pages_of_chains_make_up_the_whole(
    api: Api, map_: ArgumentMap, order: str, size: int, data: st.DataObject
) -> None:
    """Pages of any size, joined, are the chains in the order asked for, each once, though each page's search ends early."""
    await write(api.database, map_)
    given_ends = ends(map_, data)
    whole = (await api.data(CHAINS, **given_ends, order=order, first=1_000))["chains"]["nodes"]
    keys = [
        (chain["length"],) if order == "SHORTEST" else (-chain["strength"], chain["length"])
        for chain in whole
    ]
    assert keys == sorted(keys)
    pages: list[Any] = []
    after = None
    partial = CHAINS.replace("totalCount truncated", "")
    while True:
        page = (await api.data(partial, **given_ends, order=order, first=size, after=after))["chains"]
        pages += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole


def pair(path: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nodes of both chains of an opportunity-challenge path."""
    meeting = (path["meetingPoint"]["id"],)
    one, other = (path[f"{side}Chain"] for side in ("opportunity", "challenge"))
    return ids(one) if one else meeting, ids(other) if other else meeting


@costly()
@given(map_=maps(), longest=st.integers(1, 4))
async def test_opportunity_challenge_paths_are_as_defined(api: Api, map_: ArgumentMap, longest: int) -> None:
    """The paths are the pairs of chains to one node, with opposite polarities, that share no other; shortest first."""
    await write(api.database, map_)
    found = (await api.data(PATHS, max=longest, first=1_000))["opportunityChallengePaths"]
    assert sorted(map(pair, found["nodes"])) == sorted(map_.oppositions(longest))
    assert found["totalCount"] == len(found["nodes"])
    lengths = [path["length"] for path in found["nodes"]]
    assert lengths == sorted(lengths)
    for path in found["nodes"]:
        one, other = pair(path)
        assert path["length"] == len(one) + len(other) - 2
        assert (path["opportunity"]["id"], path["challenge"]["id"]) == (one[0], other[0])


@costly()
@given(map_=maps(), data=st.data())
async def test_opportunity_challenge_paths_can_be_narrowed(
    api: Api, map_: ArgumentMap, data: st.DataObject
) -> None:
    """Naming an opportunity, a challenge, a meeting point or an issue leaves exactly the paths that have it."""
    await write(api.database, map_)
    given_ends = {
        name: data.draw(st.none() | st.sampled_from(sorted(map_.roles)))
        for name in ("opportunity", "challenge", "meetingPoint")
    }
    expected = {
        (one, other)
        for one, other in map_.oppositions(3)
        if given_ends["opportunity"] in (None, one[0])
        and given_ends["challenge"] in (None, other[0])
        and given_ends["meetingPoint"] in (None, one[-1])
    }
    about = (await api.data(PATHS, **given_ends, max=3, first=1_000, issue="issue:all"))[
        "opportunityChallengePaths"
    ]
    assert sorted(map(pair, about["nodes"])) == sorted(expected)
    some = (await api.data(PATHS, **given_ends, max=3, first=1_000, issue="issue:some"))[
        "opportunityChallengePaths"
    ]
    assert sorted(map(pair, some["nodes"])) == sorted(
        (one, other) for one, other in expected if {one[0], other[0], one[-1]} & map_.about
    )
    elsewhere = (await api.data(PATHS, **given_ends, max=3, issue="issue:none"))["opportunityChallengePaths"]
    assert elsewhere["totalCount"] == 0


@pytest.mark.parametrize("end", ["opportunity", "challenge"])
async def test_what_meets_elsewhere_is_not_searched(api: Api, end: str) -> None:
    """Where a meeting point is given, chains that meet at other statements don't use up the bound of the search."""
    roles: dict[str, str | None] = {
        "claim:o": "Opportunity",
        "claim:c": "Challenge",
        "claim:m": None,
        "claim:x": None,
    }
    relations: dict[tuple[str, str], tuple[str, float | None]] = {
        ("claim:o", "claim:m"): ("SUPPORTS", None),
        ("claim:x", "claim:m"): ("CONTRADICTS", None),
        ("claim:c", "claim:x"): ("SUPPORTS", None),
    }
    one = f"claim:{end[0]}"
    hubs, reasons = ([f"claim:{kind}{number}" for number in range(80)] for kind in ("hub", "reason"))
    roles |= dict.fromkeys([*hubs, *reasons])
    relations |= {(one, hub): ("SUPPORTS", None) for hub in hubs}
    relations |= {(reason, hub): ("SUPPORTS", None) for reason in reasons for hub in hubs}
    await write(api.database, ArgumentMap(roles, relations))
    found = (await api.data(PATHS, **{end: one}, meetingPoint="claim:m"))["opportunityChallengePaths"]
    assert [pair(path) for path in found["nodes"]] == [
        (("claim:o", "claim:m"), ("claim:c", "claim:x", "claim:m"))
    ]
    assert not found["truncated"]


@costly()
@given(map_=maps())
async def test_the_ledger_sums_up_the_paths(api: Api, map_: ArgumentMap) -> None:
    """A crux counts the distinct pairs that meet there; a weight is the sum over meeting points of the strongest chain there."""
    await write(api.database, map_)
    ledger = (
        await api.data(
            """{ ledger(issue: "issue:all") {
              opportunities { claim { id } weight } challenges { claim { id } weight }
              opportunityWeight challengeWeight cruxes { node { id } pairs opportunities { id } challenges { id } }
            } }"""
        )
    )["ledger"]
    paths = map_.oppositions(4)
    pairs = {
        meeting: {(o[0], c[0]) for o, c in paths if o[-1] == meeting} for meeting in {o[-1] for o, _ in paths}
    }
    assert {crux["node"]["id"]: crux["pairs"] for crux in ledger["cruxes"]} == {
        m: len(p) for m, p in pairs.items()
    }
    for crux in ledger["cruxes"]:
        met = pairs[crux["node"]["id"]]
        assert {claim["id"] for claim in crux["opportunities"]} == {opportunity for opportunity, _ in met}
        assert {claim["id"] for claim in crux["challenges"]} == {challenge for _, challenge in met}
    for index, side in enumerate(("opportunities", "challenges")):
        strongest: dict[tuple[str, str], float] = {}
        for both in paths:
            path = both[index]
            key = (path[0], path[-1])
            strongest[key] = max(strongest.get(key, 0.0), map_.strength(path))
        weights: dict[str, float] = {}
        for (claim, _), strength in strongest.items():
            weights[claim] = weights.get(claim, 0.0) + strength
        assert {e["claim"]["id"]: e["weight"] for e in ledger[side]} == pytest.approx(weights)
        total = {"opportunities": "opportunityWeight", "challenges": "challengeWeight"}[side]
        assert ledger[total] == pytest.approx(sum(weights.values()))


@costly()
@given(map_=maps(), size=st.integers(1, 4), issue=st.sampled_from((None, "issue:some")))
async def test_pages_of_paths_make_up_the_whole(
    api: Api, map_: ArgumentMap, size: int, issue: str | None
) -> None:
    """Pages of any size, joined, are the paths in their order, each once, though each page's search ends early."""
    await write(api.database, map_)
    whole = (await api.data(PATHS, issue=issue, first=1_000))["opportunityChallengePaths"]["nodes"]
    pages: list[Any] = []
    after = None
    query = PATHS.replace("totalCount truncated", "")
    while True:
        page = (await api.data(query, issue=issue, first=size, after=after))["opportunityChallengePaths"]
        pages += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole
