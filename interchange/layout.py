"""Where the boxes and lines of a picture go; see docs/decisions/0006-layout-with-graphlay.md."""

from collections.abc import Sequence
from dataclasses import dataclass

import graphlay

Point = tuple[float, float]
Size = tuple[float, float]
_OPTIONS = {"direction": "leftright", "spacing": {"layer_gap": 70, "node_gap": 22}}


@dataclass(frozen=True)
class Box:
    """A box by its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """Boxes and lines in the order in which they were given, and what is around them all."""

    boxes: Sequence[Box]
    routes: Sequence[Sequence[Point]]
    left: float
    top: float
    right: float
    bottom: float


def laid_out(sizes: Sequence[Size], pairs: Sequence[tuple[int, int]]) -> Layout:
    """Boxes of these sizes in layers from left to right, joined by lines with right angles; always the same for the same graph."""
    graph = graphlay.Graph()
    for width, height in sizes:
        graph.node(width=width, height=height)
    for source, target in pairs:
        graph.edge(source, target)
    found = graphlay.layout(graph, options=_OPTIONS)
    least, most = found.bounds["min"], found.bounds["max"]
    return Layout(
        [_box(node["center"], size) for node, size in zip(found.nodes, sizes, strict=True)],
        [[(point["x"], point["y"]) for point in edge["points"]] for edge in found.edges],
        least["x"],
        least["y"],
        most["x"],
        most["y"],
    )


def _box(center: dict[str, float], size: Size) -> Box:
    width, height = size
    return Box(center["x"] - width / 2, center["y"] - height / 2, width, height)
