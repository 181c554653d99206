"""The page of questions: each query is run against the article, and finds what its plain definition finds."""

import re
from typing import Any

import httpx
import pytest
import pytest_asyncio
from graphql import build_schema

from argument_store.driver import Database
from embedded_neo4j import Running
from service.api.schema import sdl
from tests.support.plain_graph import read_graph
from tests.support.plain_service import PlainService
from tests.support.project import ROOT
from tests.support.stores import address
from tools.documentation.shown import blocks

PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
QUERIES = [block.content for block in blocks(PAGE) if block.kind == "graphql"]
ELSEWHERE = re.compile("acceptance|lint|flip|mostDecisive|search|chains")
"""What other tests compare with plain definitions, on graphs that are small enough for these."""
QUESTIONS = re.findall(r"^### (.*\?)$", PAGE, re.MULTILINE)


def test_each_question_has_one_query() -> None:
    """Below each question stands one query."""
    for part in PAGE.split("\n### ")[1:]:
        assert part.count("```graphql\n") == 1, part
    assert len(QUERIES) == len(QUESTIONS)


@pytest_asyncio.fixture(scope="module")
async def plain(article: None, neo4j_server: Running) -> PlainService:
    """Plain resolvers over the article."""
    del article
    async with Database(address(neo4j_server)) as database:
        return PlainService(build_schema(sdl()), await read_graph(database))


@pytest.mark.parametrize("query", QUERIES, ids=QUESTIONS)
def test_a_question_is_answered(service: str, plain: PlainService, query: str) -> None:
    """A query has no errors, every connection in its answer has items, and lists of nodes and relations hold what their plain definitions say."""
    answer: dict[str, Any] = httpx.post(f"{service}/graphql", json={"query": query}, timeout=300).json()
    assert "errors" not in answer
    assert all(found(root) for root in answer["data"].values())
    if not ELSEWHERE.search(query):
        assert answer == plain.answer(query, {})


def found(root: Any) -> bool:
    """Whether a root of an answer holds something."""
    return bool(root) and (isinstance(root, list) or root.get("nodes", True) != [])
