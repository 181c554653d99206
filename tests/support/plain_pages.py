"""Connections as their descriptions in the schema have them: orders, pages, cursors."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLError

from tests.support.plain_conditions import Arguments, day, ends, holds, relation_holds
from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_reach import descendants
from tests.support.plain_weights import base_score, strength

CURSOR = "cursor-"
Edge = dict[str, Any]


@dataclass(frozen=True)
class Backwards:
    """A key that sorts the other way round."""

    value: Any

    def __lt__(self, other: "Backwards") -> bool:
        return other.value < self.value


Keys = tuple[Any, ...]
_Order = Callable[[Graph, Entity], Any]


def refused(argument: str, code: str = "BAD_USER_INPUT") -> GraphQLError:
    """The error for an argument that is of no use."""
    return GraphQLError(argument, extensions={"code": code})


def unknown(graph: Graph, argument: str, id_: str) -> Exception:
    """The refusal of an id that does not name what an argument wants: whether it names anything decides the code."""
    in_use = id_ in graph.entities or id_ in graph.between_statements
    return refused(argument) if in_use else refused(argument, "NOT_FOUND")


def page(order: str, items: Iterable[tuple[Keys, Edge]], arguments: Arguments) -> dict[str, Any]:
    """The page of a connection that arguments ask for. `order` is its name, `items` are edges with what they are ordered by.

    Whoever gives a cursor has seen its item, so something stands on the other side of it.
    """
    size, backwards = _size(arguments)
    after, before = (_passed(arguments.get(name), order) for name in ("after", "before"))
    whole = sorted(items, key=lambda item: item[0])
    within = [
        item for item in whole if (after is None or after < item[0]) and (before is None or item[0] < before)
    ]
    found = within[-size:] if backwards else within[:size]
    more = len(within) > size
    edges = [{**edge, "cursor": _cursor(order, keys)} for keys, edge in found]
    return {
        "edges": edges,
        "nodes": [edge["node"] for edge in edges],
        "pageInfo": {
            "hasNextPage": before is not None or (more and not backwards),
            "hasPreviousPage": after is not None or (more and backwards),
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
        "totalCount": len(whole),
    }


def bound(order: str, arguments: Arguments) -> str:
    """The name of an order whose cursors hold for these arguments alone, but for those that page."""
    paging = ("first", "after", "last", "before", "orderBy")
    chosen = {name: each for name, each in arguments.items() if each is not None and name not in paging}
    return f"{order} of {json.dumps(chosen, sort_keys=True)}"


def _size(arguments: Arguments) -> tuple[int, bool]:
    first, last = arguments.get("first"), arguments.get("last")
    if first not in (None, 20) and last is not None:
        raise refused("last")
    for argument, value in (("first", first), ("last", last)):
        if value is not None and not 1 <= value <= 1_000:
            raise refused(argument)
    return (last, True) if last is not None else (20 if first is None else first, False)


def _cursor(order: str, keys: Keys) -> str:
    plain = [[key.value] if isinstance(key, Backwards) else key for key in keys]
    return CURSOR + urlsafe_b64encode(json.dumps([order, *plain]).encode()).decode().rstrip("=")


def order_of(cursor: str) -> str:
    """The order that a cursor belongs to: of a field, and where it differs by the field's type, of what."""
    return _read(cursor)[0]


def _read(cursor: str) -> list[Any]:
    coded = cursor.removeprefix(CURSOR)
    return json.loads(urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))


def _passed(cursor: str | None, order: str) -> Keys | None:
    if cursor is None:
        return None
    if not cursor.startswith(CURSOR) or order_of(cursor) != order:
        raise refused("after")
    _, *keys = _read(cursor)
    return tuple(Backwards(*key) if isinstance(key, list) else key for key in keys)  # pyright: ignore[reportUnknownArgumentType]


def _count(*types: str) -> Callable[[Graph, Entity], int]:
    return lambda graph, entity: len(graph.into(entity, *types))


def _caption(_: Graph, entity: Entity) -> str:
    return entity.properties["sortKey"]


def _position(_: Graph, entity: Entity) -> int:
    return entity.properties.get("position", 0)


def _base_score(_: Graph, entity: Entity) -> float:
    return base_score(entity.id, entity.properties)


def _by_number(name: str, number: Callable[[Graph, Entity], int]) -> dict[str, _Order]:
    return {
        f"MOST_{name}": lambda graph, entity: Backwards(number(graph, entity)),
        f"LEAST_{name}": number,
    }


_ORDERS: Mapping[str, _Order] = {
    "TITLE_ASC": _caption,
    "TITLE_DESC": lambda _, entity: Backwards(_caption(_, entity)),
    "NAME_ASC": _caption,
    "NAME_DESC": lambda _, entity: Backwards(_caption(_, entity)),
    "TEXT_POSITION": _position,
    "OCCURRED_ON_ASC": lambda _, entity: day(entity, "occurredOn") or "~",
    "OCCURRED_ON_DESC": lambda _, entity: Backwards(day(entity, "occurredOn")),
    "PUBLISHED_ON_ASC": lambda _, entity: day(entity, "publishedOn") or "~",
    "PUBLISHED_ON_DESC": lambda _, entity: Backwards(day(entity, "publishedOn")),
    "BASE_SCORE_ASC": _base_score,
    "BASE_SCORE_DESC": lambda _, entity: Backwards(_base_score(_, entity)),
    **_by_number("SUPPORTED", _count("SUPPORTS")),
    **_by_number("CONTRADICTED", _count("CONTRADICTS")),
    **_by_number("MENTIONED", _count("MENTIONS")),
    **_by_number("DISCUSSED", _count("ABOUT")),
    **_by_number("DESCENDANTS", lambda graph, entity: len(descendants(graph, entity.id))),
}


def ordered(
    graph: Graph, field: str, default: str, found: Iterable[Entity], arguments: Arguments
) -> dict[str, Any]:
    """A page of the nodes among those found that `where` lets through, as `orderBy` has them.

    Orders that run backwards do so in the ids, which make them total, too; the last order is the one to be made total.
    """
    names: Sequence[str] = list(dict.fromkeys(arguments.get("orderBy") or [default]))
    where: Arguments = arguments.get("where") or {}

    def keys(entity: Entity) -> Keys:
        id_ = Backwards(entity.id) if names[-1].endswith("_DESC") else entity.id
        return (*(_ORDERS[name](graph, entity) for name in names), id_)

    kept = [entity for entity in found if holds(graph, entity, where)]
    items = [(keys(entity), {"node": entity}) for entity in kept]
    return {**page(f"{field}.{','.join(names)}", items, arguments), "facets": kept}


def relations(graph: Graph, field: str, entity: Entity, arguments: Arguments) -> dict[str, Any]:
    """A page of the relations of a statement."""
    items = [
        ((_position(graph, end), end.id), {"node": end, "relation": relation})
        for relation, end in ends(graph, field, entity)
    ]
    return page(field, items, arguments)


def _unworded(relation: Relation) -> int:
    return int(relation.properties.get("basis") != "TEXT")


_RELATION_ORDERS: Mapping[str, Callable[[Graph, Relation], Keys]] = {
    "SOURCE": lambda _, relation: (relation.source,),
    "TEXT_POSITION": lambda graph, relation: (_position(graph, graph.entities[relation.source]),),
    "STRONGEST": lambda _, relation: (
        Backwards(strength(relation.type, relation.properties)),
        _unworded(relation),
    ),
    "WEAKEST": lambda _, relation: (strength(relation.type, relation.properties), _unworded(relation)),
}


def relation_keys(graph: Graph, arguments: Arguments) -> tuple[list[str], Callable[[Relation], Keys]]:
    """The names of the orders of relations that are asked for, and what they order by."""
    names = list(dict.fromkeys(arguments.get("orderBy") or ["SOURCE"]))
    return names, lambda each: (
        *(key for name in names for key in _RELATION_ORDERS[name](graph, each)),
        each.properties["id"],
    )


def all_relations(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """A page of all relations that `where` lets through, as `orderBy` has them."""
    names, keys = relation_keys(graph, arguments)
    where: Arguments = arguments.get("where") or {}
    items = [
        (keys(each), {"node": each})
        for each in graph.between_statements.values()
        if relation_holds(graph, each, where)
    ]
    return page(f"relations.{','.join(names)}", items, arguments)


def all_passages(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """A page of the passages of all documents that `where` lets through."""
    where: Arguments = arguments.get("where") or {}
    items = [
        ((document.id, passage.properties["index"], passage.id), {"node": passage})
        for passage in graph.of("Passage")
        for document in graph.targets(passage, "PART_OF")
        if holds(graph, passage, where)
    ]
    return page("passages.TEXT_POSITION", items, arguments)


def passages_of(graph: Graph, document: Entity, arguments: Arguments) -> dict[str, Any]:
    """A page of a document's passages: of a section, around one of them, or one after the other."""
    around, section = arguments.get("around"), arguments.get("section")
    given = [each for each in ("section", "after", "last", "before") if arguments.get(each) is not None]
    found = graph.sources(document, "PART_OF", "Passage")
    if section is not None:
        found = [each for each in found if each.properties.get("section") == section]
    if around is not None:
        if given or around < 0:
            raise refused("around")
        size = arguments.get("first")
        start = around - (20 if size is None else size) // 2
        arguments = {**arguments, "after": _cursor("passages", (start, ""))} if start > 0 else arguments
    items = [((passage.properties["index"], passage.id), {"node": passage}) for passage in found]
    return page("passages", items, arguments)


def attributions(graph: Graph, entity: Entity, arguments: Arguments) -> dict[str, Any]:
    """A page of what an actor holds, as the text words it, or of who holds a statement, by name."""
    types = "ASSERTS", "DENIES"
    items: list[tuple[Keys, Edge]] = []
    if "Actor" in entity.labels:
        for held in graph.out(entity, *types):
            statement = graph.entities[held.target]
            items.append(((_position(graph, statement), statement.id, held.type), {"node": held}))
        return page("attributions of an actor", items, arguments)
    for held in graph.into(entity, *types):
        actor = graph.entities[held.source]
        items.append(((_caption(graph, actor), actor.id, held.type), {"node": held}))
    return page("attributions of a statement", items, arguments)


def quotes_of(graph: Graph, passage: Entity, arguments: Arguments) -> dict[str, Any]:
    """A page of what words of a passage bear out."""
    items: list[tuple[Keys, Edge]] = []
    for quote in graph.into(passage, "QUOTES"):
        words = {name: quote.properties.get(name) for name in ("exact", "start", "end")} | {
            "passage": passage
        }
        keys = (words["start"], words["end"], quote.source)
        items.append((keys, {"node": {**words, "node": graph.entities[quote.source], "attribution": None}}))
    for each in graph.relations:
        if each.properties.get("quotePassage") == passage.id:
            start, end = each.properties["quoteStart"], each.properties["quoteEnd"]
            words = {"exact": each.properties["quote"], "start": start, "end": end, "passage": passage}
            held = each.type in ("ASSERTS", "DENIES")
            what = {"node": None if held else each, "attribution": each if held else None}
            items.append(((start, end, f"{each.source}/{each.type}/{each.target}"), {"node": words | what}))
    return page("quotes", items, arguments)
