"""A flowchart for Mermaid, which GitHub and many notebooks draw."""

import re
from collections.abc import Iterator

from argument_store.graph import Graph
from argument_store.model import Polarity
from interchange.argument_map import argument_map
from interchange.style import COLOURS, INK, LOOKS

MOST_EDGES, MOST_CHARACTERS = 500, 50_000
"""What Mermaid draws where `maxEdges` and `maxTextSize` aren't set: https://mermaid.js.org/config/schema-docs/config.html."""
_MARKED = re.compile(r"[^\w .,:?!'’“”–-]")
_SHAPES = {
    "Opportunity": ("(", ")"),
    "Outcome": ("([", "])"),
    "Argument": ("{{", "}}"),
    "Challenge": ("[/", "/]"),
}
_ARROWS = {Polarity.SUPPORTS: "-->", Polarity.CONTRADICTS: "-.-x", "LIMITS": "-.-o"}
_EDGE = re.compile(rf"^  s\d+ (?:{'|'.join(map(re.escape, _ARROWS.values()))}) s\d+$", re.MULTILINE)


def mermaid(graph: Graph) -> str:
    """The statements of a graph, reasons left of what they are reasons for."""
    return "\n".join(_lines(graph)) + "\n"


def beyond_limits(chart: str) -> str | None:
    """What of a chart is more than Mermaid draws by default; None if nothing is."""
    edges = len(_EDGE.findall(chart))
    if edges <= MOST_EDGES and len(chart) <= MOST_CHARACTERS:
        return None
    return (
        f"the chart has {edges:,} edges and {len(chart):,} characters, and Mermaid draws at most {MOST_EDGES:,} and {MOST_CHARACTERS:,} "
        "unless its maxEdges and maxTextSize are raised, which GitHub doesn't allow"
    )


def escaped(text: str) -> str:
    """A text between quotation marks: whatever Mermaid or HTML might read otherwise as a character's number."""
    return _MARKED.sub(lambda found: f"#{ord(found[0])};", text)


def _lines(graph: Graph) -> Iterator[str]:
    drawn = argument_map(graph)
    names = {statement.id: f"s{number}" for number, statement in enumerate(drawn.statements)}
    yield "flowchart LR"
    for statement in drawn.statements:
        opening, closing = _SHAPES.get(statement.style, ("[", "]"))
        label = f'{opening}"{escaped(statement.title)}"{closing}'
        yield f"  {names[statement.id]}{label}:::{statement.style}"
    for relation in drawn.relations:
        yield f"  {names[relation.source]} {_ARROWS[relation.effect]} {names[relation.target]}"
    for style, look in LOOKS.items():
        yield f"  classDef {style} fill:{look.fill},stroke:{look.border},color:{INK}"
    for effect, colour in COLOURS.items():
        places = [str(at) for at, item in enumerate(drawn.relations) if item.effect == effect]
        if places:
            yield f"  linkStyle {','.join(places)} stroke:{colour}"
