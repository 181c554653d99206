"""The map's layout against plain definitions, on random graphs with circles."""

import random
from itertools import combinations, pairwise

import pytest

from tests.support.visits import Visit

Ends = list[tuple[int, int]]


def graph(seed: int) -> tuple[int, Ends]:
    """A random graph: how many nodes, and its lines."""
    chance = random.Random(seed)
    count = chance.randint(1, 40)
    return count, [(chance.randrange(count), chance.randrange(count)) for _ in range(chance.randint(0, 70))]


async def laid_out(visit: Visit, count: int, ends: Ends) -> list[dict[str, float]]:
    """Where the layout puts boxes of 100 by 40."""
    boxes = [{"id": str(number), "across": 100, "deep": 40} for number in range(count)]
    lines = [{"id": f"l{at}", "source": str(a), "target": str(b)} for at, (a, b) in enumerate(ends)]
    return await visit.page.evaluate(
        "([boxes, lines]) => { const at = layered(boxes, lines).boxes; return boxes.map(({ id }) => at.get(id)); }",
        [boxes, lines],
    )


def circular(count: int, ends: Ends) -> set[tuple[int, int]]:
    """The lines that lie on a circle."""
    reach = [{number} for number in range(count)]
    for _ in range(count):
        for a, b in ends:
            reach[a] |= reach[b]
    return {(a, b) for a, b in ends if a in reach[b]}


async def test_layout(mapped: Visit) -> None:
    """No two boxes touch, and each reason lies deeper than its conclusion unless they are on a circle."""
    for seed in range(40):
        count, ends = graph(seed)
        at = await laid_out(mapped, count, ends)
        assert len(at) == count
        for a, b in combinations(at, 2):
            assert abs(a["across"] - b["across"]) > 100 or abs(a["deep"] - b["deep"]) > 40, seed
        for a, b in set(ends) - circular(count, ends):
            assert at[a]["deep"] > at[b]["deep"], seed


async def test_crossings(mapped: Visit) -> None:
    """They are counted as by looking at each pair of lines."""
    chance = random.Random(2)
    for _ in range(20):
        above, below = list(range(6)), list(range(6, 13))
        lines = [(chance.choice(below), chance.choice(above)) for _ in range(12)]
        chance.shuffle(above)
        chance.shuffle(below)
        up = [[b for a, b in lines if a == node] for node in range(13)]
        counted = await mapped.page.evaluate(
            "([layers, up]) => crossings(layers, { up, down: [] })", [[above, below], up]
        )
        places = [(below.index(a), above.index(b)) for a, b in lines]
        assert counted == sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(places, 2))


async def test_least_squares(mapped: Visit) -> None:
    """Places along a layer never fall, and no step from them, up or down, of any pool comes nearer to what was wanted."""
    chance = random.Random(3)
    for _ in range(20):
        wanted = [{"value": chance.uniform(-9, 9), "weight": chance.choice((1, 4))} for _ in range(12)]
        found = await mapped.page.evaluate("(wanted) => monotone(wanted)", wanted)
        assert all(a <= b for a, b in pairwise(found))
        assert distance(found, wanted) == pytest.approx(distance(plain(wanted), wanted))


def distance(values: list[float], wanted: list[dict[str, float]]) -> float:
    """The weighted sum of squares."""
    return sum(one["weight"] * (value - one["value"]) ** 2 for value, one in zip(values, wanted, strict=True))


def plain(wanted: list[dict[str, float]]) -> list[float]:
    """Isotonic regression by its min-max formula."""

    def mean(first: int, last: int) -> float:
        part = wanted[first : last + 1]
        return sum(one["value"] * one["weight"] for one in part) / sum(one["weight"] for one in part)

    size = range(len(wanted))
    return [max(min(mean(i, j) for j in size if j >= k) for i in size if i <= k) for k in size]
