"""Rules of lint that show where a map may not say what its text says."""

from collections import Counter
from collections.abc import Iterator

from argument_store.model.misreadings import opposed_premises, plain_words, supported_parts
from argumentation.bipolar.graph import Relation, RelationKind
from service.analysis.map_form import LintFinding, LintRule, MapForm


def contradictory_premises(map_: MapForm) -> Iterator[LintFinding]:
    """Find linked arguments that can never be accepted."""
    message = "The linked argument needs both premises, and the first denies the second."
    denials = [(source, target) for _, source, target in map_.denials]
    for argument, source, target in opposed_premises(map_.linked, _supports(map_), denials):
        relation = Relation(RelationKind.ATTACK, source, target)
        nodes = tuple(map_.ids[each] for each in (argument, source, target))
        yield LintFinding(LintRule.CONTRADICTORY_PREMISES, message, nodes, (relation,))


def inverted_summaries(map_: MapForm) -> Iterator[LintFinding]:
    """Find supports from a summary to what it sums up."""
    message = "The first statement sums up a section of the text, and supports the second, which is a part of that section."
    claims = {number for number, text in enumerate(map_.claims) if text is not None}
    quoted = [(statement, document, section) for statement, document, section, *_ in map_.quotations.all]
    for source, target in supported_parts(claims, _supports(map_), quoted, map_.quotations.last):
        relation = Relation(RelationKind.SUPPORT, source, target)
        nodes = map_.ids[source], map_.ids[target]
        yield LintFinding(LintRule.SUMMARY_SUPPORTS_PART, message, nodes, (relation,))


def conflicting_verdicts(map_: MapForm) -> Iterator[LintFinding]:
    """Find what is said twice, and holds once only."""
    for statements in _said_alike(map_):
        labels = Counter(map_.labels[each].name for each in statements if each in map_.labels)
        if len(labels) > 1:
            verdicts = ", ".join(f"{count} {label}" for label, count in sorted(labels.items()))
            message = f"{len(statements)} statements have the same text or the same quotation, and different verdicts: {verdicts}."
            yield LintFinding(LintRule.CONFLICTING_VERDICTS, message, statements)


def _said_alike(map_: MapForm) -> set[tuple[str, ...]]:
    """The ids of claims and evidence that have a text or a quotation in common."""
    same: dict[object, set[str]] = {}
    for number, texts in enumerate(zip(map_.claims, map_.evidence, strict=True)):
        for text in texts:
            if text is not None:
                same.setdefault(plain_words(text), set()).add(map_.ids[number])
    for statement, document, _, start, end in map_.quotations.all:
        same.setdefault((document, start, end), set()).add(map_.ids[statement])
    return {tuple(sorted(statements)) for statements in same.values() if len(statements) > 1}


def asserted_reports(map_: MapForm) -> Iterator[LintFinding]:
    """Find reports that stand as what an actor holds true."""
    message = (
        "The evidence reports what the actor says, and the actor asserts the report instead of its content."
    )
    for pair in map_.reports:
        yield LintFinding(LintRule.ASSERTED_REPORT, message, pair)


def one_sided_contradictions(map_: MapForm) -> Iterator[LintFinding]:
    """Find claims that win by the direction of a relation alone."""
    message = "The first claim denies the second, and the second does not contradict it."
    for relation in map_.denials:
        kind, source, target = relation
        if map_.claims[source] is None or map_.claims[target] is None:
            continue
        if Relation(kind, target, source) not in map_.relations:
            nodes = map_.ids[source], map_.ids[target]
            yield LintFinding(LintRule.ONE_SIDED_CONTRADICTION, message, nodes, (relation,))


def _supports(map_: MapForm) -> list[tuple[int, int]]:
    return [(source, target) for source, targets in enumerate(map_.supports) for target in targets]
