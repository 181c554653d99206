"""Scenarios, compared with the preferred extensions of small random maps."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from tests.api.conftest import Api
from tests.support import plain_acceptance
from tests.support.maps import ArgumentMap, maps, write
from tests.support.profiles import costly

NODES = "totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor }"
QUERY = f"""
query ($issue: ID, $view: ViewInput, $support: SupportReading, $first: Int, $after: String) {{
  scenarios(issue: $issue, view: $view, support: $support, first: $first, after: $after) {{
    nodes {{ holds(first: 100) {{ {NODES} }} outcomes {{ id }} opportunities {{ id }} challenges {{ id }} hangsOn {{ id }} }}
    edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage endCursor }} totalCount truncated
    common(first: 100) {{ {NODES} }}
  }}
}}"""
OPEN = ArgumentMap(
    dict.fromkeys(("claim:a", "claim:b", "claim:c", "claim:d")),
    {
        ("claim:a", "claim:b"): ("CONTRADICTS", None),
        ("claim:b", "claim:a"): ("CONTRADICTS", None),
        ("claim:c", "claim:d"): ("CONTRADICTS", None),
        ("claim:d", "claim:c"): ("CONTRADICTS", None),
    },
    frozenset(("claim:c",)),
)


def ids(nodes: list[dict[str, Any]]) -> set[str]:
    """The ids of nodes."""
    return {node["id"] for node in nodes}


@costly()
@given(map_=maps(), reading=st.sampled_from(SupportReading), issue=st.sampled_from((None, "issue:some")))
async def test_scenarios_are_preferred_extensions(
    api: Api, map_: ArgumentMap, reading: SupportReading, issue: str | None
) -> None:
    """Extensions that agree about the issue are one; each scenario holds what not all do, by roles too, and is told apart by what it hangs on."""
    await write(api.database, map_)
    found = (await api.data(QUERY, issue=issue, support=reading.name))["scenarios"]
    about = frozenset(map_.roles if issue is None else map_.about)
    extensions = plain_acceptance.extensions(map_, Semantics.PREFERRED, reading)
    futures = {each & about for each in extensions}
    common = about.intersection(*futures)
    assert ids(found["common"]["nodes"]) == common
    assert (found["totalCount"], found["truncated"]) == (len(futures), False)
    assert {frozenset(ids(each["holds"]["nodes"])) for each in found["nodes"]} == {
        each - common for each in futures
    }
    for each in found["nodes"]:
        held = ids(each["holds"]["nodes"])
        assert each["holds"]["totalCount"] == len(held)
        for part, role in (
            ("outcomes", "Outcome"),
            ("opportunities", "Opportunity"),
            ("challenges", "Challenge"),
        ):
            assert ids(each[part]) == {id_ for id_ in held if map_.roles[id_] == role}
        if hangs_on := ids(each["hangsOn"]):
            assert {e & about for e in extensions if hangs_on <= e} == {common | held}


async def test_scenarios_are_paged(api: Api) -> None:
    """Pages by cursors hold each scenario once; so do those of what they hold."""
    await write(api.database, OPEN)
    first = (await api.data(QUERY, first=3))["scenarios"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (4, True)
    last = (await api.data(QUERY, first=3, after=first["pageInfo"]["endCursor"]))["scenarios"]
    assert (len(last["nodes"]), last["pageInfo"]["hasNextPage"], last["pageInfo"]["hasPreviousPage"]) == (
        1,
        False,
        True,
    )
    held = {frozenset(ids(each["holds"]["nodes"])) for each in first["nodes"] + last["nodes"]}
    assert held == {frozenset((f"claim:{a}", f"claim:{b}")) for a in "ab" for b in "cd"}
    query = "query ($after: String) { scenarios(first: 1) { nodes { holds(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } } }"
    (one,) = (await api.data(query))["scenarios"]["nodes"]
    (two,) = (await api.data(query, after=one["holds"]["pageInfo"]["endCursor"]))["scenarios"]["nodes"]
    assert one["holds"]["nodes"] != two["holds"]["nodes"] != []


async def test_an_issue_tells_its_own_scenarios_apart(api: Api) -> None:
    """Alternatives elsewhere make no more of them; each hangs on a choice of its own."""
    await write(api.database, OPEN)
    found = (await api.data(QUERY, issue="issue:some"))["scenarios"]
    held = {tuple(ids(each["holds"]["nodes"])): ids(each["hangsOn"]) for each in found["nodes"]}
    assert held == {("claim:c",): {"claim:c"}, (): {"claim:d"}}


async def test_more_than_the_bound_is_told(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more scenarios than are searched for, the answer says so, and `common` still is common to all."""
    await write(api.database, OPEN)
    monkeypatch.setattr("service.analysis.scenarios.MOST_SCENARIOS", 1)
    found = (await api.data(QUERY))["scenarios"]
    assert (found["totalCount"], found["truncated"], found["common"]["nodes"]) == (1, True, [])


@pytest.mark.parametrize(
    ("variables", "argument"),
    [
        ({"issue": "claim:a"}, "issue"),
        ({"first": 0}, "first"),
        ({"after": "no"}, "after"),
        ({"view": {"contradictionsFrom": 2}}, "view.contradictionsFrom"),
    ],
)
async def test_bad_input_is_named(api: Api, variables: dict[str, Any], argument: str) -> None:
    """What is wrong is named by its argument."""
    await write(api.database, OPEN)
    error = await api.error(QUERY, **variables)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


async def test_an_unknown_issue_is_not_found(api: Api) -> None:
    """An issue that there isn't is an error of the argument."""
    error = await api.error(QUERY, issue="issue:nowhere")
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": "issue"}
