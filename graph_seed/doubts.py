"""Warnings about a seed: signs that its text was read wrongly, which may be intended nevertheless."""

from collections.abc import Iterator, Mapping, Sequence

from argument_store.model import Polarity
from argument_store.model.misreadings import REPORT, opposed_premises, plain_words, supported_parts
from argument_store.model.weights import DENIES_FROM, effective_strength
from graph_seed.model import Relation
from graph_seed.outline import Item, Outline, Problem
from graph_seed.passages import Passage
from graph_seed.quotations import Span
from graph_seed.source import Location


def doubts(
    outline: Outline, passages: Sequence[Passage], spans: Mapping[Location, Span]
) -> Iterator[Problem]:
    """Find all signs of a misreading, each with its place in the file."""
    yield from _opposed_premises(outline)
    yield from _summaries(outline, passages, spans)
    yield from _reports(outline)
    yield from _repeated_texts(outline)
    yield from _repeated_quotations(outline, spans)
    yield from _one_sided_denials(outline)


def _opposed_premises(outline: Outline) -> Iterator[Problem]:
    linked = {item.part.id for item in outline.arguments if item.part.linked}
    denials = {
        (item.part.source, item.part.target): item.location for item in outline.relations if _denies(item)
    }
    for argument, source, target in opposed_premises(linked, _supports(outline), denials):
        yield (
            denials[source, target],
            f"{argument} can never be accepted: its linked premises are {source} and {target}, and the first denies the second",
        )


def _denies(item: Item[Relation]) -> bool:
    part = item.part
    if part.type is not Polarity.CONTRADICTS or part.grounds is None:
        return False
    return effective_strength(part.strength, part.grounds, part.type) >= DENIES_FROM


def _summaries(
    outline: Outline, passages: Sequence[Passage], spans: Mapping[Location, Span]
) -> Iterator[Problem]:
    claims = {item.part.id for item in outline.claims}
    quoted = [
        (item.part.id, "", passages[spans[location].passage].section)
        for item in outline.assertions
        for location, _ in item.entries("quotes", item.part.quotes)
        if location in spans
    ]
    supports = _supports(outline)
    last = {"": passages[-1].section} if passages else {}
    for summary, part in supported_parts(claims, supports, quoted, last):
        yield (
            supports[summary, part],
            f"{summary} sums up a section of the text, and {part} is a part of that section: a part supports its summary, not the reverse",
        )


def _supports(outline: Outline) -> Mapping[tuple[str, str], Location]:
    return {
        (item.part.source, item.part.target): item.location
        for item in outline.relations
        if item.part.type is Polarity.SUPPORTS
    }


def _reports(outline: Outline) -> Iterator[Problem]:
    for item in outline.evidence:
        part = item.part
        for location, attribution in item.entries("assertedBy", part.asserted_by):
            if part.kind is REPORT and attribution.actor in part.mentions:
                yield (
                    location,
                    f"{part.id} reports what {attribution.actor} says: an actor asserts the content, as a claim, and not the report",
                )


def _repeated_texts(outline: Outline) -> Iterator[Problem]:
    first: dict[tuple[str, ...], str] = {}
    for item in outline.assertions:
        other = first.setdefault(plain_words(item.part.text), item.part.id)
        if other != item.part.id:
            yield (
                (*item.location, "text"),
                f"{item.part.id} has the same text as {other}: a proposition that is said twice is one statement with two quotations",
            )


def _repeated_quotations(outline: Outline, spans: Mapping[Location, Span]) -> Iterator[Problem]:
    """Find statements that the text says in the same words; that one of several quotations is the same tells nothing."""
    first: dict[frozenset[Span], str] = {}
    for item in outline.assertions:
        places = [location for location, _ in item.entries("quotes", item.part.quotes)]
        if places and all(place in spans for place in places):
            other = first.setdefault(frozenset(spans[place] for place in places), item.part.id)
            if other != item.part.id:
                yield (
                    (*item.location, "quotes"),
                    f"{item.part.id} quotes the same words as {other} and no others: where they say one thing, it is one statement",
                )


def _one_sided_denials(outline: Outline) -> Iterator[Problem]:
    """Find claims that win by the direction of a relation alone: if two of one kind can't both be true, each denies the other."""
    kinds = {item.part.id: item.part.kind for item in outline.claims}
    against = {
        (item.part.source, item.part.target)
        for item in outline.relations
        if item.part.type is Polarity.CONTRADICTS
    }
    against.update((str(item.part.source), str(item.part.target)) for item in outline.remnants)
    for item in outline.relations:
        source, target = item.part.source, item.part.target
        alike = source in kinds and kinds[source] is kinds.get(target)
        if alike and _denies(item) and (target, source) not in against:
            message = (
                f"{source} denies {target}, a {kinds[source].lower()} as well, which does not contradict it"
            )
            hint = f"alternatives contradict each other, and what limits a claim has a strength below {DENIES_FROM}"
            yield item.location, f"{message}: {hint}"
