"""The acceptance of statements under a semantics, over all extensions."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from argumentation.bipolar.explanations import Explanations, Step
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.support_semantics import translation
from argumentation.dung.extensions import Solver
from argumentation.dung.grounded import extension_labelling
from argumentation.dung.labels import NOT_COMPLETE, Label, Semantics
from service.analysis.deadlines import Allowance
from service.plan.requests import BoundError


@dataclass(frozen=True)
class AcceptanceResult:
    """Labels, acceptance and certificates of statements, by their numbers."""

    labels: Sequence[Label]
    """On which all extensions agree; UNDEC where they don't, and where there is none."""
    credulous: Container[int]
    sceptical: Container[int]
    exists: bool
    """Whether there is an extension."""
    certificate: Callable[[int], Sequence[Step]]
    """Why a statement has its label in one extension, which holds it if any does; empty where that is no complete labelling."""


def labels(
    bipolar: BipolarGraph, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> Sequence[Label]:
    """By statement, the label that all extensions agree on; UNDEC where they don't, and where there is none."""
    if semantics is Semantics.GROUNDED:
        return grounded_labels(bipolar, reading)
    translated = translation(check_size(bipolar, deadline), reading, semantics, deadline)
    return translated.labels(Solver(translated.framework, semantics, deadline, translated.counted).labels())


def solve_acceptance(
    bipolar: BipolarGraph,
    semantics: Semantics,
    reading: SupportReading,
    asked: Iterable[int],
    deadline: Allowance,
) -> AcceptanceResult:
    """What stands, of which certificates are to be had for the statements asked about; raises TimedOutError."""
    if semantics is Semantics.GROUNDED:
        found = grounded_labels(bipolar, reading)
        accepted = frozenset(each for each, label in enumerate(found) if label is Label.IN)
        reasons = cache(lambda: Explanations(bipolar, reading, found, asked))
        return AcceptanceResult(
            found, accepted, accepted, exists=True, certificate=lambda each: reasons().certificate(each)
        )
    translated = translation(check_size(bipolar, deadline), reading, semantics, deadline)
    solver = Solver(translated.framework, semantics, deadline, translated.counted)
    acceptance = solver.acceptance()

    def certificate(statement: int) -> Sequence[Step]:
        argument = translated.argument[statement]
        extension = (
            None if semantics in NOT_COMPLETE else solver.containing(argument) or solver.lacking(argument)
        )
        if extension is None:
            return []
        found = translated.labels(extension_labelling(translated.framework, extension))
        return Explanations(bipolar, reading, found, [statement]).certificate(statement)

    return AcceptanceResult(
        translated.labels(solver.labels()),
        translated.statements(acceptance.credulous),
        translated.statements(acceptance.sceptical),
        acceptance.exists,
        certificate,
    )


def check_size(bipolar: BipolarGraph, allowance: Allowance) -> BipolarGraph:
    """The same, if it is small enough for a search; BoundError if not."""
    if bipolar.size > allowance.statements:
        raise BoundError(
            f"The view holds {bipolar.size:,} statements; under this semantics, {allowance.statements:,} are allowed."
        )
    return bipolar
