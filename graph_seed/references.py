"""Checks of ids: each given once, each referred to given at all, and none standing twice in a list or above itself."""

from collections.abc import Iterable, Iterator

from argument_store.model import EntityKind
from graph_seed.outline import Outline, Problem
from graph_seed.source import Location
from graph_seed.suggestions import Suggestions

_STATEMENTS = frozenset({EntityKind.CLAIM, EntityKind.EVIDENCE, EntityKind.ARGUMENT})


def repeated_ids(outline: Outline) -> Iterator[Problem]:
    """Ids given to several items."""
    given: set[str] = set()
    for item in [*outline.nodes, *outline.remnants]:
        if item.part.id and item.part.id in given:
            yield (*item.location, "id"), f"the id {item.part.id} is given a second time"
        given.add(item.part.id)


def unknown_ids(outline: Outline) -> Iterator[Problem]:
    """References to ids that no item has. A seed refers to nothing outside itself."""
    given = {item.part.id for item in [*outline.nodes, *outline.remnants]}
    suggestions = _Ids(given)
    for references in _references(outline):
        for location, identifier in references:
            if identifier not in given:
                near = suggestions.near(identifier)
                yield location, f"no item of this seed has the id {identifier}{near}"


def repeated_references(outline: Outline) -> Iterator[Problem]:
    """Ids that stand in one list twice."""
    for references in _references(outline):
        seen: set[str] = set()
        for location, identifier in references:
            if identifier in seen:
                yield location, f"{identifier} stands in this list a second time"
            seen.add(identifier)


def repeated_quotations(outline: Outline) -> Iterator[Problem]:
    """Quotations that bear one node out twice."""
    for item in outline.nodes:
        quotes = item.part.quotes
        for index, (location, quotation) in enumerate(item.entries("quotes", quotes)):
            if quotation in quotes[:index]:
                yield location, f"{item.part.id} quotes these words a second time"


def circular_membership(outline: Outline) -> Iterator[Problem]:
    """Issues and actors that are, by way of others perhaps, part of themselves."""
    parents = {issue.part.id: [issue.part.part_of] for issue in outline.issues if issue.part.part_of}
    parents |= {actor.part.id: actor.part.member_of for actor in outline.actors}
    for item in [*outline.issues, *outline.actors]:
        if item.part.id in _above(item.part.id, parents):
            yield item.location, f"{item.part.id} is part of itself, by way of its parents"


class _Ids:
    """The ids of a seed, those apart that can't stand for one another."""

    def __init__(self, given: Iterable[str]) -> None:
        slugs: dict[str, list[tuple[str, str]]] = {}
        for identifier in sorted(given):
            kind, _, slug = identifier.partition(":")
            slugs.setdefault(_sort(kind), []).append((identifier, slug))
        self._of = {sort: Suggestions(known) for sort, known in slugs.items()}

    def near(self, identifier: str) -> str:
        kind, _, slug = identifier.partition(":")
        known = self._of.get(_sort(kind))
        return known.near(slug) if known else ""


def _sort(kind: str) -> str:
    """Kinds that one key takes are of one sort."""
    return "statement" if kind in _STATEMENTS else kind


def _above(identifier: str, parents: dict[str, list[str]]) -> set[str]:
    above: set[str] = set()
    waiting = [identifier]
    while waiting:
        new = set(parents.get(waiting.pop(), [])) - above
        above |= new
        waiting += new
    return above


def _references(outline: Outline) -> Iterator[list[tuple[Location, str]]]:
    """The ids that one key of an item names, each with its place in the file."""
    for item in [*outline.actors, *outline.remnants]:
        yield list(item.entries("memberOf", item.part.member_of))
    for item in [*outline.issues, *outline.remnants]:
        yield _one((*item.location, "partOf"), item.part.part_of)
    for item in [*outline.assertions, *outline.remnants]:
        part = item.part
        yield list(item.entries("about", part.about))
        yield list(item.entries("mentions", part.mentions))
        yield list(item.entries("assertedBy", [held.actor for held in part.asserted_by]))
        yield list(item.entries("deniedBy", [held.actor for held in part.denied_by]))
    for item in [*outline.relations, *outline.remnants]:
        yield _one((*item.location, "from"), item.part.source)
        yield _one((*item.location, "to"), item.part.target)


def _one(location: Location, identifier: str | None) -> list[tuple[Location, str]]:
    return [(location, identifier)] if identifier else []
