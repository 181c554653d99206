"""One palette: explorer, Neo4j Browser, and the pictures that are exported."""

import json
import re

import pytest

from argument_store.model import Polarity
from interchange.style import COLOURS, INK, LOOKS
from tests.support.project import ROOT

GRASS = json.loads((ROOT / "service" / "neo4j_browser" / "files" / "style.grass").read_text())
MAP = (ROOT / "explorer" / "src" / "map" / "map.css").read_text()
EXPLORER = dict(re.findall(r"--map-([\w-]+): light-dark\((#\w{6}),", MAP))
DARK = dict(re.findall(r"--map-([\w-]+): light-dark\(#\w{6}, (#\w{6})\)", MAP))
TOKENS = (ROOT / "explorer" / "src" / "styles" / "tokens.css").read_text()
ICON = (ROOT / "explorer" / "src" / "icon.svg").read_text()
TONES = {"for": "opportunity", "against": "challenge", "outcome": "outcome"}


@pytest.mark.parametrize(("tone", "role"), TONES.items())
def test_the_page_has_the_colours_of_the_map(tone: str, role: str) -> None:
    """What the page says of opportunities, challenges and outcomes is in the colours in which its map draws them, in either theme."""
    assert re.findall(rf"^  --{tone}: (.*);$", TOKENS, re.MULTILINE) == [f"var(--map-{role}-edge)"]


def test_the_icon_has_the_colours_of_the_map() -> None:
    """The icon's shapes have the colours of opportunities, challenges and outcomes, in the light and in the dark."""
    themes = [
        dict(re.findall(r"\.(\w+) \{ fill: (#\w{6}) \}", line))
        for line in ICON.splitlines()
        if "fill:" in line
    ]
    shapes = dict(zip(("for", "against", "crux"), TONES.values(), strict=True))
    assert themes == [
        {shape: colours[f"{role}-edge"] for shape, role in shapes.items()} for colours in (EXPLORER, DARK)
    ]


@pytest.mark.parametrize("name", LOOKS)
def test_statements_have_the_same_colours_everywhere(name: str) -> None:
    """Fill, border and text of each kind of statement: in the explorer's light theme and in Neo4j Browser as in exports."""
    look = LOOKS[name]
    assert EXPLORER[name.lower()].upper() == look.fill
    assert EXPLORER[f"{name.lower()}-edge"].upper() == look.border
    browser = GRASS[f"node.{name}"]
    assert (browser["color"], browser["border-color"]) == (look.fill, look.border)
    assert browser["text-color-internal"] == EXPLORER["ink"].upper() == INK


@pytest.mark.parametrize(
    ("polarity", "name"), [(Polarity.SUPPORTS, "supports"), (Polarity.CONTRADICTS, "contradicts")]
)
def test_relations_have_the_same_colours_everywhere(polarity: Polarity, name: str) -> None:
    """Supports and contradictions: in the explorer's light theme and in Neo4j Browser as in exports."""
    assert EXPLORER[name].upper() == GRASS[f"relationship.{polarity}"]["color"] == COLOURS[polarity]
