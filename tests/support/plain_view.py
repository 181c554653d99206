"""Views by their plain definition, over a graph held in Python."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_weights import strength


@dataclass(frozen=True)
class PlainView:
    """Ids of statements, and relations between them as type, source, target and weight."""

    statements: frozenset[str]
    relations: frozenset[tuple[str, str, str, float]]


def plain_view(graph: Graph, given: Mapping[str, Any]) -> PlainView:
    """The view that a `ViewInput` describes."""
    statements = {entity.id for entity in graph.of("Statement") if _inside(graph, entity, given)}
    view = _between(graph, statements, given)
    if not given.get("evidenceOnly"):
        return view
    borne_out = {entity.id for entity in graph.of("Evidence")} & statements
    while True:
        more = {
            target
            for type_, _, target, _ in view.relations
            if type_ == "SUPPORTS" and _backed(graph.entities[target], view, borne_out)
        }
        if more <= borne_out:
            return _between(graph, borne_out, given)
        borne_out |= more


def random_view(graph: Graph, random: Random) -> dict[str, Any]:
    """A `ViewInput` that leaves something out, mostly."""

    def some(label: str) -> list[str]:
        return random.sample([entity.id for entity in graph.of(label)], random.randint(1, 2))

    choices: dict[str, Any] = {
        "documents": some("Document"),
        "issues": some("Issue"),
        "actors": some("Actor"),
        "excludeActors": some("Actor"),
        "minStrength": random.choice((0.0, 0.5, 1.0)),
        "basis": random.sample(("TEXT", "READER", "MAP"), random.randint(0, 2)),
        "evidenceOnly": random.random() < 0.7,
        "contradictionsFrom": random.choice((0.0, 0.3, 0.5, 1.0)),
        "preferences": random.choice(("NONE", "MODALITY")),
    }
    return {name: choices[name] for name in random.sample(sorted(choices), random.randint(0, 4))}


def _backed(statement: Entity, view: PlainView, borne_out: set[str]) -> bool:
    sources = [
        source
        for type_, source, target, _ in view.relations
        if type_ == "SUPPORTS" and target == statement.id
    ]
    every = all if statement.properties.get("linked") else any
    return every(source in borne_out for source in sources)


def _between(graph: Graph, statements: set[str], given: Mapping[str, Any]) -> PlainView:
    relations = {
        (each.type, each.source, each.target, strength(each.type, each.properties))
        for each in graph.relations
        if each.type in ("SUPPORTS", "CONTRADICTS")
        and {each.source, each.target} <= statements
        and _counts(each, given)
    }
    return PlainView(frozenset(statements), frozenset(relations))


def _counts(relation: Relation, given: Mapping[str, Any]) -> bool:
    strong = strength(relation.type, relation.properties) >= given.get("minStrength", 0)
    return strong and relation.properties["basis"] in given.get("basis", ("TEXT", "READER", "MAP"))


def _inside(graph: Graph, statement: Entity, given: Mapping[str, Any]) -> bool:
    documents = {each.id for each in graph.targets(statement, "FROM")}
    asserting = {each.id for each in graph.sources(statement, "ASSERTS")}
    return (
        ("documents" not in given or bool(documents & {*given["documents"]}))
        and ("issues" not in given or bool(issues_of(graph, statement) & {*given["issues"]}))
        and ("actors" not in given or not asserting or bool(asserting & {*given["actors"]}))
        and ("excludeActors" not in given or not asserting or not asserting <= {*given["excludeActors"]})
    )


def issues_of(graph: Graph, statement: Entity, seen: frozenset[str] = frozenset()) -> set[str]:
    """The issues that it is about and those that hold them; for an argument those of its conclusions too."""
    found: set[str] = set()
    waiting = graph.targets(statement, "ABOUT")
    for issue in waiting:
        found.add(issue.id)
        waiting += [each for each in graph.targets(issue, "PART_OF") if each.id not in found]
    if "Argument" in statement.labels:
        for type_ in ("SUPPORTS", "CONTRADICTS"):
            for conclusion in graph.targets(statement, type_, "Statement"):
                if conclusion.id not in seen:
                    found |= issues_of(graph, conclusion, seen | {statement.id})
    return found
