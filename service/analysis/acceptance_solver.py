"""The acceptance of statements under a semantics, over all extensions."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from argumentation.bipolar.agreement import shared_rules
from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels, regrounded_labels
from argumentation.bipolar.support_semantics import translation
from argumentation.bipolar.translation import Translation
from argumentation.digraphs import within_reach
from argumentation.dung.extensions import Solver
from argumentation.dung.grounded import extension_labelling
from argumentation.dung.labels import NOT_COMPLETE, Label, Semantics
from argumentation.dynamics.changes import ChangedGraph
from argumentation.gradual.evaluation import PART
from service.analysis.deadlines import Allowance
from service.analysis.view import View
from service.plan.requests import TooComplexError

_FEW = 10_000
"""Statements of which the reasons are found for each question, of those alone that the question is about."""

Rules = Mapping[int, ReasonRule | None]


@dataclass(frozen=True)
class LabelResult:
    """The labels of statements, by their numbers."""

    labels: Sequence[Label]
    """On which all extensions agree; UNDEC where they don't, and where there is none."""
    exists: bool
    """Whether there is an extension."""
    rules: Callable[[Collection[int]], Rules]
    """What the labels of some statements follow from in every extension; None where that differs or isn't known."""


@dataclass(frozen=True)
class AcceptanceResult(LabelResult):
    """Labels, acceptance and certificates of statements."""

    credulous: Container[int]
    sceptical: Container[int]
    certificate: Callable[[int], Sequence[Step]]
    """Why a statement has its label in one extension, which holds it if any does; empty where that is no complete labelling."""


@dataclass(frozen=True)
class _Accepted(Container[int]):
    labels: Sequence[Label]

    def __contains__(self, statement: object) -> bool:
        return isinstance(statement, int) and self.labels[statement] is Label.IN


def solve_labels(
    bipolar: BipolarGraph, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> LabelResult:
    """The labels of all statements; raises TimedOutError and TooComplexError, as `rules` does."""
    if semantics is Semantics.GROUNDED:
        return _grounded(bipolar, reading, grounded_labels(bipolar, reading, deadline), deadline)
    shared = _shared(bipolar, semantics, reading, deadline)
    return LabelResult(shared.labels, shared.solver.exists, shared.rules)


def changed_labels(
    view: View, change: ChangedGraph, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> tuple[BipolarGraph, LabelResult]:
    """The same of a changed view, with the graph that they follow from. If few labels can differ, these are found alone."""
    graph, former = view.changed_label_graph(change.graph), view.label_graph()
    followed = reading is not SupportReading.DEDUCTIVE and not graph.reversed | former.reversed
    if semantics is Semantics.GROUNDED and followed:
        reached = within_reach(change.graph.following, change.reweighed, graph.size // PART)
        if reached is not None:
            before = view_labels(view, semantics, reading, deadline).labels
            labels = regrounded_labels(graph, reading, before, reached, deadline)
            return graph, _grounded(graph, reading, labels, deadline)
    return graph, solve_labels(graph, semantics, reading, deadline)


def view_labels(
    view: View, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> LabelResult:
    """The same of a view. The labels are found once for all who ask; `rules` heeds the deadline of the one who asks now."""
    graph, key = view.label_graph(), ("labels", semantics, reading)
    if semantics is Semantics.GROUNDED:
        grounded = view.memo.find(key, lambda patient: grounded_labels(graph, reading, patient), deadline)
        return _grounded(graph, reading, grounded, deadline)

    def labels() -> tuple[Sequence[Label], bool]:
        # Without `rules`, which holds a solver that belongs to one thread.
        result = solve_labels(graph, semantics, reading, deadline)
        return result.labels, result.exists

    found, exists = view.memo.get(key, labels, deadline)
    if semantics in NOT_COMPLETE or not exists:
        return LabelResult(found, exists, dict.fromkeys)
    return LabelResult(
        found, exists, lambda about: _shared(graph, semantics, reading, deadline, found).rules(about)
    )


def view_acceptance(
    view: View, semantics: Semantics, reading: SupportReading, about: Iterable[int], deadline: Allowance
) -> AcceptanceResult:
    """The acceptance of all statements of a view, with rules and certificates of some; raises TimedOutError and TooComplexError."""
    graph, about = view.label_graph(), list(about)
    if semantics is not Semantics.GROUNDED:
        return _solve_acceptance(graph, semantics, reading, deadline)
    labels = view_labels(view, semantics, reading, deadline).labels

    def explanations() -> Explanations:
        if graph.size <= _FEW:
            return Explanations(graph, reading, labels, about, deadline)
        return view.memo.find(
            ("explanations", reading),
            lambda patient: Explanations(graph, reading, labels, deadline=patient),
            deadline,
        )

    accepted = _Accepted(labels)
    explained = cache(explanations)
    return AcceptanceResult(
        labels,
        exists=True,
        rules=lambda some: _steps(explained(), some),
        credulous=accepted,
        sceptical=accepted,
        certificate=lambda each: explained().certificate(each, deadline),
    )


def _solve_acceptance(
    bipolar: BipolarGraph,
    semantics: Semantics,
    reading: SupportReading,
    deadline: Allowance,
) -> AcceptanceResult:
    """The acceptance of all statements under a semantics of extensions; raises TimedOutError and TooComplexError."""
    shared = _shared(bipolar, semantics, reading, deadline)
    translated, solver = shared.translated, shared.solver
    acceptance = solver.acceptance()

    def certificate(statement: int) -> Sequence[Step]:
        argument = translated.argument[statement]
        extension = solver.containing(argument) or solver.lacking(argument)
        if extension is None or semantics in NOT_COMPLETE:
            return []
        found = translated.labels(extension_labelling(translated.framework, extension))
        return Explanations(bipolar, reading, found, [statement], deadline).certificate(statement, deadline)

    return AcceptanceResult(
        shared.labels,
        acceptance.exists,
        shared.rules,
        translated.statements(acceptance.credulous),
        translated.statements(acceptance.sceptical),
        certificate,
    )


@dataclass(frozen=True)
class _Shared:
    """What the labels follow from on which the extensions of a translated graph agree."""

    bipolar: BipolarGraph
    semantics: Semantics
    reading: SupportReading
    translated: Translation
    solver: Solver
    labels: Sequence[Label]
    deadline: Allowance

    def rules(self, about: Collection[int]) -> Rules:
        if self.semantics in NOT_COMPLETE or not self.solver.exists:
            return dict.fromkeys(about)
        found = (self.translated, self.solver, self.labels)
        return shared_rules(self.bipolar, self.reading, *found, about, self.deadline)


def _shared(
    bipolar: BipolarGraph,
    semantics: Semantics,
    reading: SupportReading,
    deadline: Allowance,
    labels: Sequence[Label] | None = None,
) -> _Shared:
    translated = translation(check_size(bipolar, deadline), reading, semantics, deadline)
    solver = translated.solver(semantics, deadline)
    labels = labels or translated.labels(solver.labels())
    return _Shared(bipolar, semantics, reading, translated, solver, labels, deadline)


def _grounded(
    bipolar: BipolarGraph, reading: SupportReading, labels: Sequence[Label], deadline: Allowance
) -> LabelResult:
    return LabelResult(
        labels,
        exists=True,
        rules=lambda about: _steps(Explanations(bipolar, reading, labels, about, deadline), about),
    )


def _steps(explanations: Explanations, statements: Collection[int]) -> Rules:
    return {each: explanations.step(each).rule for each in statements}


def check_size(bipolar: BipolarGraph, allowance: Allowance) -> BipolarGraph:
    """The same, if it is small enough for a search; TooComplexError if not."""
    if bipolar.size > allowance.statements:
        raise TooComplexError(
            f"The view has {bipolar.size:,} statements; with this semantics, it can have at most {allowance.statements:,}."
        )
    return bipolar
