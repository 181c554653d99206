"""Strengths of statements."""

import math
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argumentation import layers
from argumentation.bipolar.graph import BipolarGraph
from argumentation.deadline import Deadline, TimedOutError
from argumentation.digraphs import reachable
from argumentation.gradual import layered
from argumentation.gradual import strengths as gradual
from argumentation.gradual.contributions import contributions
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.edits import without_relation
from argumentation.gradual.evaluation import circular, evaluate
from argumentation.gradual.models import StrengthModel, euler_based
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from tests.support import plain_gradual as plain

MODELS = st.sampled_from(StrengthModel)


@given(plain.weighted_graphs(acyclic=True), MODELS)
def test_without_cycles_strengths_are_those_of_the_formula(
    graph: WeightedGraph, model: StrengthModel
) -> None:
    """Each strength is what plain recursion yields, within 0 and 1, and nothing is iterated."""
    found = evaluate(graph, model)
    expected = [plain.strength(graph, model, node) for node in range(graph.size)]
    assert found.values == pytest.approx(expected, abs=1e-12)
    assert all(-1e-12 <= value <= 1 + 1e-12 for value in found.values)
    assert (found.not_converged, found.iterations, found.residual) == (frozenset(), 0, 0.0)


@given(plain.weighted_graphs(acyclic=False), MODELS)
def test_settled_strengths_are_a_fixed_point(graph: WeightedGraph, model: StrengthModel) -> None:
    """Where cycles converge, each strength is the formula's value of those around it."""
    found = evaluate(graph, model, Bounds(evaluations=300))
    for node in set(range(graph.size)) - found.not_converged:
        assert found.values[node] == pytest.approx(_formula(graph, model, found.values, node), abs=1e-8)


@given(plain.weighted_graphs(acyclic=False), MODELS)
def test_arrays_are_the_formulas(graph: WeightedGraph, model: StrengthModel) -> None:
    """Strengths are the same whether arrays find them or not, and the rounds in a cycle too, but for one."""
    bounds = Bounds(evaluations=200)
    listed = evaluate(graph, model, bounds)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(gradual, "MANY", 0)
        patched.setattr(layered, "FEW", 0)
        patched.setattr(layers, "FEW", 0)
        moved = evaluate(graph, model, bounds)
    assert moved.values == pytest.approx(listed.values, abs=1e-8)
    assert all(type(value) is float for value in moved.values)
    assert abs(moved.iterations - listed.iterations) <= 1


@pytest.mark.parametrize("model", StrengthModel)
def test_a_large_cycle_settles_on_its_formulas(model: StrengthModel) -> None:
    """In a cycle of many statements, some linked, that others lead to, each strength is the formula's value of those around it."""
    random = Random(model)
    size, inside = 400, 300
    ring = [(node, (node + 1) % inside) for node in range(inside)]
    attacks, supports = (
        sorted({(random.randrange(size), random.randrange(inside)) for _ in range(2 * size)} - set(ring))
        for _ in range(2)
    )
    linked = frozenset(random.sample(range(inside), 40))
    bipolar = BipolarGraph(size, [*ring, *attacks], supports, linked)
    scores = [
        [random.random() for _ in range(count)] for count in (size, len(bipolar.attacks), len(supports))
    ]
    bases, attack_weights, support_weights = scores
    graph = weighted_graph(bipolar, bases, attack_weights, support_weights)
    found = evaluate(graph, model)
    assert not found.not_converged
    assert found.values == pytest.approx([_formula(graph, model, found.values, node) for node in range(size)])


@given(plain.weighted_graphs(acyclic=False, most=5), MODELS, st.data())
def test_a_contribution_is_what_removal_takes(
    graph: WeightedGraph, model: StrengthModel, data: st.DataObject
) -> None:
    """A relation's contribution is the strength of its target less that in the graph without the relation."""
    assume(graph.size)
    node = data.draw(st.integers(0, graph.size - 1))
    bounds = Bounds(evaluations=200)
    strengths = evaluate(graph, model, bounds)
    for each in contributions(graph, model, strengths, node, bounds):
        rest = evaluate(without_relation(graph, each.relation), model, bounds)
        assert each.value == pytest.approx(strengths.values[node] - rest.values[node])


@given(plain.weighted_graphs(acyclic=False, most=5), MODELS)
def test_cycles_settle_where_the_continuous_dynamics_lead(graph: WeightedGraph, model: StrengthModel) -> None:
    """Where Runge-Kutta in short steps comes to rest, strengths are the same."""
    expected = plain.by_runge_kutta(graph, model, 40, 0.25)
    still = [abs(_formula(graph, model, expected, node) - expected[node]) for node in range(graph.size)]
    assume(max(still, default=0.0) < 1e-9)
    assert evaluate(graph, model).values == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("model", "size", "base"),
    [
        (StrengthModel.DF_QUAD, 2, 0.51),
        (StrengthModel.QUADRATIC_ENERGY, 3, 0.501),
        (StrengthModel.EULER_BASED, 6, 0.501),
    ],
)
def test_of_two_camps_the_stronger_prevails(model: StrengthModel, size: int, base: float) -> None:
    """Two camps whose members support each other and attack the others leave the balance between them, as Runge-Kutta finds."""
    camps = [range(size), range(size, 2 * size)]
    supports = [(a, b) for camp in camps for a in camp for b in camp if a != b]
    attacks = [(a, b) for one, other in (camps, camps[::-1]) for a in one for b in other]
    graph = weighted_graph(BipolarGraph(2 * size, attacks, supports), [base, *[0.5] * (2 * size - 1)])
    found = evaluate(graph, model)
    assert not found.not_converged
    assert found.values == pytest.approx(plain.by_runge_kutta(graph, model, 200, 0.1), abs=1e-6)
    assert min(found.values[:size]) > 0.8
    assert max(found.values[size:]) < 0.3


@given(plain.weighted_graphs(acyclic=False), MODELS)
def test_a_cycle_gives_no_strength_from_nothing(graph: WeightedGraph, model: StrengthModel) -> None:
    """A statement of base score 0 that no chain of supports joins to one of more than 0 has no strength at all."""
    rated = [node for node, score in enumerate(graph.base) if score > 0]
    fed = reachable(lambda node: graph.supported[node], rated)
    found = evaluate(graph, model)
    assert [found.values[node] for node in range(graph.size) if node not in fed] == pytest.approx(
        [0.0] * (graph.size - len(fed)), abs=1e-12
    )


@pytest.mark.parametrize(
    "model", [each for each in StrengthModel if each is not StrengthModel.QUADRATIC_ENERGY]
)
def test_a_derived_step_is_as_strong_as_its_premises(model: StrengthModel) -> None:
    """An unrated step has the strength of its one ground, a linked one that of the weakest, by models that could not lift it from 0 too."""
    derived = frozenset({2, 3})
    bipolar = BipolarGraph(4, [], [(0, 2), (0, 3), (1, 3)], frozenset({3}), derived)
    graph = weighted_graph(bipolar, [0.8, 0.6, 0.0, 0.0], None, None, derived)
    assert evaluate(graph, model).values == pytest.approx([0.8, 0.6, 0.8, 0.6])


def test_circular_statements_support_themselves() -> None:
    """Those on a cycle of supports, and neither what it leads to nor a cycle of attacks."""
    bipolar = BipolarGraph(5, [(3, 4), (4, 3)], [(0, 1), (1, 0), (1, 2)])
    graph = weighted_graph(bipolar, [0.5] * 5)
    assert circular(graph, StrengthModel.DF_QUAD) == {0, 1}
    assert circular(graph, StrengthModel.H_CATEGORISER) == frozenset()


def test_published_strengths_of_cycles() -> None:
    """A self-attack, and a cycle of three attacks, have 0.618… by the h-categoriser (Pu et al. 2014)."""
    golden = (math.sqrt(5) - 1) / 2
    for attacks in ([(0, 0)], [(0, 1), (1, 2), (2, 0)]):
        size = len(attacks)
        found = evaluate(
            weighted_graph(BipolarGraph(size, attacks, []), [1.0] * size), StrengthModel.H_CATEGORISER
        )
        assert found.values == pytest.approx([golden] * size)
        assert found.iterations > 0


@pytest.mark.parametrize("model", StrengthModel)
@pytest.mark.parametrize(("size", "backing", "base"), [(2, 0, 1 - 1e-9), (40, 20, 0.5)])
def test_what_swings_in_whole_steps_settles(
    model: StrengthModel, size: int, backing: int, base: float
) -> None:
    """Statements that all attack each other, so that taking the formula's values each round never ends, converge."""
    attacks = [(a, b) for a in range(size) for b in range(size) if a != b]
    supports = [(source, b) for source in range(size, size + backing) for b in range(size)]
    bases = [base] * size + [1.0] * backing
    found = evaluate(weighted_graph(BipolarGraph(size + backing, attacks, supports), bases), model)
    assert not found.not_converged
    assert found.values[:size] == pytest.approx([found.values[0]] * size)


@pytest.mark.parametrize(
    ("model", "attacked", "supported"),
    [
        (StrengthModel.DF_QUAD, 0.1, 0.9),
        (StrengthModel.QUADRATIC_ENERGY, 0.5 - 0.5 * 0.64 / 1.64, 0.5 + 0.5 * 0.64 / 1.64),
        (
            StrengthModel.EULER_BASED,
            1 - 0.75 / (1 + 0.5 * math.exp(-0.8)),
            1 - 0.75 / (1 + 0.5 * math.exp(0.8)),
        ),
        (StrengthModel.H_CATEGORISER, 0.5 / 1.8, 0.5),
    ],
)
def test_one_attack_and_one_support(model: StrengthModel, attacked: float, supported: float) -> None:
    """What a source of 0.8 does to a base score of 0.5, by hand."""
    graph = weighted_graph(BipolarGraph(3, [(0, 1)], [(0, 2)]), [0.8, 0.5, 0.5])
    assert evaluate(graph, model).values == pytest.approx([0.8, attacked, supported])


def test_premises_of_a_linked_statement_count_as_the_weakest() -> None:
    """Of two linked premises only the weaker one's strength arrives, times its weight."""
    bipolar = BipolarGraph(3, [], [(0, 2), (1, 2)], frozenset({2}))
    graph = weighted_graph(bipolar, [1.0, 0.8, 0.0], None, [1.0, 0.5])
    assert evaluate(graph, StrengthModel.DF_QUAD).values[2] == pytest.approx(0.4)


def test_many_supports_end_at_one() -> None:
    """A sum of supports too large for a float's exponent is no error."""
    assert euler_based(0.5, [], [1.0] * 10_000) == 1.0


def test_what_does_not_settle_is_told_with_all_that_it_leads_to() -> None:
    """With no evaluation to spare, a cycle and what follows have not converged; a statement beside them has."""
    graph = weighted_graph(BipolarGraph(4, [(0, 1), (1, 0), (1, 2)], []), [1.0] * 4)
    found = evaluate(graph, StrengthModel.DF_QUAD, Bounds(evaluations=0))
    assert (found.not_converged, found.residual) == ({0, 1, 2}, 1.0)


def test_a_deadline_ends_an_evaluation() -> None:
    """Past the deadline an evaluation raises, of a cycle as of a graph without one."""
    past = Bounds(deadline=Deadline.after(-1))
    for attack in ((0, 1), (0, 0)):
        graph = weighted_graph(BipolarGraph(2, [attack], []), [1.0, 1.0])
        with pytest.raises(TimedOutError):
            evaluate(graph, StrengthModel.DF_QUAD, past)


def _formula(graph: WeightedGraph, model: StrengthModel, values: Sequence[float], node: int) -> float:
    return plain.value(graph, model, dict(enumerate(values)), node)
