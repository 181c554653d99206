"""Checks of ids: each given once, each referred to given at all, and none standing twice in a list or above itself."""

from collections.abc import Iterator

from graph_seed.outline import Outline, Problem, References


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
    for references in _references(outline):
        for index, identifier in enumerate(references.ids):
            if identifier not in given:
                yield (*references.location, index), f"no item of this seed has the id {identifier}"


def repeated_references(outline: Outline) -> Iterator[Problem]:
    """Ids that stand in one list twice."""
    for references in _references(outline):
        for index, identifier in enumerate(references.ids):
            if identifier in references.ids[:index]:
                yield (*references.location, index), f"{identifier} stands in this list a second time"


def repeated_quotations(outline: Outline) -> Iterator[Problem]:
    """Quotations that bear one node out twice."""
    for item in outline.nodes:
        for index, quotation in enumerate(item.part.quotes):
            if quotation in item.part.quotes[:index]:
                yield (*item.location, "quotes", index), f"{item.part.id} quotes these words a second time"


def circular_membership(outline: Outline) -> Iterator[Problem]:
    """Issues and actors that are, by way of others perhaps, part of themselves."""
    parents = {issue.part.id: [issue.part.part_of] for issue in outline.issues if issue.part.part_of}
    parents |= {actor.part.id: actor.part.member_of for actor in outline.actors}
    for item in [*outline.issues, *outline.actors]:
        if item.part.id in _above(item.part.id, parents):
            yield item.location, f"{item.part.id} is part of itself, by way of its parents"


def _above(identifier: str, parents: dict[str, list[str]]) -> set[str]:
    above: set[str] = set()
    waiting = [identifier]
    while waiting:
        new = set(parents.get(waiting.pop(), [])) - above
        above |= new
        waiting += new
    return above


def _references(outline: Outline) -> Iterator[References]:
    for item in [*outline.actors, *outline.remnants]:
        yield References((*item.location, "memberOf"), item.part.member_of)
    for item in [*outline.issues, *outline.remnants]:
        yield References((*item.location, "partOf"), _one(item.part.part_of))
    for item in [*outline.assertions, *outline.remnants]:
        part = item.part
        yield References((*item.location, "about"), part.about)
        yield References((*item.location, "mentions"), part.mentions)
        yield References((*item.location, "assertedBy"), [held.actor for held in part.asserted_by])
        yield References((*item.location, "deniedBy"), [held.actor for held in part.denied_by])
    for item in [*outline.relations, *outline.remnants]:
        yield References((*item.location, "from"), _one(item.part.source))
        yield References((*item.location, "to"), _one(item.part.target))


def _one(identifier: str | None) -> list[str]:
    return [identifier] if identifier else []
