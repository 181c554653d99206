"""Neo4j Browser on what `argument-graph serve` has started."""

import json
import re

from tests.support.chromium import chromium_page
from tests.support.foreground import Service
from tests.support.neo4j_browser import Neo4jBrowser
from tests.support.project import ROOT

STYLE = json.loads((ROOT / "service" / "neo4j-browser.grass").read_text())


async def test_drawing(service: Service) -> None:
    """Each node bears its title or name, and supports and contradictions differ in colour, without a setting of one's own."""
    async with chromium_page() as page:
        browser = await Neo4jBrowser.open(page, service.place)
        issues = await browser.draw("MATCH path = (:Issue)<-[:ABOUT]-(:Evidence) RETURN path")
        assert all(await issues.captions())
        drawing = await browser.draw(
            'MATCH path = (:Claim {id: "claim:opportunities-for-dialogue"})-[:SUPPORTS|CONTRADICTS]-() RETURN path'
        )
        assert "There might be narrow opportunities for dialogue" in await drawing.captions()
        assert all(await drawing.captions())
        colours = await drawing.colours()
    assert colours["SUPPORTS"] == {STYLE["relationship.SUPPORTS"]["color"]}
    assert colours["CONTRADICTS"] == {STYLE["relationship.CONTRADICTS"]["color"]}
    assert colours["SUPPORTS"] != colours["CONTRADICTS"]


def test_style_knows_every_label() -> None:
    """Whatever the contract names as a label has a caption and a colour, so that Browser makes none up."""
    contract = (ROOT / "docs" / "graph-model.md").read_text()
    nodes = contract.split("## Nodes")[1].split("## Relationships")[0]
    labels = set(re.findall(r"`([A-Z][a-z]+)`", nodes))
    styled = {name.removeprefix("node.") for name in STYLE if name.startswith("node.")}
    assert styled == labels
    assert all({"caption", "color"} <= STYLE[f"node.{label}"].keys() for label in labels)
