"""Facets as their descriptions in the schema have them."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.support.plain_conditions import role, within
from tests.support.plain_graph import Entity, Graph

_RANKS = {"list": 0, "str": 1, "int": 2}


def tally(graph: Graph, found: Iterable[Entity], name: str) -> list[dict[str, Any]]:
    """How many nodes have each value, or have to do with each node, the most frequent first."""
    held = [{_order(value): value for value in _values(graph, entity, name)} for entity in found]
    counts = Counter(key for each in held for key in each)
    known = {key: value for each in held for key, value in each.items()}
    ranked = sorted(counts, key=lambda key: (-counts[key], key))[:100]
    called = "node" if name in ("actors", "documents", "issues") else "value"
    return [{called: known[key], "count": counts[key]} for key in ranked]


def _values(graph: Graph, entity: Entity, name: str) -> list[Any]:
    match name:
        case "actors":
            holding = [*graph.sources(entity, "ASSERTS"), *graph.sources(entity, "DENIES")]
            return [*graph.targets(entity, "MENTIONS"), *holding]
        case "documents":
            own = [entity] if "Document" in entity.labels else []
            return [*own, *graph.targets(entity, "FROM"), *graph.targets(entity, "PART_OF", "Document")]
        case "issues":
            about = {entity, *graph.targets(entity, "ABOUT")}
            return [issue for issue in graph.of("Issue") if about.intersection(within(graph, issue))]
        case _:
            value = _value(entity, name)
            return [] if value is None else [value]


def _value(entity: Entity, name: str) -> Any:
    match name:
        case "types":
            return entity.labels[0].upper()
        case "roles":
            return role(entity)
        case "modalities":
            return entity.properties.get("modality")
        case "claimKinds" | "evidenceKinds":
            is_such = entity.labels[0] == name.removesuffix("Kinds").title()
            return entity.properties.get("kind") if is_such else None
        case _:
            return entity.properties.get("kind")


def _order(value: Any) -> tuple[int, str]:
    """Where Cypher sorts a value: lists first, then strings, then numbers."""
    if isinstance(value, Entity):
        return 0, value.id
    return _RANKS[type(value).__name__], str(value)
