"""Pairs, and what they join, in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation import columns, layers
from argumentation.columns import Edited, Pair, Pairs, incoming, sources, targets
from argumentation.digraphs import components
from argumentation.places import places

SIZE = 6
PAIRS = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=20)


@given(pairs=PAIRS)
def test_columns_hold_what_lists_do(pairs: list[Pair]) -> None:
    """Pairs, their ends by statement and their weights are the same in columns and in lists."""
    held = Pairs.of(pairs)
    assert (list(held), len(held), list(held[1:])) == (pairs, len(pairs), pairs[1:])
    assert [held[index] for index in range(len(pairs))] == pairs
    weights = [1 / (1 + index) for index in range(len(pairs))]
    for rows, listed in (
        (targets(SIZE, held), targets(SIZE, pairs)),
        (sources(SIZE, held), sources(SIZE, pairs)),
        (incoming(SIZE, held, weights), incoming(SIZE, pairs, weights)),
    ):
        assert columns.in_columns(rows)
        assert not columns.in_columns(listed)
        assert list(rows) == [rows[node] for node in range(SIZE)] == rows[:] == listed
    kept = [pair for pair, weight in zip(pairs, weights, strict=True) if weight >= 0.2]
    assert list(columns.at_least(held, weights, 0.2)) == columns.at_least(pairs, weights, 0.2) == kept


@given(
    keys=st.lists(st.integers(0, 50), unique=True, min_size=1, max_size=20),
    relations=st.lists(st.integers(0, 60)),
)
def test_places(keys: list[int], relations: list[int]) -> None:
    """Where keys stand, and the pairs between them in order, are the same for many as for few."""
    starts, ends = [keys[each % len(keys)] for each in relations], relations
    weights = [each / 100 for each in relations]
    few = places(keys)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("argumentation.places.MANY", 0)
        many = places(keys)
    assert many.of(starts) == few.of(starts) == [keys.index(key) for key in starts]
    (found, weighed), (expected, expected_weights) = (
        each.pairs(starts, ends, weights) for each in (many, few)
    )
    assert list(found) == list(expected)
    assert sorted(zip(found, weighed, strict=True)) == sorted(zip(expected, expected_weights, strict=True))


@given(items=st.lists(st.integers()), changes=st.lists(st.tuples(st.integers(0, 30), st.integers())))
def test_edited(items: list[int], changes: list[tuple[int, int]]) -> None:
    """An edited sequence is as a list is after the same changes, and the former one is as it was."""
    edited, changed = Edited(tuple(items), {}), list(items)
    for index, item in changes:
        place = min(index, len(changed))
        before = list(edited)
        former, edited = edited, edited.but(place, item)
        assert list(former) == before
        changed[place : place + 1] = [item]
        assert list(edited) == [edited[each] for each in range(len(edited))] == edited[:] == changed


@given(
    pairs=PAIRS,
    changes=st.lists(
        st.tuples(st.integers(0, 2 * SIZE), st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1))))
    ),
)
def test_edited_columns(pairs: list[Pair], changes: list[tuple[int, list[tuple[int, float]]]]) -> None:
    """Edited rows are whole again in columns, with what was changed and what came, whether of one column or of two."""
    held = Pairs.of(pairs)
    weighted, plain = Edited(incoming(SIZE, held, None), {}), Edited(targets(SIZE, held), {})
    for index, row in changes:
        weighted = weighted.but(min(index, len(weighted)), row)
        plain = plain.but(min(index, len(plain)), [node for node, _ in row])
    for edited in (weighted, plain):
        assert columns.in_columns(edited.whole)
        assert list(edited.whole) == list(edited)
    assert Edited([1, 2], {}).but(2, 3).whole == [1, 2, 3]


@given(pairs=PAIRS)
def test_strong_components(pairs: list[Pair]) -> None:
    """They are Tarjan's, whether the largest is found apart or not."""
    held = Pairs.of(pairs)
    after = columns.grouped(SIZE, held.sources, held.targets)
    expected = sorted(sorted(members) for members in components(targets(SIZE, pairs)))
    for few, steps in ((100, 1_000), (0, 1_000), (0, 2)):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(layers, "FEW", few)
            patched.setattr(layers, "_MOST_STEPS", steps)
            assert sorted(sorted(members) for members in layers.strong_components(after)) == expected


@pytest.mark.parametrize("few", [0, 100])
@given(pairs=PAIRS)
def test_layers(few: int, pairs: list[Pair]) -> None:
    """Layers hold what no cycle leads to, each node after all that leads to it; by arrays and one by one."""
    held = Pairs.of(pairs)
    after = columns.grouped(SIZE, held.sources, held.targets)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(layers, "FEW", few)
        found = [layer.tolist() for layer in layers.layers(after)]
    depth = {node: number for number, layer in enumerate(found) for node in layer}
    assert len(depth) == sum(map(len, found))
    before = {node: {a for a, b in pairs if b == node} for node in range(SIZE)}
    for node in range(SIZE):
        if node in depth:
            assert depth[node] == max((depth[each] + 1 for each in before[node]), default=0)
        else:
            assert before[node] - depth.keys()
