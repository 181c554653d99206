"""The page of questions: each query is run against the article, and finds something."""

import re
from typing import Any

import httpx
import pytest

from tests.support.project import ROOT
from tools.documentation.shown import blocks

PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
QUERIES = [block.content for block in blocks(PAGE) if block.kind == "graphql"]
QUESTIONS = re.findall(r"^### (.*\?)$", PAGE, re.MULTILINE)


def test_each_question_has_one_query() -> None:
    """Below each question stands one query."""
    for part in PAGE.split("\n### ")[1:]:
        assert part.count("```graphql\n") == 1, part
    assert len(QUERIES) == len(QUESTIONS)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("query", QUERIES, ids=QUESTIONS)
def test_a_question_is_answered(service: str, query: str) -> None:
    """A query has no errors, and every connection in its answer has items."""
    answer: dict[str, Any] = httpx.post(f"{service}/graphql", json={"query": query}, timeout=300).json()
    assert "errors" not in answer
    assert all(found(root) for root in answer["data"].values())


def found(root: Any) -> bool:
    """Whether a root of an answer holds something."""
    return bool(root) and (isinstance(root, list) or root.get("nodes", True) != [])
