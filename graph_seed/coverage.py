"""Which sentences of a text its graph accounts for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph_seed.outline import Outline, Problem
from graph_seed.passages import Passage
from graph_seed.quotations import Span, shown
from graph_seed.source import Location


@dataclass(frozen=True)
class Coverage:
    """The passages of a text: quoted by a node, listed under `nonArgumentative`, or missing."""

    quoted: list[Passage]
    non_argumentative: list[tuple[Passage, str]]
    """Each with its reason."""
    missing: list[Passage]


def coverage(outline: Outline, passages: Sequence[Passage], spans: Mapping[Location, Span]) -> Coverage:
    """Sort the passages. Quotations that are not in the text are ignored."""
    quoted = _quoted(outline, spans)
    listed = {index: reason for index, _, reason in _listed(outline, spans)}
    return Coverage(
        [passage for passage in passages if passage.index in quoted],
        [(passage, listed[passage.index]) for passage in passages if passage.index in listed],
        [passage for passage in passages if passage.index not in quoted | listed.keys()],
    )


def needless_listings(outline: Outline, spans: Mapping[Location, Span]) -> Iterator[Problem]:
    """Sentences listed as arguing nothing that a node quotes, or that are listed already."""
    quoted, listed = _quoted(outline, spans), set[int]()
    for index, location, _ in _listed(outline, spans):
        words = shown(spans[(*location, "quote")].exact)
        if index in quoted:
            yield location, f"the sentence is listed as arguing nothing, though a node quotes it: {words}"
        if index in listed:
            yield location, f"the sentence is listed a second time: {words}"
        listed.add(index)


def _quoted(outline: Outline, spans: Mapping[Location, Span]) -> set[int]:
    return {spans[location].passage for location, _ in outline.node_quotations() if location in spans}


def _listed(outline: Outline, spans: Mapping[Location, Span]) -> Iterator[tuple[int, Location, str]]:
    for item in outline.non_argumentative:
        if span := spans.get((*item.location, "quote")):
            yield span.passage, item.location, item.part.reason
