"""A picture in SVG: layered from left to right, reasons left of what they are reasons for."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from argument_store.graph import Graph
from argument_store.model import Polarity
from interchange.argument_map import ArgumentMap, Relation, Statement, argument_map
from interchange.layout import Box, Layout, Point, laid_out
from interchange.style import COLOURS, INK, LOOKS, Look
from interchange.text import wrapped

LINE, WIDTH, CHARACTERS, MARGIN = 16, 212, 27, 24
_LEGEND_STEP = 168
_STYLE = f"""
text {{ font: 12px system-ui, sans-serif; fill: {INK} }}
.kind {{ font-size: 9px; letter-spacing: .08em }}
.relation {{ fill: none; stroke-width: 1.6 }}
.CONTRADICTS {{ stroke-dasharray: 6 4 }}
.LIMITS {{ stroke-dasharray: 2 4 }}
"""


def svg(graph: Graph) -> str:
    """The statements of a graph with their relations, and a legend."""
    return tostring(_Picture(argument_map(graph)).root, encoding="unicode") + "\n"


class _Picture:
    def __init__(self, drawn: ArgumentMap) -> None:
        self._titles = [wrapped(statement.title, CHARACTERS) for statement in drawn.statements]
        sizes = [(WIDTH, LINE * (len(lines) + 1) + 18) for lines in self._titles]
        numbers = {statement.id: number for number, statement in enumerate(drawn.statements)}
        pairs = [(numbers[relation.source], numbers[relation.target]) for relation in drawn.relations]
        layout = laid_out(sizes, pairs)
        self.root = self._canvas(layout)
        for relation, points in zip(drawn.relations, layout.routes, strict=True):
            _draw_relation(self.root, relation, points)
        for statement, lines, box in zip(drawn.statements, self._titles, layout.boxes, strict=True):
            _draw_statement(self.root, statement, lines, box)

    def _canvas(self, layout: Layout) -> Element:
        shown = len(LOOKS) + len(COLOURS)
        width = max(layout.right - layout.left, shown * _LEGEND_STEP) + 2 * MARGIN
        height = layout.bottom - layout.top + 4 * MARGIN + LINE
        left, top = layout.left - MARGIN, layout.top - 3 * MARGIN - LINE
        root = Element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"{left:g} {top:g} {width:g} {height:g}",
            width=f"{width:g}",
            height=f"{height:g}",
            role="img",
        )
        SubElement(root, "title").text = "Argument map"
        SubElement(root, "style").text = _STYLE
        _define_arrows(root)
        ground = {"x": f"{left:g}", "y": f"{top:g}", "width": f"{width:g}", "height": f"{height:g}"}
        SubElement(root, "rect", ground, fill="#FFFFFF")
        _draw_legend(root, layout.left, top + MARGIN)
        return root


def _define_arrows(root: Element) -> None:
    shapes = {
        Polarity.SUPPORTS: "M0 0 L10 5 L0 10 z",
        Polarity.CONTRADICTS: "M3 0 H6 V10 H3 z",
        "LIMITS": "M3 3 H6 V7 H3 z",
    }
    definitions = SubElement(root, "defs")
    for effect, shape in shapes.items():
        marker = SubElement(
            definitions,
            "marker",
            id=effect,
            viewBox="0 0 10 10",
            refX="9" if effect == Polarity.SUPPORTS else "6",
            refY="5",
            markerWidth="8",
            markerHeight="8",
            orient="auto",
        )
        SubElement(marker, "path", d=shape, fill=COLOURS[effect])


def _draw_relation(root: Element, relation: Relation, points: Sequence[Point]) -> None:
    path = _draw_line(root, relation.effect, points)
    SubElement(path, "title").text = f"{relation.source} {relation.effect} {relation.target}"


def _draw_line(root: Element, effect: str, points: Sequence[Point]) -> Element:
    return SubElement(
        root,
        "path",
        {"class": f"relation {effect}", "marker-end": f"url(#{effect})"},
        d="M" + " L".join(f"{x:g} {y:g}" for x, y in points),
        stroke=COLOURS[effect],
    )


def _draw_statement(root: Element, statement: Statement, lines: Sequence[str], box: Box) -> None:
    group = SubElement(root, "g", {"id": statement.id, "class": statement.style})
    SubElement(group, "title").text = statement.text
    _draw_shape(group, LOOKS[statement.style], box)
    left, top = box.x + 12, box.y + 18
    SubElement(group, "text", {"class": "kind"}, x=f"{left:g}", y=f"{top:g}").text = statement.style.upper()
    for number, line in enumerate(lines, 1):
        SubElement(group, "text", x=f"{left:g}", y=f"{top + number * LINE:g}").text = line


def _draw_shape(parent: Element, look: Look, box: Box) -> None:
    """Round or pointed at its sides, as far as its height allows."""
    colours = {"fill": look.fill, "stroke": look.border, "stroke-width": "1.6"}
    if look.corners >= 0:
        place = {"x": f"{box.x:g}", "y": f"{box.y:g}", "width": f"{box.width:g}", "height": f"{box.height:g}"}
        SubElement(parent, "rect", place | colours, rx=str(min(look.corners, box.height / 2)))
        return
    points = " ".join(f"{x:g},{y:g}" for x, y in _cut(box, min(-look.corners, box.height / 2)))
    SubElement(parent, "polygon", colours, points=points)


def _cut(box: Box, depth: float) -> Iterator[Point]:
    inset = min(depth, 12)
    right, bottom = box.x + box.width, box.y + box.height
    yield from (
        (box.x + inset, box.y),
        (right - inset, box.y),
        (right, box.y + depth),
        (right, bottom - depth),
    )
    yield from (
        (right - inset, bottom),
        (box.x + inset, bottom),
        (box.x, bottom - depth),
        (box.x, box.y + depth),
    )


def _draw_legend(root: Element, left: float, top: float) -> None:
    legend = SubElement(root, "g", {"class": "legend"})
    for number, (style, look) in enumerate(LOOKS.items()):
        x = left + number * _LEGEND_STEP
        _draw_shape(legend, look, Box(x, top, 36, LINE + 8))
        SubElement(legend, "text", x=f"{x + 46:g}", y=f"{top + LINE:g}").text = style
    for number, effect in enumerate(COLOURS, len(LOOKS)):
        x, y = left + number * _LEGEND_STEP, top + LINE - 4
        _draw_line(legend, effect, [(x, y), (x + 40, y)])
        SubElement(legend, "text", x=f"{x + 50:g}", y=f"{y + 4:g}").text = effect.lower()
