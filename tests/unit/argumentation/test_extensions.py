"""Extensions and acceptance against the papers' definitions, tried on every subset of small random frameworks."""

import pytest
from hypothesis import given

from argumentation.dung.extensions import Acceptance, Solver
from argumentation.dung.labels import Label, Semantics
from tests.support.frameworks import Drawn, frameworks
from tests.support.plain_semantics import extensions

S = Semantics
every_semantics = pytest.mark.parametrize("semantics", S)


@every_semantics
@given(drawn=frameworks())
def test_extensions(semantics: Semantics, drawn: Drawn) -> None:
    """Every extension is found, once, and nothing else."""
    solver = Solver(drawn.framework, semantics)
    found = list(solver.extensions())
    assert set(found) == extensions(drawn.size, drawn.attacks, semantics)
    assert len(found) == len(set(found)) == solver.count()


@every_semantics
@given(drawn=frameworks())
def test_acceptance(semantics: Semantics, drawn: Drawn) -> None:
    """Of one argument and of all at once: credulous is in some extension, sceptical in every."""
    expected = extensions(drawn.size, drawn.attacks, semantics)
    everything = frozenset(range(drawn.size))
    credulous = frozenset[int]().union(*expected)
    sceptical = everything.intersection(*expected)
    solver = Solver(drawn.framework, semantics)
    assert solver.acceptance() == Acceptance(credulous, sceptical, exists=bool(expected))
    assert {i for i in everything if solver.credulous(i)} == credulous
    assert {i for i in everything if solver.sceptical(i)} == sceptical


@every_semantics
@given(drawn=frameworks())
def test_witnesses(semantics: Semantics, drawn: Drawn) -> None:
    """An extension that is asked for, with or without an argument, is one; None says that there is none."""
    expected = extensions(drawn.size, drawn.attacks, semantics)
    solver = Solver(drawn.framework, semantics)
    one = solver.one()
    assert one in expected if expected else one is None
    for i in range(drawn.size):
        having, lacking = (
            {extension for extension in expected if (i in extension) is within} for within in (True, False)
        )
        assert solver.containing(i) in (having or {None})
        assert solver.lacking(i) in (lacking or {None})


@every_semantics
@given(drawn=frameworks())
def test_labels(semantics: Semantics, drawn: Drawn) -> None:
    """IN is what all extensions accept, OUT what all attack; where there is no extension, all is UNDEC."""
    expected = extensions(drawn.size, drawn.attacks, semantics)
    labels = Solver(drawn.framework, semantics).labels()
    attacked = [{j for i, j in drawn.attacks if i in extension} for extension in expected]
    for i, label in enumerate(labels):
        accepted = bool(expected) and all(i in extension for extension in expected)
        rejected = bool(expected) and all(i in struck for struck in attacked)
        assert label == (Label.IN if accepted else Label.OUT if rejected else Label.UNDEC)


@given(drawn=frameworks(largest=12))
def test_inclusions(drawn: Drawn) -> None:
    """Beyond what can be tried in full: stable, semi-stable, preferred, complete, admissible, conflict-free sets include one another so."""
    found = {semantics: set(Solver(drawn.framework, semantics).extensions()) for semantics in S}
    assert (
        found[S.STABLE]
        <= found[S.SEMI_STABLE]
        <= found[S.PREFERRED]
        <= found[S.COMPLETE]
        <= found[S.ADMISSIBLE]
    )
    assert found[S.STABLE] <= found[S.STAGE] <= found[S.CONFLICT_FREE]
    assert found[S.ADMISSIBLE] <= found[S.CONFLICT_FREE]
    if found[S.STABLE]:
        assert found[S.STABLE] == found[S.SEMI_STABLE] == found[S.STAGE]


@given(drawn=frameworks(largest=12))
def test_single_extensions(drawn: Drawn) -> None:
    """The grounded extension is within the ideal one, that within the eager one, and all three are complete."""
    (grounded,), (ideal,), (eager,) = (
        set(Solver(drawn.framework, semantics).extensions()) for semantics in (S.GROUNDED, S.IDEAL, S.EAGER)
    )
    assert grounded <= ideal <= eager
    assert {grounded, ideal, eager} <= set(Solver(drawn.framework, S.COMPLETE).extensions())


@every_semantics
def test_empty_framework(semantics: Semantics) -> None:
    """Without arguments there is exactly one extension, the empty one."""
    solver = Solver(Drawn(0, frozenset()).framework, semantics)
    assert list(solver.extensions()) == [frozenset()]
    assert solver.acceptance() == Acceptance(frozenset(), frozenset(), exists=True)


def test_no_stable_extension() -> None:
    """What attacks itself alone leaves no stable extension: all is accepted by every one, nothing by any, and it can be told."""
    solver = Solver(Drawn(2, frozenset({(0, 0)})).framework, S.STABLE)
    assert solver.one() is None
    assert solver.acceptance() == Acceptance(frozenset(), frozenset({0, 1}), exists=False)
    assert (solver.credulous(1), solver.sceptical(0)) == (False, True)


def test_lazy() -> None:
    """The first of 2 ** 500 extensions come without the others, and their number without any."""
    attacks = frozenset((i, i ^ 1) for i in range(1000))
    solver = Solver(Drawn(1000, attacks).framework, S.PREFERRED)
    extensions = solver.extensions()
    assert len({next(extensions) for _ in range(5)}) == 5
    assert solver.count() == 2**500
