"""Patterns of chains drawn at random, and what they match by their plain definition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.support.maps import Path
from tests.support.plain_graph import Entity, Graph
from tests.support.plain_view import issues_of
from tests.support.random_graph import WORDS

Places = frozenset[int]


@dataclass(frozen=True)
class Chain:
    """A chain of a graph: its statements and the types of its relations."""

    graph: Graph
    path: Path
    types: Sequence[str]

    def at(self, place: int) -> Entity:
        """The statement at a place."""
        return self.graph.entities[self.path[place]]


@dataclass(frozen=True)
class PlainPattern:
    """A pattern's text, and a function from a place of a chain to the places where a match that starts there may end."""

    text: str
    ends: Callable[[Chain, int], Places]

    def matches(self, chain: Chain) -> bool:
        """Whether it matches the whole chain."""
        return len(chain.types) in self.ends(chain, 0)


DRAWN: dict[str, PlainPattern] = {}
"""All patterns that were drawn, by their texts."""


def random_pattern(graph: Graph, random: Random, depth: int = 3) -> str:
    """The text of a pattern that has a relation. It stands in DRAWN afterwards."""
    found = _any(graph, random, depth)
    if not any(word in found.text for word in ("SUPPORTS", "CONTRADICTS", "ANY")):
        found = _sequence(random, found, _step(random.choice(("SUPPORTS", "ANY"))))
    return DRAWN.setdefault(found.text, found).text


def _any(graph: Graph, random: Random, depth: int) -> PlainPattern:
    chance = random.random()
    if depth == 0 or chance < 0.2:
        return (
            _node(graph, random)
            if random.random() < 0.3
            else _step(random.choice(("SUPPORTS", "CONTRADICTS", "ANY", "ANY")))
        )
    if chance < 0.6:
        return _sequence(random, *(_any(graph, random, depth - 1) for _ in range(random.choice((2, 2, 3)))))
    if chance < 0.75:
        return _alternatives(*(_any(graph, random, depth - 1) for _ in range(2)))
    return _repeated(_any(graph, random, depth - 1), *random.choice(_REPETITIONS))


_REPETITIONS = (
    ("?", 0, 1),
    ("*", 0, 99),
    ("+", 1, 99),
    ("{2}", 2, 2),
    ("{0}", 0, 0),
    ("{1,3}", 1, 3),
    ("{2,}", 2, 99),
    ("{0, 2}", 0, 2),
)


def _step(word: str) -> PlainPattern:
    def ends(chain: Chain, place: int) -> Places:
        fits = place < len(chain.types) and word in ("ANY", chain.types[place])
        return frozenset({place + 1} if fits else ())

    return PlainPattern(word, ends)


def _sequence(random: Random, *parts: PlainPattern) -> PlainPattern:
    def ends(chain: Chain, place: int) -> Places:
        places: Places = frozenset({place})
        for part in parts:
            places = frozenset(end for start in places for end in part.ends(chain, start))
        return places

    space = random.choice((" ", "  "))
    return PlainPattern(
        space.join(f"({part.text})" if "|" in part.text else part.text for part in parts), ends
    )


def _alternatives(*parts: PlainPattern) -> PlainPattern:
    return PlainPattern(
        " | ".join(part.text for part in parts),
        lambda chain, place: frozenset(end for part in parts for end in part.ends(chain, place)),
    )


def _repeated(part: PlainPattern, sign: str, least: int, most: int) -> PlainPattern:
    def ends(chain: Chain, place: int) -> Places:
        places: Places = frozenset({place})
        found = places if least == 0 else frozenset[int]()
        for count in range(1, min(most, least + len(chain.types) + 1) + 1):
            places = frozenset(end for start in places for end in part.ends(chain, start))
            found |= places if count >= least else frozenset()
        return found

    return PlainPattern(f"({part.text}){sign}", ends)


def _node(graph: Graph, random: Random) -> PlainPattern:
    chosen = random.choice(graph.of(random.choice(("Claim", "Claim", "Evidence", "Argument"))))
    tests: list[tuple[str, Callable[[Graph, Entity], bool]]] = []
    if random.random() < 0.6:
        tests.append((label := chosen.labels[0], lambda _, entity: label in entity.labels))
    known = facts(graph, chosen)
    for key, value in random.sample(known, min(len(known), random.choice((0, 1, 1, 2)))):
        tests.append(
            (f"{key}={value}", lambda graph, entity, fact=(key, value): fact in facts(graph, entity))
        )

    def ends(chain: Chain, place: int) -> Places:
        met = all(test(chain.graph, chain.at(place)) for _, test in tests)
        return frozenset({place} if met else ())

    return PlainPattern(f"[{' '.join(text for text, _ in tests)}]", ends)


def facts(graph: Graph, entity: Entity) -> list[tuple[str, str]]:
    """All conditions with a key that a statement meets."""
    found = [(key, entity.properties[key]) for key in ("id", "kind", "modality") if key in entity.properties]
    found += [
        ("role", label.upper()) for label in entity.labels if label in ("Opportunity", "Challenge", "Outcome")
    ]
    found += [("issue", issue) for issue in sorted(issues_of(graph, entity))]
    words = f"{entity.properties['title']}\n{entity.properties['text']}".lower()
    found += [("text", word) for word in WORDS if word.lower() in words]
    found += [("document", each.id) for each in graph.targets(entity, "FROM")]
    actors = {
        "mentions": graph.targets(entity, "MENTIONS"),
        "assertedBy": graph.sources(entity, "ASSERTS"),
        "deniedBy": graph.sources(entity, "DENIES"),
    }
    found += [(key, each.id) for key, some in actors.items() for each in some]
    found += [("actor", id_) for id_ in sorted({each.id for some in actors.values() for each in some})]
    return found
