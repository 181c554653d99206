"""Faults that show only in comparison with other seeds, or with the store.

An actor or an issue may stand in several seeds if it is the same in all of them, its quotations excepted. Everything
else belongs to one seed alone.
"""

from collections.abc import Collection, Iterator, Sequence

from argument_store.edit.stored import Stored
from argument_store.faults import Fault
from argument_store.graph import OPPOSITE, Graph, Node
from argument_store.model import label_of
from argument_store.model.contract import DERIVED, LABELS, properties_of
from graph_seed.model import Node as NodePart
from graph_seed.outline import Item, Problem
from graph_seed.seed import Seed

_SHARED = ("actor:", "issue:")
_PARENTS = ("MEMBER_OF", "PART_OF")


def conflicts_between(seeds: Sequence[Seed]) -> Iterator[Fault]:
    """Ids that two seeds of one run give to different things."""
    documents: dict[str, Seed] = {}
    given: dict[str, tuple[Seed, Item[NodePart]]] = {}
    for seed in seeds:
        if seed.id and (first := documents.setdefault(seed.id, seed)) is not seed:
            yield seed.source.fault(
                ("document", "id"), f"{seed.id} is the document of {first.source.path} too"
            )
        for item in seed.outline.nodes:
            first, twin = given.setdefault(item.part.id, (seed, item))
            if first is not seed and (difference := _difference(item.part, twin.part)):
                place = f"{first.source.path}:{first.source.line((*twin.location, 'id'))}"
                yield seed.source.fault((*item.location, "id"), f"{item.part.id} {difference} in {place}")


def _difference(one: NodePart, other: NodePart) -> str:
    if not one.id.startswith(_SHARED):
        return "is given"
    mine, theirs = (part.model_dump(by_alias=True, exclude={"quotes"}) for part in (one, other))
    keys = [key for key, value in mine.items() if theirs[key] != value]
    return f"has another {', '.join(keys)}" if keys else ""


def conflicts_with_store(seed: Seed, graph: Graph, stored: Stored, run: Collection[str]) -> list[Fault]:
    """Where the seed would take what is not its own; `run` holds the ids of all seeds loaded together."""
    problems = [*_foreign_nodes(seed, graph, stored, {*run, seed.id}), *_foreign_relations(seed, stored)]
    return [seed.source.fault(*problem) for problem in problems]


def _foreign_nodes(seed: Seed, graph: Graph, stored: Stored, run: set[str]) -> Iterator[Problem]:
    places = {item.part.id: (*item.location, "id") for item in seed.outline.nodes}
    for node in graph.nodes.values():
        old = stored.nodes.get(node.id)
        place = places.get(node.id, ("document", "id"))
        if old is None or old.seeds == (seed.id,):
            continue
        if not old.seeds:
            yield place, f"{node.id} is already in the store, and no seed has written it"
        elif not node.id.startswith(_SHARED):
            yield place, f"{node.id} is already in the store, written by {', '.join(old.seeds)}"
        elif not run.issuperset(old.seeds) and (keys := _differences(node, graph, stored)):
            others = ", ".join(other for other in old.seeds if other not in run)
            yield place, f"{node.id} has another {', '.join(keys)} in the store, written by {others}"


def _differences(node: Node, graph: Graph, stored: Stored) -> list[str]:
    old = stored.nodes[node.id].properties
    names = sorted(properties_of(LABELS[label_of(node.id)]) - DERIVED)
    keys = [name for name in names if node.properties.get(name) != old.get(name)]
    mine = {key for key in graph.relationships if key[0] in _PARENTS and key[1] == node.id}
    theirs = {
        key
        for key, item in stored.relationships.items()
        if key[0] in _PARENTS and key[1] == node.id and item.seeds
    }
    return keys + (["memberOf" if node.id.startswith("actor:") else "partOf"] if mine != theirs else [])


def _foreign_relations(seed: Seed, stored: Stored) -> Iterator[Problem]:
    for item in seed.outline.relations:
        for kind in OPPOSITE:
            if (kind, item.part.source, item.part.target, None, None) in stored.unowned:
                yield (
                    item.location,
                    f"the store already has {kind} between these two statements, and no seed has written it",
                )
