"""The four questions of a reader, asked of the article's graph: what stands, how strongly, why, and what would change it."""

from itertools import product
from typing import Any

import pytest_asyncio

from argumentation.bipolar.explanations import ReasonRule
from graph_seed import load, packaged_seeds
from tests.api.conftest import Api, CountingDatabase
from tests.support.client_certificates import WHY, proves
from tests.support.maps import empty

INTERFERENCE = "claim:russian-interference"
DENIAL = "claim:russia-would-deny"
GROUNDS = "evidence:intelligence-consensus", "evidence:interference-allegations"
BREAKTHROUGH = "claim:diplomatic-breakthrough"
DIVISIONS = "claim:deeper-divisions"
OPEN = {
    BREAKTHROUGH,
    DIVISIONS,
    "claim:talks-turn-concrete",
    "claim:talks-legitimize-aggression",
    "claim:talks-sow-division",
    "argument:talk-into-action",
}
"""What the article leaves open: alternatives of which it chooses none, and the step that rests on one of them."""


@pytest_asyncio.fixture(scope="module")
async def article(database: CountingDatabase) -> None:
    """The packaged texts and nothing else."""
    await empty(database)
    await load(database, packaged_seeds())


async def test_what_stands(api: Api, article: None) -> None:
    """What the article asserts stands, and nothing is defeated; its alternatives are open."""
    del article
    ids = [id_ for (id_,) in await api.database.read("MATCH (s:Statement) RETURN s.id", {})]
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Statement { acceptance { label groundsLost } } } }"
    found = {node["id"]: node["acceptance"] for node in (await api.data(query, ids=ids))["nodes"]}
    assert {id_ for id_, each in found.items() if each["label"] == "UNDEC"} == OPEN
    assert {each["label"] for id_, each in found.items() if id_ not in OPEN} == {"IN"}
    assert not any(each["groundsLost"] for each in found.values())


async def test_why(api: Api, article: None) -> None:
    """That Russia may have interfered stands, for the agencies agree upon it; that it would deny it is no reason against it."""
    del article
    query = """query ($id: ID!) { claim(id: $id) { acceptance { label why { statementId label rule relations { polarity sourceId } } } } }"""
    found = (await api.data(query, id=INTERFERENCE))["claim"]["acceptance"]
    why = {each["statementId"]: each for each in found["why"]}
    assert (found["label"], why[INTERFERENCE]["label"]) == ("IN", "IN")
    assert why.keys() == {INTERFERENCE, GROUNDS[0]}


async def test_a_client_can_check_each_label(api: Api, article: None) -> None:
    """Each statement's reasons prove its label by what the answer itself holds, and no other label, by whatever rule."""
    del article
    ids = [id_ for (id_,) in await api.database.read("MATCH (s:Statement) RETURN s.id", {})]
    query = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ id ... on Statement {{ acceptance {{ label {WHY} }} }} }} }}"
    for statement in (await api.data(query, ids=ids))["nodes"]:
        id_, label, why = statement["id"], statement["acceptance"]["label"], statement["acceptance"]["why"]
        assert proves(why, id_, label)
        for other, rule in product({"IN", "OUT", "UNDEC"} - {label}, ReasonRule):
            forged = [
                {**each, "label": other, "rule": rule} if each["statementId"] == id_ else each for each in why
            ]
            assert not proves(forged, id_, other)


async def test_what_it_takes(api: Api, article: None) -> None:
    """It falls only if consensus and allegations are both rejected; and so says `whatIf`, by their removal."""
    del article
    query = "query ($id: ID!) { flip(statement: $id) { label size flips { label rejected { id } } } }"
    assert (await api.data(query, id=INTERFERENCE))["flip"] == {
        "label": "IN",
        "size": 2,
        "flips": [{"label": "OUT", "rejected": [{"id": each} for each in GROUNDS]}],
    }
    changes = [{"removeStatement": each} for each in GROUNDS]
    query = """query ($changes: [ChangeInput!]!) { whatIf(changes: $changes) {
      differences { statementId before { label strength } after { label strength } } } }"""
    found: Any = (await api.data(query, changes=changes))["whatIf"]["differences"]
    (own,) = [each for each in found if each["statementId"] == INTERFERENCE]
    assert (own["before"]["label"], own["after"]["label"]) == ("IN", "OUT")
    assert own["before"]["strength"] > own["after"]["strength"]


async def test_positions_that_can_be_taken(api: Api, article: None) -> None:
    """Breakthrough or divisions, talks that turn concrete or don't: each can be taken, and the article takes neither."""
    del article
    found = await api.data(
        "{ extensions(semantics: PREFERRED) { total truncated noExtension extensions { size } } }"
    )
    assert (found["extensions"]["total"], found["extensions"]["truncated"]) == (4, False)
    query = "query ($id: ID!) { claim(id: $id) { acceptance(semantics: PREFERRED) { label credulous sceptical } } }"
    for id_ in OPEN - {"argument:talk-into-action"}:
        assert (await api.data(query, id=id_))["claim"]["acceptance"] == {
            "label": "UNDEC",
            "credulous": True,
            "sceptical": False,
        }


async def test_scenarios(api: Api, article: None) -> None:
    """No future holds both a breakthrough and deeper divisions, and each holds one of them."""
    del article
    found = await api.data("{ scenarios { totalCount nodes { outcomes { id } } } }")
    assert found["scenarios"]["totalCount"] == 4
    outcomes = [each["outcomes"] for each in found["scenarios"]["nodes"]]
    assert sorted(id_ for ids in outcomes for id_ in (each["id"] for each in ids)) == [
        *[DIVISIONS] * 2,
        *[BREAKTHROUGH] * 2,
    ]
    assert {len(each) for each in outcomes} == {1}


async def test_what_evidence_bears_out(api: Api, article: None) -> None:
    """On evidence alone the denial has no say: nothing bears it out."""
    del article
    query = """query ($id: ID!, $view: ViewInput) { claim(id: $id) { acceptance(view: $view) { inView why { rule } } } }"""
    found = await api.data(query, id=DENIAL, view={"evidenceOnly": True})
    assert found["claim"]["acceptance"] == {"inView": False, "why": [{"rule": "NOT_IN_VIEW"}]}
