"""The acceptance of statements under a semantics, over all extensions."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.support_semantics import translation
from argumentation.dung.grounded import extension_labelling
from argumentation.dung.labels import NOT_COMPLETE, Label, Semantics
from service.analysis.deadlines import Allowance
from service.plan.requests import TooComplexError


@dataclass(frozen=True)
class AcceptanceResult:
    """Labels, acceptance and certificates of statements, by their numbers."""

    labels: Sequence[Label]
    """On which all extensions agree; UNDEC where they don't, and where there is none."""
    credulous: Container[int]
    sceptical: Container[int]
    exists: bool
    """Whether there is an extension."""
    rule: Callable[[int], ReasonRule | None]
    """What a label follows from; None where extensions leave it open, or need not be complete."""
    certificate: Callable[[int], Sequence[Step]]
    """Why a statement has its label in one extension, which holds it if any does; empty where that is no complete labelling."""


@dataclass(frozen=True)
class LabelResult:
    """By statement, the label that all extensions agree on; UNDEC where they don't, and where none exists."""

    labels: Sequence[Label]
    exists: bool = True
    """Whether there is an extension."""


def solve_labels(
    bipolar: BipolarGraph, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> LabelResult:
    """The labels of all statements; raises TimedOutError and TooComplexError."""
    if semantics is Semantics.GROUNDED:
        return LabelResult(grounded_labels(bipolar, reading, deadline))
    translated = translation(check_size(bipolar, deadline), reading, semantics, deadline)
    solver = translated.solver(semantics, deadline)
    return LabelResult(translated.labels(solver.labels()), solver.exists)


def solve_acceptance(
    bipolar: BipolarGraph,
    semantics: Semantics,
    reading: SupportReading,
    about: Iterable[int],
    deadline: Allowance,
) -> AcceptanceResult:
    """The acceptance of all statements, with rules and certificates of some; raises TimedOutError and TooComplexError."""
    about = list(about)
    if semantics is Semantics.GROUNDED:
        return _grounded_acceptance(bipolar, reading, about, deadline)
    translated = translation(check_size(bipolar, deadline), reading, semantics, deadline)
    solver = translated.solver(semantics, deadline)
    acceptance, labels = solver.acceptance(), translated.labels(solver.labels())

    def explained(extension: frozenset[int] | None, statements: Iterable[int]) -> Explanations | None:
        if extension is None or semantics in NOT_COMPLETE:
            return None
        found = translated.labels(extension_labelling(translated.framework, extension))
        return Explanations(bipolar, reading, found, statements, deadline)

    any_extension = cache(lambda: explained(solver.one(), about))

    def rule(statement: int) -> ReasonRule | None:
        explanations = None if labels[statement] is Label.UNDEC else any_extension()
        return explanations and explanations.step(statement).rule

    def certificate(statement: int) -> Sequence[Step]:
        argument = translated.argument[statement]
        explanations = explained(solver.containing(argument) or solver.lacking(argument), [statement])
        return explanations.certificate(statement) if explanations else []

    return AcceptanceResult(
        labels,
        translated.statements(acceptance.credulous),
        translated.statements(acceptance.sceptical),
        acceptance.exists,
        rule,
        certificate,
    )


def _grounded_acceptance(
    bipolar: BipolarGraph, reading: SupportReading, about: Iterable[int], deadline: Allowance
) -> AcceptanceResult:
    labels = grounded_labels(bipolar, reading, deadline)
    accepted = frozenset(each for each, label in enumerate(labels) if label is Label.IN)
    explanations = cache(lambda: Explanations(bipolar, reading, labels, about, deadline))
    return AcceptanceResult(
        labels,
        accepted,
        accepted,
        exists=True,
        rule=lambda each: explanations().step(each).rule,
        certificate=lambda each: explanations().certificate(each),
    )


def check_size(bipolar: BipolarGraph, allowance: Allowance) -> BipolarGraph:
    """The same, if it is small enough for a search; TooComplexError if not."""
    if bipolar.size > allowance.statements:
        raise TooComplexError(
            f"The view has {bipolar.size:,} statements; with this semantics, it can have at most {allowance.statements:,}."
        )
    return bipolar
