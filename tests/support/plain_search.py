"""Full-text search as the schema describes it, but for its scores, which are Lucene's own."""

import re
from collections.abc import Sequence
from typing import Any

from tests.support.plain_graph import Entity, Graph
from tests.support.plain_pages import Arguments, page, refused

_WORD = re.compile(r"\w+")
_MOST = 100
"""Highlights of one field."""


def search(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """All words, the last perhaps unfinished, in the properties of a node or in one of its quotations; by id."""
    words = [word.lower() for word in _WORD.findall(arguments["text"])]
    if not words:
        raise refused("text")
    labels = [type_.title() for type_ in arguments.get("types") or ()]
    items = [
        ((entity.id,), {"node": entity, "highlights": _highlights(graph, entity, words)})
        for entity in graph.entities.values()
        if (not labels or entity.labels[0] in labels)
        and any(_holds(text, words) for text in _searched(graph, entity))
    ]
    return page("search", items, arguments)


def _searched(graph: Graph, entity: Entity) -> list[str]:
    names = ("title", "text", "name", "question", "description")
    texts = [entity.properties.get(name, "") for name in names]
    return [" ".join([*texts, *entity.properties.get("aliases", [])]), *_quotations(graph, entity)]


def _quotations(graph: Graph, entity: Entity) -> list[str]:
    return [each.properties.get("exact", "") for each in graph.out(entity, "QUOTES")]


def _holds(text: str, words: Sequence[str]) -> bool:
    tokens = {token.lower() for token in _WORD.findall(text)}
    return tokens.issuperset(words[:-1]) and any(token.startswith(words[-1]) for token in tokens)


def _highlights(graph: Graph, entity: Entity, words: Sequence[str]) -> list[dict[str, Any]]:
    names = ("title", "name", "text", "question", "description")
    texts = [(name, entity.properties.get(name, "")) for name in names]
    texts += [("alias", alias) for alias in entity.properties.get("aliases", [])]
    texts += [("quote", exact) for exact in _quotations(graph, entity)]
    return [found for name, text in texts for found in _found(name, text, words)[:_MOST]]


def _found(name: str, text: str, words: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"field": name, "exact": token[0], "start": token.start(), "end": token.end()}
        for token in _WORD.finditer(text)
        if token[0].lower().startswith(tuple(words))
    ]
