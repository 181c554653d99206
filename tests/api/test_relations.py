"""Relations as nodes: found by their ids, and the same wherever they are met."""

import pytest

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write

MAP = ArgumentMap(
    dict.fromkeys(("claim:a", "claim:b", "claim:c")),
    {
        ("claim:a", "claim:b"): ("CONTRADICTS", 0.3),
        ("claim:b", "claim:c"): ("SUPPORTS", None),
        ("claim:c", "claim:a"): ("CONTRADICTS", 0.9),
    },
)
LIMIT, SUPPORT, DENIAL = (
    "claim:a/CONTRADICTS/claim:b",
    "claim:b/SUPPORTS/claim:c",
    "claim:c/CONTRADICTS/claim:a",
)
FRAGMENT = """
fragment R on Relation {
  __typename id source { id } target { id } polarity strength effectiveStrength limits basis scheme warrant quote { exact }
}"""


@pytest.fixture
async def mapped(api: Api) -> Api:
    """The API over MAP."""
    await write(api.database, MAP)
    return api


async def test_relations_are_nodes(mapped: Api) -> None:
    """Relations are found by id, among nodes of other types, each in the place of its id."""
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Relation { limits effectiveStrength } } }"
    found = await mapped.data(query, ids=[LIMIT, "claim:a", "claim:a/SUPPORTS/claim:b", SUPPORT, DENIAL])
    assert found["nodes"] == [
        {"__typename": "Relation", "id": LIMIT, "limits": True, "effectiveStrength": 0.3},
        {"__typename": "Claim", "id": "claim:a"},
        None,
        {"__typename": "Relation", "id": SUPPORT, "limits": False, "effectiveStrength": 0.3},
        {"__typename": "Relation", "id": DENIAL, "limits": False, "effectiveStrength": 0.9},
    ]
    query = "query ($id: ID!) { node(id: $id) { __typename } }"
    assert await mapped.data(query, id=SUPPORT) == {"node": {"__typename": "Relation"}}
    assert await mapped.data(query, id="claim:b/CONTRADICTS/claim:c") == {"node": None}


async def test_a_relation_is_the_same_everywhere(mapped: Api) -> None:
    """An edge from either end, a step, a contribution, a reason and a cause of `whatIf` show what the store has of a relation."""
    reweigh = {"source": "claim:a", "target": "claim:b", "polarity": "CONTRADICTS", "strength": 0.8}
    query = """query ($id: ID!, $changes: [ChangeInput!]!) {
      node(id: $id) { ...R }
      a: claim(id: "claim:a") { contradicts { edges { relation { ...R } } } }
      b: claim(id: "claim:b") {
        contradictedBy { edges { relation { ...R } } }
        strength { contributions { relation { ...R } } }
      }
      chains(from: "claim:a", to: "claim:b") { nodes { steps { relation { ...R } } weakestLink { relation { ...R } } } }
      whatIf(changes: $changes) { differences { statementId causes { relation { ...R } } } }
    }"""
    found = await mapped.data(query + FRAGMENT, id=LIMIT, changes=[{"reweighRelation": reweigh}])
    (chain,) = found["chains"]["nodes"]
    (changed,) = (each for each in found["whatIf"]["differences"] if each["statementId"] == "claim:b")
    shown = [
        *found["a"]["contradicts"]["edges"],
        *found["b"]["contradictedBy"]["edges"],
        *found["b"]["strength"]["contributions"],
        *chain["steps"],
        chain["weakestLink"],
        *changed["causes"],
    ]
    assert len(shown) == 6
    assert all(each["relation"] == found["node"] for each in shown)
    assert (found["node"]["source"], found["node"]["target"]) == ({"id": "claim:a"}, {"id": "claim:b"})


async def test_reasons_refer_to_relations(mapped: Api) -> None:
    """A reason names the relations that it follows from."""
    query = '{ claim(id: "claim:a") { acceptance { why { statementId relations { relation { id } } } } } }'
    why = (await mapped.data(query))["claim"]["acceptance"]["why"]
    relations = {each["statementId"]: each["relations"] for each in why}
    assert relations["claim:a"] == [{"relation": {"id": DENIAL}}]
