"""One palette: explorer, Neo4j Browser, and the pictures that are exported."""

import json
import re

import pytest

from argument_store.model import Polarity
from interchange.style import COLOURS, INK, LOOKS
from tests.support.project import ROOT

GRASS = json.loads((ROOT / "service" / "neo4j_browser" / "files" / "style.grass").read_text())
EXPLORER = dict(
    re.findall(
        r"--map-([\w-]+): light-dark\((#\w{6}),", (ROOT / "explorer" / "src" / "map" / "map.css").read_text()
    )
)


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
