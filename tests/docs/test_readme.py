"""The README, and the page on reasoning: every query in them is run, and answers what it shows."""

import json
from typing import Any

import httpx
import pytest

from argument_store.settings import Neo4jSettings
from embedded_neo4j import Running
from service.settings import Settings
from tests.support.embedded import execute
from tests.support.project import ROOT
from tools.documentation.shown import CUT, Shown, blocks, columns, shown, table

README = (ROOT / "README.md").read_text(encoding="utf-8")
REASONING = (ROOT / "docs" / "reasoning.md").read_text(encoding="utf-8")
GRAPHQL, REASONED = ([each for each in shown(page) if each.kind == "graphql"] for page in (README, REASONING))
CYPHER = [block.content for block in blocks(README) if block.kind == "cypher"]
TABLES = [each for each in shown(README) if each.kind == "cypher"]


def dense(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def cells(line: str) -> list[str]:
    """The cells of a table's row, or none."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def test_number() -> None:
    """There are five queries in each language in the README; each GraphQL one is shown with its answer."""
    assert len(GRAPHQL) == README.count("```graphql") == 5
    assert len(REASONED) == REASONING.count("```graphql")
    assert len(CYPHER) == README.count("```cypher") == len(TABLES) + 1 == 5


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("each", [*GRAPHQL, *REASONED])
def test_graphql(service: str, each: Shown) -> None:
    """A query in GraphQL finds something, and its answer begins as shown."""
    response = httpx.post(f"{service}/graphql", json={"query": each.asked}, timeout=300)
    answer: dict[str, Any] = response.json()
    assert "errors" not in answer
    assert dense(json.dumps(answer, ensure_ascii=False)).startswith(dense(each.answer).removesuffix(CUT))


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("query", CYPHER)
def test_cypher(neo4j_server: Running, query: str) -> None:
    """A query in Cypher finds something."""
    assert execute(neo4j_server, query)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("each", TABLES)
def test_tables(neo4j_server: Running, each: Shown) -> None:
    """The first rows of an answer in Cypher are those shown, under the names that the query gives them."""
    assert table(columns(each.asked), execute(neo4j_server, each.asked), each.answer) == each.answer


def test_settings() -> None:
    """The table of settings holds each environment variable with its default."""
    table = README.split("## Settings")[1].split("\n\n")[1]
    rows = [cells(line) for line in table.splitlines()[2:]]
    variables = {
        f"{model.model_config.get('env_prefix')}{name}".upper(): str(field.get_default() or "").strip("*")
        for model in (Settings, Neo4jSettings)
        for name, field in model.model_fields.items()
    }
    assert {name.strip("`"): default.strip("`") for name, default, _ in rows} == variables
