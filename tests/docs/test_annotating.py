"""The guide for annotators: what it shows of the article stands in the article and in its graph."""

import re

import pytest
import yaml

from tests.support.project import ROOT

PAGE = (ROOT / "docs" / "annotating.md").read_text(encoding="utf-8")
SEED = ROOT / "graph_seed" / "texts" / "trump-putin-2025"
RELATIONS = yaml.safe_load((SEED / "graph.yaml").read_text(encoding="utf-8"))["relations"]
EXCERPTS = [
    each for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) for each in yaml.safe_load(block)
]
EXAMPLES = re.findall(r"\*Article\.\*(.*?)(?=\n- |\n\n|\n\||\*Elsewhere)", PAGE, re.DOTALL)
WORDS = [words for example in EXAMPLES for words in re.findall(r'"([^"]+)"', example)]
"""What the examples quote of the article."""


@pytest.mark.parametrize("excerpt", EXCERPTS, ids=lambda relation: f"{relation['from']}-{relation['to']}")
def test_excerpt(excerpt: dict[str, object]) -> None:
    """A relation on the page stands in the article's graph, word for word."""
    assert excerpt in RELATIONS


@pytest.mark.parametrize("words", WORDS)
def test_words(words: str) -> None:
    """What an example quotes stands in the article, but for the case of letters, line breaks and what "…" leaves out."""
    article = (SEED / "article.txt").read_text(encoding="utf-8").lower()
    parts = [" ".join(part.split()).lower() for part in words.split("…")]
    assert [part for part in parts if part not in article] == []
