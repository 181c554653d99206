"""Rows of many nodes at once, and the layers of a directed graph, by arrays."""

from array import array
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from argumentation.columns import Rows, compact, grouped
from argumentation.digraphs import components

Nodes = NDArray[np.intp]
FEW = 100
"""Nodes that are gone through one by one sooner than by arrays."""
_MOST_STEPS = 1_000


def gather(rows: Rows[Any], nodes: Nodes) -> tuple[Nodes, list[NDArray[Any]]]:
    """How long the rows of some nodes are, and their columns one after the other."""
    starts = np.asarray(rows.starts)
    begins = starts[nodes]
    lengths = starts[nodes + 1] - begins
    ends = np.cumsum(lengths)
    index = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - ends + lengths, lengths)
    return lengths, [np.asarray(column)[index] for column in rows.columns]


def ends(rows: Rows[Any]) -> tuple[Nodes, NDArray[Any]]:
    """By item of all rows, the node and what stands first in the item."""
    return np.repeat(np.arange(len(rows)), np.diff(np.asarray(rows.starts))), np.asarray(rows.columns[0])


def layers(after: Rows[int]) -> Iterator[Nodes]:
    """The nodes that no cycle leads to, in layers: each leads to later ones alone. `after` has what each leads to."""
    pending = array("q", np.bincount(ends(after)[1], minlength=len(after)).tobytes())
    counts = np.asarray(pending)
    layer = np.flatnonzero(counts == 0)
    while len(layer):
        yield layer
        if len(layer) < FEW:
            layer = np.array(_freed(after, layer, pending), np.intp)
        else:
            _, (reached,) = gather(after, layer)
            found, times = np.unique(reached, return_counts=True)
            counts[found] -= times
            layer = found[counts[found] == 0]


def _freed(after: Rows[int], layer: Nodes, pending: "array[int]") -> list[int]:
    """Those that nothing leads to any more once the layer has gone."""
    nodes: list[int] = layer.tolist()
    freed: list[int] = []
    for node in nodes:
        for following in after[node]:
            pending[following] -= 1
            if not pending[following]:
                freed.append(following)
    return freed


def strong_components(after: Rows[int]) -> list[list[int]]:
    """The strongly connected components, in no order.

    Most of a large graph is often in one: what can be reached from one node and reaches it (Fleischer, Hendrickson & Pinar 2000).
    The rest is left to Tarjan's algorithm.
    """
    sources, targets = ends(after)
    inside = _component(after, grouped(len(after), compact(targets), compact(sources)))
    outside = np.flatnonzero(~inside)
    place = np.cumsum(~inside) - 1
    left = ~(inside[sources] | inside[targets])
    rest = grouped(len(outside), compact(place[sources[left]]), compact(place[targets[left]]))
    nodes: list[int] = outside.tolist()
    found = [[nodes[member] for member in members] for members in components(rest)]
    return [np.flatnonzero(inside).tolist(), *found] if inside.any() else found


def _component(after: Rows[int], before: Rows[int]) -> NDArray[np.bool]:
    """The nodes of the component that the node with most ways through it is in; none if it is too far across."""
    ways = np.diff(np.asarray(after.starts)).astype(np.int64) * np.diff(np.asarray(before.starts))
    if len(ways) <= FEW:
        return np.zeros(len(ways), np.bool)
    start = int(ways.argmax())
    return _reached(after, start) & _reached(before, start)


def _reached(rows: Rows[int], start: int) -> NDArray[np.bool]:
    """The start and what can be reached from it, none of them if that takes too many steps."""
    reached = np.zeros(len(rows), np.bool)
    reached[start] = True
    layer = np.array([start], np.intp)
    for _ in range(_MOST_STEPS):
        _, (following,) = gather(rows, layer)
        layer = np.unique(following[~reached[following]])
        if not len(layer):
            return reached
        reached[layer] = True
    return np.zeros(len(rows), np.bool)
