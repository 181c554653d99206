"""Rows of many nodes at once, and the layers of a directed graph, by arrays."""

from array import array
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from argumentation.columns import Rows

Nodes = NDArray[np.intp]
FEW = 100
"""Nodes that are gone through one by one sooner than by arrays."""


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
