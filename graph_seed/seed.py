"""A seed: a folder with a text (article.txt) and its argument graph (graph.yaml), read and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from argument_store.faults import Fault, in_order
from graph_seed import references, relations
from graph_seed.coverage import Coverage, coverage, needless_listings
from graph_seed.doubts import doubts
from graph_seed.flow_lists import split_quotations
from graph_seed.outline import Outline, Problem
from graph_seed.passages import Passage, passages
from graph_seed.quotations import QuotationError, Quoting, Span, shown
from graph_seed.reading import read_outline
from graph_seed.source import Location, Source

GRAPH_FILE = "graph.yaml"
TEXT_FILE = "article.txt"

_CHECKS = (
    references.repeated_ids,
    references.unknown_ids,
    references.repeated_references,
    references.repeated_quotations,
    references.circular_membership,
    relations.loose_conditions,
    relations.unfounded_relations,
    relations.clashing_relations,
    relations.unfinished_arguments,
)


@dataclass(frozen=True)
class Seed:
    """What a folder holds. Only a seed without faults may be written."""

    source: Source
    outline: Outline
    text: str
    passages: list[Passage]
    spans: dict[Location, Span]
    """The place in the text of every quotation, by the quotation's place in the file."""
    coverage: Coverage
    faults: list[Fault]
    warnings: list[Fault]
    """Possible misreadings of the text; a seed with warnings may be written."""

    @property
    def id(self) -> str:
        """The id of its document, which names the seed in the store; empty where it has none."""
        return self.outline.document.id if self.outline.document else ""


def read_seed(folder: Path) -> Seed:
    """Read and check a seed. What is wrong with it is in its `faults`, and what may be wrong in its `warnings`."""
    source = Source(folder / GRAPH_FILE)
    outline, shape_faults = read_outline(source)
    text, text_faults = _read_text(folder / TEXT_FILE)
    cut = passages(text, outline.document.title if outline.document else "")
    spans, misquotations = _resolve(outline, Quoting(text, cut)) if text else ({}, [])
    covered = coverage(outline, cut, spans)
    problems = [problem for check in _CHECKS for problem in check(outline)]
    problems += [*misquotations, *needless_listings(outline, spans), *split_quotations(source, outline, text)]
    faults = [*source.faults, *shape_faults, *text_faults, *(source.fault(*problem) for problem in problems)]
    if source.data is not None:
        faults += _unaccounted(folder / TEXT_FILE, text, covered)
    warnings = [source.fault(*doubt) for doubt in doubts(outline, cut, spans)]
    return Seed(source, outline, text, cut, spans, covered, in_order(faults), in_order(warnings))


def _read_text(path: Path) -> tuple[str, list[Fault]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return "", [Fault(str(path), 1, str(error))]
    return text, [] if text.strip() else [Fault(str(path), 1, "the text is empty")]


def _resolve(outline: Outline, quoting: Quoting) -> tuple[dict[Location, Span], list[Problem]]:
    spans: dict[Location, Span] = {}
    problems: list[Problem] = []
    for location, quotation in [*outline.node_quotations(), *outline.other_quotations()]:
        try:
            spans[location] = quoting.find(quotation)
        except QuotationError as error:
            problems.append((location, str(error)))
    return spans, problems


def _unaccounted(path: Path, text: str, covered: Coverage) -> Iterator[Fault]:
    for passage in covered.missing:
        line = text.count("\n", 0, passage.start) + 1
        yield Fault(
            str(path),
            line,
            f"the sentence is neither quoted nor listed as arguing nothing: {shown(passage.text)}",
        )
