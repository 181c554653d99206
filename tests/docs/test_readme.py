"""The README, and the page on reasoning: every query in them is run, and answers what it shows."""

import json
import re
from typing import Any

import httpx
import pytest

from argument_store.settings import Neo4jSettings
from embedded_neo4j import Running
from service.settings import Settings
from tests.support.embedded import execute
from tests.support.project import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
REASONING = (ROOT / "docs" / "reasoning.md").read_text(encoding="utf-8")
GRAPHQL, REASONED = (
    re.findall(r"```graphql\n(.*?)```\n\n```json\n(.*?)```", page, re.DOTALL) for page in (README, REASONING)
)
CYPHER = re.findall(r"```cypher\n(.*?)```\n\n(\|.*?\n\n)?", README, re.DOTALL)


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
    assert len(CYPHER) == README.count("```cypher") == 5


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(("query", "shown"), [*GRAPHQL, *REASONED])
def test_graphql(service: str, query: str, shown: str) -> None:
    """A query in GraphQL finds something, and its answer begins as shown."""
    response = httpx.post(f"{service}/graphql", json={"query": query}, timeout=300)
    answer: dict[str, Any] = response.json()
    assert "errors" not in answer
    assert dense(json.dumps(answer, ensure_ascii=False)).startswith(dense(shown).removesuffix("…"))


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(("query", "shown"), CYPHER)
def test_cypher(neo4j_server: Running, query: str, shown: str) -> None:
    """A query in Cypher finds something; its first rows are those shown, under the names that it gives them."""
    found = execute(neo4j_server, query)
    assert found
    if shown:
        names, _, *rows = map(cells, shown.strip().splitlines())
        assert names == re.findall(r" AS (\w+)", query)
        assert rows == [[str(value) for value in row] for row in found[: len(rows)]]


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
