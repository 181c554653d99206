"""The saved queries of docs/cypher: each is run against the article, and the guide of Neo4j Browser holds them all."""

import asyncio
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from argumentation.gradual.models import StrengthModel
from embedded_neo4j import Running
from service.analysis.map_form import LintRule
from service.evaluate import Way, run
from service.neo4j_browser.prepared import FIRST
from tests.support.embedded import execute
from tests.support.project import ROOT
from tests.support.stores import address
from tools.neo4j_guide import CYPHER, GUIDE, guide

GUIDED = sorted((CYPHER / "guide").iterdir())
WAY = Way(Semantics.GROUNDED, SupportReading.EVIDENTIAL, StrengthModel.DF_QUAD)
PATHS = """{ about: opportunityChallengePaths(issue: "issue:ukraine-war", maxLength: 2) { totalCount }
  all: opportunityChallengePaths(maxLength: 2, first: 1000) { nodes { meetingPoint { id } opportunity { id } challenge { id } } } }"""


def query(name: str) -> str:
    """A saved query."""
    return (CYPHER / name).read_text("utf-8")


def test_files() -> None:
    """There are twelve queries for the guide, one for each rule of lint, and one for what is evaluated; each says what it asks."""
    assert len(GUIDED) == 12
    others = {path.stem for path in CYPHER.glob("*.cypher")}
    assert others == {*(rule.lower() for rule in LintRule), "verdicts"}
    for path in CYPHER.rglob("*.cypher"):
        assert re.match(r"// [^\n]+[.?]\n\w", path.read_text("utf-8")), path


def test_guide() -> None:
    """The guide is what the tool makes of the files, and holds the query of each."""
    assert GUIDE.read_text("utf-8") == guide()
    runnable = [unescape(found) for found in re.findall(r"runnable\">(.*?)</pre>", guide(), re.DOTALL)]
    assert "`" not in guide()
    saved = [path.read_text("utf-8").split("\n", 1)[1].strip() for path in CYPHER.rglob("*.cypher")]
    assert sorted(runnable) == sorted(saved)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("path", GUIDED, ids=lambda path: path.stem)
def test_query(neo4j_server: Running, path: Path) -> None:
    """A query of the guide finds something in the article."""
    assert execute(neo4j_server, path.read_text("utf-8"))


@pytest.mark.usefixtures("article")
def test_first_query(neo4j_server: Running) -> None:
    """The query that Browser opens with draws about ten nodes, among them an opportunity, a challenge and an outcome."""
    ((nodes, roles),) = execute(
        neo4j_server,
        f"CALL () {{ {FIRST} }} UNWIND nodes(path) AS node WITH DISTINCT node "
        "RETURN count(*), collect([label IN labels(node) WHERE label IN ['Opportunity', 'Challenge', 'Outcome']])",
    )
    assert 8 <= nodes <= 12
    assert {label for each in roles for label in each} == {"Opportunity", "Challenge", "Outcome"}


@pytest.mark.usefixtures("article")
def test_meetings(neo4j_server: Running, service: str) -> None:
    """The queries for paths and cruxes find what GraphQL does, within two steps."""
    data = httpx.post(f"{service}/graphql", json={"query": PATHS}, timeout=300).json()["data"]
    paths = execute(neo4j_server, query("guide/06_opportunity_challenge_paths.cypher"))
    assert len(paths) == data["about"]["totalCount"]
    pairs: dict[str, set[tuple[str, str]]] = {}
    for node in data["all"]["nodes"]:
        pair = node["opportunity"]["id"], node["challenge"]["id"]
        pairs.setdefault(node["meetingPoint"]["id"], set()).add(pair)
    cruxes = execute(neo4j_server, query("guide/07_cruxes.cypher"))
    assert all(len(pairs[crux["id"]]) == count for crux, _, count in cruxes)
    assert [count for *_, count in cruxes] == sorted(map(len, pairs.values()), reverse=True)[:10]


@pytest.mark.usefixtures("article")
async def test_verdicts(neo4j_server: Running) -> None:
    """What is evaluated is found as soon as it is stored, and nothing before."""
    server = neo4j_server
    assert not execute(server, query("verdicts.cypher"))
    await asyncio.to_thread(run, address(server), WAY, write=True)
    rows = execute(server, query("verdicts.cypher"))
    assert rows
    assert all(re.search(r": (IN|OUT|UNDEC), [01]\.\d+$", told) for _, standing in rows for told in standing)
    (shown,) = re.findall(
        r"```cypher\n(.*?)```", (ROOT / "docs" / "neo4j-browser.md").read_text("utf-8"), re.DOTALL
    )
    assert execute(server, shown)
    execute(
        server,
        "MATCH (s:Statement) REMOVE s:Accepted:Defeated:Groundless:Unexplained:Undecided, s.label, s.strength",
    )
