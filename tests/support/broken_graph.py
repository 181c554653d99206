"""Graphs that break what the schema promises, as other writers of the store may."""

from dataclasses import replace
from math import inf, nan
from random import Random
from typing import Any

from tests.support.plain_graph import Entity, Graph, Relation

_MISSING = object()
_PROPERTIES: dict[str, dict[str, tuple[Any, ...]]] = {
    "Claim": {
        "text": (_MISSING,),
        "kind": ("NO KIND", 5, ["FACT"]),
        "modality": (_MISSING, "certain"),
        "baseScore": (nan, inf),
        "condition": (True, ["if"]),
    },
    "Evidence": {"kind": (_MISSING, "FACT"), "baseScore": (nan, inf)},
    "Argument": {"linked": ("yes", 1, 0.5), "scheme": (3, ["Sign"])},
    "Actor": {"kind": (_MISSING, "CLAIM"), "aliases": ("alias", "")},
    "Issue": {"question": (_MISSING,)},
    "Document": {"language": (_MISSING, ["en"]), "sha256": (_MISSING, 1.5), "url": (False,)},
    "Passage": {
        "section": (_MISSING, 7),
        "start": ("0", 2**31, 1.0, 0.5, True),
        "end": (_MISSING, "x"),
        "nonArgumentative": (12,),
    },
    "SUPPORTS": {"basis": ("PERHAPS", 2, _MISSING), "warrant": (1.0,), "scheme": (["Analogy"],)},
    "CONTRADICTS": {"basis": (0,), "warrant": ([1],)},
    "QUOTES": {"exact": (_MISSING,)},
}


def broken(random: Random, graph: Graph) -> Graph:
    """A graph with some properties missing or of another type, passages of no document, and nodes of no type."""
    entities = [
        replace(each, properties=_broken(random, each.labels[0], each.properties))
        for each in graph.entities.values()
    ]
    relations = [
        replace(each, properties=_broken(random, each.type, each.properties))
        for each in graph.relations
        if not each.source.startswith("passage") or random.random() < 0.9
    ]
    strange = [
        Entity(("Entity",), {"id": "claim:strange"}),
        Entity(("Statement", "Entity"), {"id": "argument:strange"}),
    ]
    known = random.choice(graph.of("Passage")).id, random.choice(graph.of("Statement")).id
    relations += [
        Relation("QUOTES", "claim:strange", known[0], {"exact": "", "start": 0, "end": 0}),
        Relation("SUPPORTS", "argument:strange", known[1], {"id": "strange", "basis": "READER"}),
    ]
    return Graph({entity.id: entity for entity in (*entities, *strange)}, relations)


def _broken(random: Random, kind: str, properties: dict[str, Any]) -> dict[str, Any]:
    changed = {
        name: random.choice(values)
        for name, values in _PROPERTIES.get(kind, {}).items()
        if random.random() < 0.05
    }
    return {name: value for name, value in (properties | changed).items() if value is not _MISSING}
