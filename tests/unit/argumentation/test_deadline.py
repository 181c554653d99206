"""A computation ends at its deadline, and without a result."""

import random
import threading
from collections.abc import Callable, Iterator

import pytest

from argumentation.bipolar.explanations import Explanations
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.deadline import Deadline, TimedOutError
from argumentation.dung.extensions import Solver
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import Label, Semantics
from argumentation.dung.sat import Sat
from argumentation.dung.strata import strata
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import evaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import weighted_graph
from tests.support.deadlines import CountedDeadline

QUESTIONS: list[Callable[[Solver], object]] = [
    Solver.one,
    Solver.count,
    Solver.acceptance,
    Solver.labels,
    lambda solver: list(solver.extensions()),
    lambda solver: solver.credulous(0),
    lambda solver: solver.sceptical(0),
    lambda solver: solver.containing(0),
    lambda solver: solver.lacking(0),
]


def hard() -> Framework:
    """Dense enough for a search of hours."""
    chance = random.Random(1)
    pairs = ((i, j) for i in range(400) for j in range(400) if i != j)
    return Framework(400, [pair for pair in pairs if chance.random() < 0.07])


@pytest.mark.parametrize(
    "semantics",
    [Semantics.STABLE, Semantics.PREFERRED, Semantics.SEMI_STABLE, Semantics.STAGE, Semantics.IDEAL],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_passed(question: Callable[[Solver], object], semantics: Semantics) -> None:
    """Whatever is asked after the deadline raises."""
    solver = Solver(Framework(2, [(0, 1), (1, 0)]), semantics, Deadline.after(0))
    with pytest.raises(TimedOutError):
        question(solver)


def test_within_sat() -> None:
    """A search that SAT has not come back from ends too."""
    with pytest.raises(TimedOutError):
        Solver(hard(), Semantics.STABLE, Deadline.after(0.2)).one()


def test_within_clauses() -> None:
    """SAT does not take in a million clauses once time is over."""
    deadline = Deadline()

    def clauses() -> Iterator[list[int]]:
        for number in range(1_000_000):
            if number == 10:
                deadline.cancel()
            yield [1, 2]

    with pytest.raises(TimedOutError):
        Sat(clauses(), 2, deadline)


def test_cancelled() -> None:
    """Other threads run while SAT does, and one of them can end it."""
    deadline = Deadline()
    timer = threading.Timer(0.2, deadline.cancel)
    timer.start()
    with pytest.raises(TimedOutError):
        Solver(hard(), Semantics.STABLE, deadline).one()
    timer.join()


def test_between_extensions() -> None:
    """Extensions that need no more search stop coming all the same."""
    deadline = Deadline()
    extensions: Iterator[frozenset[int]] = Solver(
        Framework(40, [(i, i ^ 1) for i in range(40)]), Semantics.STABLE, deadline
    ).extensions()
    for _ in range(100):
        next(extensions)
    deadline.cancel()
    with pytest.raises(TimedOutError):
        next(extensions)


LONG = 20_000
CHAIN = BipolarGraph(LONG, [], [(i, i + 1) for i in range(LONG - 1)], derived=frozenset(range(1, LONG)))
"""Each statement supports the next."""
ATTACKS = Framework(LONG, [(i, i + 1) for i in range(LONG - 1)])
ACCEPTED = [Label.IN] * LONG


def _labels(reading: SupportReading) -> Callable[[Deadline], object]:
    return lambda deadline: grounded_labels(CHAIN, reading, deadline)


def _reasons(reading: SupportReading) -> Callable[[Deadline], object]:
    return lambda deadline: Explanations(CHAIN, reading, ACCEPTED, deadline=deadline)


LINEAR: dict[str, Callable[[Deadline], object]] = {
    **{f"labels, {reading}": _labels(reading) for reading in SupportReading},
    **{f"reasons, {reading}": _reasons(reading) for reading in SupportReading},
    "strata": lambda deadline: strata(ATTACKS, grounded_labelling(ATTACKS), deadline),
    "labelling": lambda deadline: grounded_labelling(ATTACKS, deadline),
    "solver": lambda deadline: Solver(ATTACKS, Semantics.GROUNDED, deadline),
    "strengths": lambda deadline: evaluate(
        weighted_graph(CHAIN, [0.5] * LONG, [], [1.0] * (LONG - 1), frozenset()),
        StrengthModel.DF_QUAD,
        Bounds(deadline=deadline),
    ),
}
"""Work that takes time linear in the size of a graph."""


@pytest.mark.parametrize("work", LINEAR.values(), ids=LINEAR)
def test_linear_work(work: Callable[[Deadline], object]) -> None:
    """What takes long for the size of the graph alone ends too."""
    with pytest.raises(TimedOutError):
        work(CountedDeadline(checks=5))


def test_certificate() -> None:
    """A certificate looks at the clock for each of its steps."""
    explanations = Explanations(CHAIN, SupportReading.EVIDENTIAL, ACCEPTED)
    with pytest.raises(TimedOutError):
        explanations.certificate(LONG - 1, CountedDeadline(checks=1_000))
