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
from service.analysis.view import View
from service.plan.requests import TooComplexError

_FEW = 10_000
"""Statements of which the reasons are found for each question, of those alone that the question is about."""


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


def view_labels(
    view: View, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> LabelResult:
    """The same of a view, found once for all who ask about it."""
    return view.memo.get(
        ("labels", semantics, reading),
        lambda: solve_labels(view.label_graph(), semantics, reading, deadline),
        deadline,
    )


def view_acceptance(
    view: View, semantics: Semantics, reading: SupportReading, about: Iterable[int], deadline: Allowance
) -> AcceptanceResult:
    """The acceptance of all statements of a view, with rules and certificates of some; raises TimedOutError and TooComplexError."""
    graph, about = view.label_graph(), list(about)
    if semantics is not Semantics.GROUNDED:
        return _solve_acceptance(graph, semantics, reading, about, deadline)
    labels = view_labels(view, semantics, reading, deadline).labels

    def explanations() -> Explanations:
        if graph.size <= _FEW:
            return Explanations(graph, reading, labels, about, deadline)
        return view.memo.get(
            ("explanations", reading), lambda: Explanations(graph, reading, labels), deadline
        )

    accepted = view.memo.get(
        ("accepted", reading),
        lambda: frozenset(each for each, label in enumerate(labels) if label is Label.IN),
        deadline,
    )
    explained = cache(explanations)
    return AcceptanceResult(
        labels,
        accepted,
        accepted,
        exists=True,
        rule=lambda each: explained().step(each).rule,
        certificate=lambda each: explained().certificate(each),
    )


def _solve_acceptance(
    bipolar: BipolarGraph,
    semantics: Semantics,
    reading: SupportReading,
    about: Sequence[int],
    deadline: Allowance,
) -> AcceptanceResult:
    """The acceptance of all statements under a semantics of extensions; raises TimedOutError and TooComplexError."""
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


def check_size(bipolar: BipolarGraph, allowance: Allowance) -> BipolarGraph:
    """The same, if it is small enough for a search; TooComplexError if not."""
    if bipolar.size > allowance.statements:
        raise TooComplexError(
            f"The view has {bipolar.size:,} statements; with this semantics, it can have at most {allowance.statements:,}."
        )
    return bipolar
