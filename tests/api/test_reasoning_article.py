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
DOUBT = "evidence:trump-cast-doubt"


@pytest_asyncio.fixture(scope="module")
async def article(database: CountingDatabase) -> None:
    """The packaged texts and nothing else."""
    await empty(database)
    await load(database, packaged_seeds())


async def test_what_stands_and_why(api: Api, article: None) -> None:
    """That Russia interfered doesn't stand in the article: it is denied, and what bears it out is cast in doubt."""
    del article
    query = """query ($id: ID!) { claim(id: $id) { acceptance { label why { statementId label rule relations { polarity sourceId } } } } }"""
    found = (await api.data(query, id=INTERFERENCE))["claim"]["acceptance"]
    why = {each["statementId"]: each for each in found["why"]}
    assert (found["label"], why[INTERFERENCE]["label"]) == ("OUT", "OUT")
    assert {each["label"] for each in found["why"] if each["statementId"] in (DENIAL, DOUBT)} == {"IN"}


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
    """It would stand if both the denial and the doubt were rejected; and so says `whatIf`, by their removal."""
    del article
    query = "query ($id: ID!) { flip(statement: $id) { label size flips { label rejected { id } } } }"
    assert (await api.data(query, id=INTERFERENCE))["flip"] == {
        "label": "OUT",
        "size": 2,
        "flips": [{"label": "IN", "rejected": [{"id": DENIAL}, {"id": DOUBT}]}],
    }
    changes = [{"removeStatement": each} for each in (DENIAL, DOUBT)]
    query = """query ($changes: [ChangeInput!]!) { whatIf(changes: $changes) {
      differences { statementId before { label strength } after { label strength } } } }"""
    found: Any = (await api.data(query, changes=changes))["whatIf"]["differences"]
    (own,) = [each for each in found if each["statementId"] == INTERFERENCE]
    assert (own["before"]["label"], own["after"]["label"]) == ("OUT", "IN")
    assert own["before"]["strength"] < own["after"]["strength"]


async def test_positions_that_can_be_taken(api: Api, article: None) -> None:
    """Where the article leaves it open what each side wants of Ukraine, either side can be taken."""
    del article
    found = await api.data(
        "{ extensions(semantics: PREFERRED) { total truncated noExtension extensions { size } } }"
    )
    assert (found["extensions"]["total"], found["extensions"]["truncated"]) == (4, False)
    query = '{ claim(id: "claim:us-supports-ukraine") { acceptance(semantics: PREFERRED) { label credulous sceptical } } }'
    assert (await api.data(query))["claim"]["acceptance"] == {
        "label": "UNDEC",
        "credulous": True,
        "sceptical": False,
    }


async def test_what_evidence_bears_out(api: Api, article: None) -> None:
    """On evidence alone the denial has no say: nothing bears it out."""
    del article
    query = """query ($id: ID!, $view: ViewInput) { claim(id: $id) { acceptance(view: $view) { inView why { rule } } } }"""
    found = await api.data(query, id=DENIAL, view={"evidenceOnly": True})
    assert found["claim"]["acceptance"] == {"inView": False, "why": [{"rule": "NOT_IN_VIEW"}]}
