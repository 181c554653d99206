"""Maps as the explorer's map component takes them, and what its pictures say."""

import random
from typing import Any
from xml.etree import ElementTree as ET

from playwright.async_api import Page

SVG = "{http://www.w3.org/2000/svg}"


def node(id_: str, title: str, **more: Any) -> dict[str, Any]:
    """A statement."""
    return {"id": id_, "title": title, "type": "Claim", **more}


def link(source: str, target: str, polarity: str = "SUPPORTS", **more: Any) -> dict[str, Any]:
    """A relation from a reason to its conclusion."""
    ends = {"id": f"{source}>{target}", "source": source, "target": target}
    return ends | {"polarity": polarity, "implicit": False, **more}


PEACE = (
    [
        node("peace", "Peace would hold", role="OUTCOME", emphasis="focus", verdict="OPEN", strength=0.6),
        node(
            "talks", "Talks could begin", role="OPPORTUNITY", verdict="HOLDS", hidden=3, text="Talks & <more>"
        ),
        node("distrust", "Nobody trusts the other", role="CHALLENGE", verdict="DEFEATED", emphasis="crux"),
        node("summit", "The last summit ended early", type="Evidence", emphasis="path"),
        node("costs", "Both sides pay for the conflict, so that both gain", type="Argument", emphasis="dim"),
    ],
    [
        link("talks", "peace"),
        link("distrust", "peace", "CONTRADICTS", emphasis="path"),
        link("summit", "distrust", strength=0.9),
        link("costs", "talks", implicit=True),
        link("costs", "distrust", "CONTRADICTS", implicit=True, emphasis="dim"),
    ],
)


def large(count: int, seed: int = 5) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A map of many statements, each a reason for one or two before it."""
    chance = random.Random(seed)
    nodes = [node(f"n{number}", f"Statement {number} says what it says") for number in range(count)]
    ends = {
        (number, int(chance.random() ** 2 * number))
        for number in range(1, count)
        for _ in range(chance.choice((1, 1, 2)))
    }
    polarities = ("SUPPORTS", "CONTRADICTS")
    return nodes, [link(f"n{a}", f"n{b}", chance.choice(polarities)) for a, b in sorted(ends)]


async def show(page: Page, nodes: list[Any], links: list[Any], **options: Any) -> None:
    """Show a map on the page, which the first call creates. `events` records its events, `hovered` the last hovered id.

    The text is said to hold one quotation for whatever is looked at, which names it.
    """
    await page.evaluate(
        """([nodes, links, options]) => {
            const record = (name) => (id) => {
                window.events.push([name, id]);
                if (name === "hover") window.hovered = id;
            };
            window.events ??= [];
            window.hovered ??= null;
            const said = async (id) => ({ quotes: [{ text: `words of ${id}`, address: `/${id}` }], warrant: `why ${id}` });
            const handlers = { open: record("open"), expand: record("expand"), hover: record("hover"), said };
            window.map ??= new ArgumentMap(host, handlers);
            map.show(nodes, links, options);
        }""",
        [nodes, links, options],
    )


async def picture(page: Page) -> ET.Element:
    """The map as SVG."""
    return ET.fromstring(await page.evaluate("map.toSVG()"))


def places(svg: ET.Element) -> dict[str, tuple[float, float]]:
    """The middle of each statement, by what its tooltip says."""
    found: dict[str, tuple[float, float]] = {}
    for group in svg.iter(f"{SVG}g"):
        title = group.find(f"{SVG}title")
        if title is not None:
            x, y = group.attrib["transform"][10:-1].split()
            found[title.text or ""] = (float(x), float(y))
    return found
