"""Questions about a whole graph by their plain definitions, as mappings by GraphQL field names."""

from typing import Any

from tests.support import plain_reach
from tests.support.plain_conditions import Arguments, holds
from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_pages import Backwards, Edge, Keys, bound, page, refused, relation_keys, unknown
from tests.support.plain_weights import strength


def reach(graph: Graph, name: str, statement: Entity, arguments: Arguments) -> dict[str, Any]:
    """The fields `ancestors` and `descendants`."""
    find = plain_reach.ancestors if name == "ancestors" else plain_reach.descendants
    found = find(graph, statement.id, _length(arguments))
    items = [
        ((each.distance, id_), _edge(graph.entities[id_], each))
        for id_, each in found.items()
        if arguments.get("polarity") in (None, *each.polarities) and _fits(graph, id_, arguments)
    ]
    return {**page(bound(name, arguments), items, arguments), "truncated": False}


def common_grounds(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """The field `commonGrounds`."""
    ids = sorted(set(arguments["of"]))
    longest = _length(arguments)
    if not 1 <= len(ids) <= 10:
        raise refused("of")
    known = [id_ for id_ in ids if id_ in graph.entities and "Statement" in graph.entities[id_].labels]
    reached = {id_: plain_reach.ancestors(graph, id_, longest) for id_ in known}
    items: list[tuple[Keys, Edge]] = []
    for id_, entity in graph.entities.items():
        if known and all(id_ in found for found in reached.values()) and _fits(graph, id_, arguments):
            bearings = [
                {"statement": graph.entities[of], **_edge(entity, found[id_])}
                for of, found in reached.items()
            ]
            distance = sum(found[id_].distance for found in reached.values())
            items.append(((distance, id_), {"node": {"statement": entity, "bearings": bearings}}))
    answer = page(bound("commonGrounds", arguments), items, arguments)
    for id_ in ids:
        if id_ not in known:
            raise unknown(graph, "of", id_)
    return {**answer, "truncated": False}


def unanswered(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """The field `unanswered`."""
    names, keys = relation_keys(graph, arguments)
    items = [
        (keys(each), {"node": each})
        for each in graph.between_statements.values()
        if each.type == "CONTRADICTS"
        and not any(graph.into(source, "CONTRADICTS") for source in _at_fault(graph, each))
        and _fits(graph, each.target, arguments)
    ]
    return page(f"unanswered.{','.join(names)}", items, arguments)


def clashes(graph: Graph, arguments: Arguments) -> dict[str, Any]:
    """The field `clashes`."""
    actor = arguments.get("actor")
    found: dict[tuple[str, str], list[Relation]] = {}
    asserted = [each for each in graph.relations if each.type == "ASSERTS"]
    for each in graph.relations:
        if each.type not in ("CONTRADICTS", "DENIES") or not _fits(graph, each.target, arguments):
            continue
        sources = [a.source for a in asserted if a.target == each.source]
        for one in sources if each.type == "CONTRADICTS" else [each.source]:
            for other in [a.source for a in asserted if a.target == each.target]:
                pair = (min(one, other), max(one, other))
                if one != other and actor in (None, *pair) and each not in found.setdefault(pair, []):
                    found[pair].append(each)
    items = [_clash(graph, pair, relations) for pair, relations in found.items() if relations]
    answer = page(bound("clashes", arguments), items, arguments)
    if actor is not None and (actor not in graph.entities or "Actor" not in graph.entities[actor].labels):
        raise unknown(graph, "actor", actor)
    return answer


def contradictions(graph: Graph, clash: dict[str, Any], arguments: Arguments) -> dict[str, Any]:
    """The field `contradictions` of a clash."""
    _, keys = relation_keys(graph, {"orderBy": ["STRONGEST"]})
    items: list[tuple[Keys, Edge]] = [
        (keys(each), {"node": each}) for each in clash["all"] if each.type == "CONTRADICTS"
    ]
    return page("contradictions", items, arguments)


def denials(_: Graph, clash: dict[str, Any], arguments: Arguments) -> dict[str, Any]:
    """The field `denials` of a clash."""
    items: list[tuple[Keys, Edge]] = [
        ((each.target, each.source), {"node": each}) for each in clash["all"] if each.type == "DENIES"
    ]
    return page("denials", items, arguments)


def _clash(graph: Graph, pair: tuple[str, str], relations: list[Relation]) -> tuple[Keys, Edge]:
    weights = [1.0 if each.type == "DENIES" else strength(each.type, each.properties) for each in relations]
    weight = round(sum(weights), 12)
    clash = {"actors": [graph.entities[each] for each in pair], "weight": weight, "all": relations}
    return (Backwards(weight), " ".join(pair)), {"node": clash}


def _at_fault(graph: Graph, objection: Relation) -> list[Entity]:
    """Whom a reply to an objection may contradict: its source, and the premises of one that is an argument."""
    source = graph.entities[objection.source]
    return [source, *(graph.sources(source, "SUPPORTS") if "Argument" in source.labels else ())]


def _edge(node: Entity, reached: plain_reach.Reached) -> Edge:
    polarities = sorted(reached.polarities, reverse=True)
    return {"node": node, "distance": reached.distance, "polarities": polarities}


def _fits(graph: Graph, id_: str, arguments: Arguments) -> bool:
    return holds(graph, graph.entities[id_], arguments.get("where") or {})


def _length(arguments: Arguments) -> int:
    longest = arguments.get("maxLength")
    if longest is not None and not 1 <= longest <= 12:
        raise refused("maxLength")
    return plain_reach.LONGEST if longest is None else longest
