"""Chains and opportunity-challenge paths, compared with their plain definitions on small random maps."""

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, about, cruxes, effective, maps, weights, write
from tests.support.profiles import costly
from tests.support.windows import walked

LENGTHS = st.integers(1, 5)
CHAIN = "length polarity strength nodes { id } steps { polarity relation { strength } source { id } target { id } }"
CHAINS = f"""
query Chains($from: ID, $to: ID, $polarity: Polarity, $max: Int, $order: ChainOrder,
             $first: Int, $after: String, $last: Int, $before: String) {{
  chains(from: $from, to: $to, polarity: $polarity, maxLength: $max, orderBy: $order,
         first: $first, after: $after, last: $last, before: $before) {{
    totalCount truncated nodes {{ {CHAIN} weakestLink {{ polarity relation {{ strength }} }} }}
    pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
  }}
}}"""
PATHS = f"""
query Paths($max: Int, $issue: ID, $scope: Scope, $opportunity: ID, $challenge: ID, $meetingPoint: ID, $view: ViewInput,
            $first: Int, $after: String, $last: Int, $before: String) {{
  opportunityChallengePaths(maxLength: $max, issue: $issue, scope: $scope, opportunity: $opportunity, challenge: $challenge,
                            meetingPoint: $meetingPoint, view: $view,
                            first: $first, after: $after, last: $last, before: $before) {{
    totalCount truncated pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
    nodes {{
      length opportunity {{ id }} challenge {{ id }} meetingPoint {{ id }} issues {{ id }}
      opportunityChain {{ {CHAIN} }} challengeChain {{ {CHAIN} }}
    }}
  }}
}}"""


LEDGER = """
query Ledger($issue: ID!, $scope: Scope, $view: ViewInput) {
  ledger(issue: $issue, scope: $scope, view: $view) {
    opportunities { claim { id } weight aboutIssue } challenges { claim { id } weight aboutIssue } truncated
    opportunityWeight challengeWeight cruxes { node { id } pairs opportunities { id } challenges { id } }
  }
}"""


def ids(chain: dict[str, Any]) -> tuple[str, ...]:
    """The ids of a chain's nodes."""
    return tuple(node["id"] for node in chain["nodes"])


def strength(step: dict[str, Any]) -> float:
    """What the strength of a step of a chain counts as."""
    return effective(step["polarity"], step["relation"]["strength"])


def ends(map_: ArgumentMap, data: st.DataObject) -> dict[str, str]:
    """One end, the other, or both."""
    claims = st.sampled_from(sorted(map_.roles))
    chosen = data.draw(st.sampled_from((("from",), ("to",), ("from", "to"))))
    return {end: data.draw(claims) for end in chosen}


@costly()
@given(
    map_=maps(), longest=LENGTHS, polarity=st.sampled_from((None, "SUPPORTS", "CONTRADICTS")), data=st.data()
)
async def test_chains_are_the_simple_paths(
    api: Api, map_: ArgumentMap, longest: int, polarity: str | None, data: st.DataObject
) -> None:
    """`chains` answers all simple paths between its ends up to the bound, with the polarity and strength of their definition."""
    await write(api.database, map_)
    given_ends = ends(map_, data)
    expected = {
        path
        for path in map_.chains(given_ends.get("from"), given_ends.get("to"), longest)
        if polarity in (None, map_.polarity(path))
    }
    found = (await api.data(CHAINS, **given_ends, max=longest, polarity=polarity, first=1_000))["chains"]
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
        weakest = chain["weakestLink"]
        assert strength(weakest) == min(map(strength, chain["steps"]))


ORDERS: Mapping[str, Callable[[dict[str, Any]], tuple[float, ...]]] = {
    "SHORTEST": lambda chain: (chain["length"],),
    "LONGEST": lambda chain: (-chain["length"],),
    "STRONGEST": lambda chain: (-chain["strength"], chain["length"]),
    "WEAKEST_LINK": lambda chain: (-min(map(strength, chain["steps"])), chain["length"]),
}


@costly()
@given(map_=maps(), order=st.sampled_from(sorted(ORDERS)), size=st.integers(1, 4), data=st.data())
async def test_pages_of_chains_make_up_the_whole(
    api: Api, map_: ArgumentMap, order: str, size: int, data: st.DataObject
) -> None:
    """Pages of any size, joined, are the chains in the order asked for, each once, from either end, though each page's search ends early."""
    await write(api.database, map_)
    given_ends = ends(map_, data)
    whole = (await api.data(CHAINS, **given_ends, order=order, first=1_000))["chains"]["nodes"]
    keys = [ORDERS[order](chain) for chain in whole]
    assert keys == sorted(keys)
    partial = CHAINS.replace("totalCount truncated", "")

    async def ask(**page: Any) -> Any:
        return (await api.data(partial, **given_ends, order=order, **page))["chains"]

    assert await walked(ask, size) == whole
    assert await walked(ask, size, backward=True) == whole


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
    for scope in ("WITHIN", "TOUCHING"):
        for issue, inside in (("all", map_.roles), ("some", map_.about), ("none", ())):
            asked = {**given_ends, "issue": f"issue:{issue}", "scope": scope}
            found = (await api.data(PATHS, **asked, max=3, first=1_000))["opportunityChallengePaths"]
            assert sorted(map(pair, found["nodes"])) == sorted(about(expected, inside, scope))
            assert not found["truncated"]


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
@given(map_=maps(), scope=st.sampled_from(("WITHIN", "TOUCHING")))
async def test_the_ledger_sums_up_the_paths_about_an_issue(api: Api, map_: ArgumentMap, scope: str) -> None:
    """Each opportunity and challenge about the issue has an entry, and each from elsewhere with a path about it; sums count the former."""
    await write(api.database, map_)
    for issue, inside in (("issue:all", set(map_.roles)), ("issue:some", set(map_.about))):
        ledger = (await api.data(LEDGER, issue=issue, scope=scope))["ledger"]
        paths = about(map_.oppositions(4), inside, scope)
        met = cruxes(paths)
        assert [(crux["pairs"], crux["node"]["id"]) for crux in ledger["cruxes"]] == sorted(
            ((len(pairs), meeting) for meeting, pairs in met.items()), key=lambda each: (-each[0], each[1])
        )
        for crux in ledger["cruxes"]:
            pairs = met[crux["node"]["id"]]
            assert [claim["id"] for claim in crux["opportunities"]] == sorted({one for one, _ in pairs})
            assert [claim["id"] for claim in crux["challenges"]] == sorted({other for _, other in pairs})
        for index, (side, role) in enumerate((("opportunities", "Opportunity"), ("challenges", "Challenge"))):
            listed = {claim for claim, each in map_.roles.items() if each == role} & inside
            expected = dict.fromkeys(listed, 0.0)
            expected |= weights((both[index], map_.strength(both[index])) for both in paths)
            assert {e["claim"]["id"]: e["weight"] for e in ledger[side]} == pytest.approx(expected)
            assert {e["claim"]["id"] for e in ledger[side] if e["aboutIssue"]} == expected.keys() & inside
            order = [(not e["aboutIssue"], -e["weight"], e["claim"]["id"]) for e in ledger[side]]
            assert order == sorted(order)
            total = ledger[f"{role.lower()}Weight"]
            assert total == pytest.approx(
                sum(weight for claim, weight in expected.items() if claim in inside)
            )
        assert not ledger["truncated"]


@costly()
@given(map_=maps(), least=st.sampled_from((0.3, 0.5, 0.7)))
async def test_a_view_leaves_statements_and_relations_out(api: Api, map_: ArgumentMap, least: float) -> None:
    """In a view, paths and ledgers are those of its statements and relations alone."""
    given_ones = ArgumentMap(
        map_.roles, {ends: each for ends, each in map_.relations.items() if each[1] is not None}, map_.about
    )
    await write(api.database, given_ones)
    strong = ArgumentMap(
        map_.roles, {ends: each for ends, each in given_ones.relations.items() if (each[1] or 0) >= least}
    )
    found = (await api.data(PATHS, view={"minStrength": least}, first=1_000))["opportunityChallengePaths"]
    assert sorted(map(pair, found["nodes"])) == sorted(strong.oppositions(4))
    seen = ArgumentMap(
        {claim: role for claim, role in map_.roles.items() if claim in map_.about},
        {ends: each for ends, each in strong.relations.items() if {*ends} <= map_.about},
    )
    view = {"minStrength": least, "issues": ["issue:some"]}
    ledger = (await api.data(LEDGER, issue="issue:all", view=view))["ledger"]
    assert {crux["node"]["id"]: crux["pairs"] for crux in ledger["cruxes"]} == {
        meeting: len(pairs) for meeting, pairs in cruxes(seen.oppositions(4)).items()
    }
    listed = {entry["claim"]["id"] for side in ("opportunities", "challenges") for entry in ledger[side]}
    assert listed == {claim for claim, role in seen.roles.items() if role in ("Opportunity", "Challenge")}


async def test_an_argument_is_about_what_its_conclusions_are_about(api: Api) -> None:
    """A path that meets at an argument is about the issue of the argument's conclusion, over further arguments too."""
    roles: dict[str, str | None] = {"claim:o": "Opportunity", "claim:c": "Challenge", "claim:x": None}
    roles |= dict.fromkeys(("argument:a", "argument:b"))
    relations: dict[tuple[str, str], tuple[str, float | None]] = {
        ("claim:o", "argument:a"): ("SUPPORTS", None),
        ("claim:c", "argument:a"): ("CONTRADICTS", None),
        ("argument:a", "argument:b"): ("CONTRADICTS", None),
        ("argument:b", "claim:x"): ("SUPPORTS", None),
    }
    await write(api.database, ArgumentMap(roles, relations, frozenset({"claim:x"})))
    found = (await api.data(PATHS, issue="issue:some"))["opportunityChallengePaths"]
    assert [path["meetingPoint"]["id"] for path in found["nodes"]] == ["argument:a"]
    ledger = (await api.data(LEDGER, issue="issue:some"))["ledger"]
    assert [crux["node"]["id"] for crux in ledger["cruxes"]] == ["argument:a"]
    assert [entry["aboutIssue"] for side in ("opportunities", "challenges") for entry in ledger[side]] == [
        False
    ] * 2
    assert (ledger["opportunityWeight"], ledger["challengeWeight"]) == (0, 0)


async def test_what_names_nothing_is_at_fault(api: Api) -> None:
    """An id that names nothing, a length or a page of no use, and a cursor of another order are the fault of their arguments."""
    await write(api.database, ArgumentMap({"claim:a": None, "evidence:b": None}, {}))
    for name in ("issue", "opportunity", "challenge", "meetingPoint"):
        error = await api.error(PATHS, **{name: "claim:nowhere"})
        assert error["extensions"] == {"code": "NOT_FOUND", "argument": name}
    wrong: dict[str, Any] = {
        "issue": "claim:a",
        "meetingPoint": "issue:some",
        "opportunity": "evidence:b",
        "challenge": "issue:some",
        "max": 9,
        "first": 0,
        "after": "bm9wZQ",
    }
    for name, value in wrong.items():
        error = await api.error(PATHS, **{name: value})
        argument = {"max": "maxLength"}.get(name, name)
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
    error = await api.error(LEDGER, issue="claim:a")
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "issue"}


@costly()
@given(map_=maps(), size=st.integers(1, 4), issue=st.sampled_from((None, "issue:some")))
async def test_pages_of_paths_make_up_the_whole(
    api: Api, map_: ArgumentMap, size: int, issue: str | None
) -> None:
    """Pages of any size, joined, are the paths in their order, each once, from either end, though each page's search ends early."""
    await write(api.database, map_)
    whole = (await api.data(PATHS, issue=issue, first=1_000))["opportunityChallengePaths"]["nodes"]
    query = PATHS.replace("totalCount truncated", "")

    async def ask(**page: Any) -> Any:
        return (await api.data(query, issue=issue, **page))["opportunityChallengePaths"]

    assert await walked(ask, size) == whole
    assert await walked(ask, size, backward=True) == whole
