"""What leads to statements and follows from them, by its plain definition: walks, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.support.plain_graph import Graph

POLARITIES = {False: "SUPPORTS", True: "CONTRADICTS"}
LONGEST = 6
Step = tuple[str, str, str]
"""The type of a relation, and from where to where it is followed."""


@dataclass
class Reached:
    """The smallest number of steps to a statement, and the polarities of the walks to it."""

    distance: int
    polarities: set[str] = field(default_factory=set[str])


def steps(graph: Graph, *, backwards: bool) -> list[Step]:
    """All relations between statements, as they are followed."""
    relations = graph.between_statements.values()
    return [
        (each.type, each.target, each.source) if backwards else (each.type, each.source, each.target)
        for each in relations
    ]


def walk(relations: Iterable[Step], start: str, longest: int) -> dict[str, Reached]:
    """What walks of at most so many steps reach that never come back to their start."""
    relations, found = list(relations), dict[str, Reached]()
    ends = {(start, False)}
    for distance in range(1, longest + 1):
        ends = {
            (target, odd != (type_ == "CONTRADICTS"))
            for end, odd in ends
            for type_, source, target in relations
            if source == end and target != start
        }
        for end, odd in ends:
            found.setdefault(end, Reached(distance)).polarities.add(POLARITIES[odd])
    return found


def ancestors(graph: Graph, statement: str, longest: int = LONGEST) -> dict[str, Reached]:
    """What leads to a statement."""
    return walk(steps(graph, backwards=True), statement, longest)


def descendants(graph: Graph, statement: str, longest: int = LONGEST) -> dict[str, Reached]:
    """What follows from a statement."""
    return walk(steps(graph, backwards=False), statement, longest)
