"""Semantics beside another solver."""

from benchmarks.frameworks import KINDS, instances
from benchmarks.solvers import PROBLEMS, compare


def test_instances_are_seeded() -> None:
    """The same instances come again, of each kind, without an attack twice."""
    first, second = list(instances(30, 2)), list(instances(30, 2))
    assert first == second
    assert len(first) == 2 * len(KINDS)
    for instance in first:
        assert instance.attacks
        assert len(set(instance.attacks)) == len(instance.attacks)
        assert {end for ends in instance.attacks for end in ends} <= set(range(30))


def test_verdicts_are_equal() -> None:
    """On small frameworks both solvers have an answer to every question, the same one: else the comparison raises."""
    table = compare(40, 1, lambda _: None)
    assert list(table) == list(PROBLEMS)
    assert {row["solved"] for row in table.values()} == {len(KINDS)}
