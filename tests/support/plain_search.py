"""Full-text search as the schema describes it, but for its scores, which are Lucene's own.

The random graphs hold no words that are alike, nor forms of one: what the service forgives is tested by `tests/api/test_search.py`.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from tests.support.plain_conditions import Arguments, holds, within
from tests.support.plain_graph import Entity, Graph
from tests.support.plain_pages import bound, page, unknown

_WORD = re.compile(r"\w+")
_MOST = 100
"""Highlights of one field."""


def search(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """Any of the words, the last perhaps unfinished, in the properties of a node or in its quotations; by id."""
    for name in ("document", "issue"):
        id_ = arguments.get(name)
        if id_ is not None and id_ not in [entity.id for entity in graph.of(name.title())]:
            raise unknown(graph, name, id_)
    words = [_fold(word) for word in _WORD.findall(arguments["text"])]
    types = arguments.get("types")
    labels = None if types is None else [type_.title() for type_ in types]
    items = [
        (
            (entity.id,),
            {
                "node": entity,
                "highlights": {
                    "CODE_POINTS": _highlights(graph, entity, words, len),
                    "UTF16": _highlights(graph, entity, words, _units),
                },
            },
        )
        for entity in graph.entities.values()
        if (labels is None or entity.labels[0] in labels)
        and _is_in(graph, entity, arguments)
        and _holds(_searched(graph, entity), words)
    ]
    found = [edge["node"] for _, edge in items]
    return {**page(bound("search", arguments), items, arguments), "didYouMean": None, "facets": found}


def _is_in(graph: Graph, entity: Entity, arguments: Arguments) -> bool:
    document, issue = arguments.get("document"), arguments.get("issue")
    within_issue = [] if issue is None else within(graph, graph.entities[issue])
    return (document is None or entity.id == document or holds(graph, entity, {"document": document})) and (
        issue is None or entity in within_issue or holds(graph, entity, {"issue": issue})
    )


def _fold(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word)
    return "".join(each for each in parts if not unicodedata.combining(each)).lower()


def _searched(graph: Graph, entity: Entity) -> str:
    names = ("title", "text", "name", "question", "description")
    texts = [entity.properties.get(name, "") for name in names]
    return " ".join([*texts, *entity.properties.get("aliases", []), *_quotations(graph, entity)])


def _quotations(graph: Graph, entity: Entity) -> list[str]:
    return [each.properties.get("exact", "") for each in graph.out(entity, "QUOTES")]


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(_is_found(_fold(token), words) for token in _WORD.findall(text))


def _is_found(folded: str, words: Sequence[str]) -> bool:
    return bool(words) and (folded in words or folded.startswith(words[-1]))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _highlights(
    graph: Graph, entity: Entity, words: Sequence[str], count: Callable[[str], int]
) -> list[dict[str, Any]]:
    names = ("title", "name", "text", "question", "description")
    texts = [(name, entity.properties.get(name, "")) for name in names]
    texts += [("alias", alias) for alias in entity.properties.get("aliases", [])]
    texts += [("quote", exact) for exact in _quotations(graph, entity)]
    return [found for name, text in texts for found in _found(name, text, words, count)[:_MOST]]


def _found(name: str, text: str, words: Sequence[str], count: Callable[[str], int]) -> list[dict[str, Any]]:
    return [
        {
            "field": name,
            "exact": token[0],
            "start": count(text[: token.start()]),
            "end": count(text[: token.end()]),
        }
        for token in _WORD.finditer(text)
        if _is_found(_fold(token[0]), words)
    ]
