"""Checks of statements and the relations between them."""

from collections.abc import Iterator

from argument_store.model import Modality, Polarity
from argument_store.model.rules import broken, checks_of
from graph_seed.model import Relation
from graph_seed.outline import Outline, Problem, Remnant

_CHECKS = checks_of(Polarity.SUPPORTS, ())


def loose_conditions(outline: Outline) -> Iterator[Problem]:
    """Conditional claims without a condition, and conditions of other claims."""
    for item in [*outline.claims, *outline.remnants]:
        conditional = item.part.modality is Modality.CONDITIONAL
        if conditional and not item.part.condition:
            yield (*item.location, "modality"), "a CONDITIONAL claim needs its `condition`"
        if item.part.condition and item.part.modality and not conditional:
            yield (*item.location, "condition"), "a `condition` needs the modality CONDITIONAL"


def unfounded_relations(outline: Outline) -> Iterator[Problem]:
    """Relations of a statement with itself, and relations whose basis isn't borne out."""
    for item in outline.relations:
        relation = item.part
        if relation.grounds is None:
            yield item.location, "a relation needs a `quote`, a `warrant`, or `basis: MAP`"
            continue
        values = relation.model_dump(exclude_none=True) | {"basis": relation.grounds}
        for check in broken(_CHECKS, values):
            yield item.location, check.message


def clashing_relations(outline: Outline) -> Iterator[Problem]:
    """Relations given twice, and both polarities from one statement to another."""
    given: dict[tuple[str, str], set[Polarity]] = {}
    for item in outline.relations:
        relation = item.part
        types = given.setdefault((relation.source, relation.target), set())
        pair = f"from {relation.source} to {relation.target}"
        if relation.type in types:
            yield item.location, f"the relation {relation.type} {pair} is given a second time"
        if types - {relation.type}:
            yield item.location, f"both SUPPORTS and CONTRADICTS {pair}"
        types.add(relation.type)


def unfinished_arguments(outline: Outline) -> Iterator[Problem]:
    """Arguments without a premise that supports them, and arguments that lead nowhere."""
    supported = {
        item.part.target for item in [*outline.relations, *outline.remnants] if _may_support(item.part)
    }
    leading = {item.part.source for item in [*outline.relations, *outline.remnants]}
    for item in outline.arguments:
        if item.part.id not in supported:
            yield item.location, f"{item.part.id} has no premise: nothing SUPPORTS it"
        if item.part.id not in leading:
            yield item.location, f"{item.part.id} has no conclusion: no relation leads from it"


def _may_support(part: Relation | Remnant) -> bool:
    return isinstance(part, Remnant) or part.type is Polarity.SUPPORTS
