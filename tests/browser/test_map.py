"""The explorer's map in a real browser: seen, walked, taken along."""

import base64
from typing import Any

import pytest
from playwright.async_api import Page

from tests.support.shown_maps import PEACE, SVG, large, link, node, picture, places, show
from tests.support.visits import Visit

TOLD = ".argument-map-announcer"


async def told(page: Page) -> str:
    """What the map tells those who don't see it."""
    return await page.locator(TOLD).inner_text()


async def said(page: Page) -> list[list[Any]]:
    """What the map has told its handlers, but for what the mouse was over."""
    return [call for call in await page.evaluate("told") if call[0] != "hover"]


async def test_the_keyboard_walks(mapped: Visit) -> None:
    """Tab begins at the statement in focus; arrows follow relations to reasons and back, and go along a layer; each step is told."""
    page = mapped.page
    await show(page, *PEACE)
    await page.keyboard.press("Tab")
    start = "Claim, outcome. Peace would hold. undecided. strength 60 percent"
    relations = "is supported by “Talks could begin”. is contradicted by “Nobody trusts the other”."
    assert await told(page) == f"{start}. {relations}"
    steps = [
        ("ArrowDown", "Claim, "),
        ("ArrowDown", ""),
        ("ArrowUp", "Claim, "),
        ("ArrowUp", "Claim, outcome"),
    ]
    for key, beginning in steps:
        before = await told(page)
        await page.keyboard.press(key)
        assert (await told(page)).startswith(beginning)
        assert await told(page) != before
    await page.keyboard.press("ArrowDown")
    reasons = {await told(page)}
    for key in ("ArrowLeft", "ArrowRight", "ArrowRight"):
        await page.keyboard.press(key)
        reasons.add(await told(page))
    assert {text.split(". ")[1] for text in reasons} == {"Talks could begin", "Nobody trusts the other"}
    await page.keyboard.press("Home")
    assert (await told(page)).startswith("Claim, outcome")
    assert mapped.complaints == []


async def test_keys_act(mapped: Visit) -> None:
    """Enter opens, plus expands what hides relations and nothing else, keys zoom, Escape leaves, and Tab never gets caught."""
    page = mapped.page
    await show(page, *PEACE)
    await page.keyboard.press("Tab")
    for key in ("+", "Enter"):
        await page.keyboard.press(key)
    await page.evaluate("map.focus('talks')")
    await page.keyboard.press("+")
    assert await said(page) == [["open", "peace"], ["expand", "talks"]]
    assert (await told(page)).endswith("3 more relations not shown.")
    before = await seen(page)
    await page.keyboard.press("PageUp")
    assert await seen(page) != before
    await page.keyboard.press("0")
    await page.keyboard.press("Escape")
    assert not await page.evaluate("document.activeElement === host")
    await page.evaluate("host.focus()")
    for name in ("Zoom in", "Zoom out", "Show everything"):
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.ariaLabel") == name
        await page.keyboard.press("Enter")
    assert mapped.complaints == []


async def seen(page: Page) -> bytes:
    """What is to be seen, once the map rests."""
    await page.wait_for_timeout(300)
    return await page.screenshot()


async def test_hands_act(mapped: Visit) -> None:
    """A click opens, a click on the count of what is hidden expands, the mouse over a statement is told, dragging opens nothing."""
    page = mapped.page
    await show(page, [node("only", "Alone", hidden=2)], [])
    size = page.viewport_size
    assert size is not None
    middle = (size["width"] / 2, size["height"] / 2)
    await page.mouse.click(*middle)
    await page.mouse.click(middle[0] + 105, middle[1] + 25)
    await page.mouse.click(middle[0], 20)
    assert await said(page) == [["open", "only"], ["expand", "only"]]
    assert [call for call in await page.evaluate("told") if call[0] == "hover"] == [
        ["hover", "only"],
        ["hover", None],
    ]
    await page.mouse.move(*middle)
    await page.mouse.down()
    await page.mouse.move(middle[0] + 300, middle[1], steps=3)
    await page.mouse.up()
    await page.mouse.click(*middle)
    await page.mouse.click(middle[0] + 300, middle[1])
    assert (await said(page))[2:] == [["open", "only"]]


async def test_a_large_map_opens_where_it_is_about(mapped: Visit) -> None:
    """A map too large to be read as a whole opens around the statement that it is about; it shows everything when asked to."""
    page = mapped.page
    nodes = [node(f"n{number}", f"Step {number}") for number in range(40)]
    nodes[10]["emphasis"] = "focus"
    await show(page, nodes, [link(f"n{number + 1}", f"n{number}") for number in range(39)])
    size = page.viewport_size
    assert size
    await page.mouse.click(size["width"] / 2, size["height"] / 2)
    assert await said(page) == [["open", "n10"]]
    near = await seen(page)
    await page.evaluate("host.focus()")
    await page.keyboard.press("0")
    assert await seen(page) != near


async def test_the_wheel_zooms_where_the_mouse_is(mapped: Visit) -> None:
    """What lies under the mouse stays there, however near or far."""
    page = mapped.page
    await show(page, *large(30))
    await page.mouse.move(700, 450)
    for _ in range(20):
        await page.mouse.wheel(0, -200)
    near = await seen(page)
    await page.mouse.wheel(0, 4000)
    assert await seen(page) != near
    await page.mouse.wheel(0, -9000)
    assert await seen(page) == near
    assert mapped.complaints == []


async def test_what_was_there_stays(mapped: Visit) -> None:
    """When more is shown, the statement in focus keeps its very place, and those beside each other their order."""
    page = mapped.page
    await show(page, *PEACE)
    before = places(await picture(page))
    nodes = [*PEACE[0], *(node(f"new{number}", f"New {number}") for number in range(6))]
    links = [*PEACE[1], *(link(f"new{number}", "talks") for number in range(6))]
    await show(page, nodes, links, focus="talks")
    after = places(await picture(page))
    talks, distrust = "Claim, opportunity: Talks & <more>", "Claim, challenge: Nobody trusts the other"
    assert after[talks] == pytest.approx(before[talks])
    assert (before[talks] < before[distrust]) == (after[talks] < after[distrust])
    assert len(after) == 11


@pytest.mark.parametrize(("direction", "axis", "sign"), [("up", 1, 1), ("down", 1, -1), ("right", 0, -1)])
async def test_reasons_lead_one_way(mapped: Visit, direction: str, axis: int, sign: int) -> None:
    """All reasons lie on the same side of their conclusions."""
    nodes, links = large(60)
    await show(mapped.page, nodes, links, direction=direction)
    at = places(await picture(mapped.page))
    depth = {statement["id"]: at[f"Claim: {statement['title']}"][axis] * sign for statement in nodes}
    assert all(depth[one["source"]] > depth[one["target"]] for one in links)


async def test_svg_stands_alone(mapped: Visit) -> None:
    """The picture is well-formed, names no other file and no font of this machine, says all titles, and explains its signs."""
    await show(mapped.page, *PEACE)
    svg = await picture(mapped.page)
    assert svg.attrib["font-family"] == "system-ui, sans-serif"
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} == {
        "svg",
        "g",
        "rect",
        "path",
        "text",
        "title",
    }
    assert not any(
        "href" in name or "url(" in value for element in svg.iter() for name, value in element.items()
    )
    words = " ".join(text.text or "" for text in svg.iter(f"{SVG}text"))
    assert all(statement["title"] in words for statement in PEACE[0])
    explained = (
        "Evidence",
        "Argument",
        "Opportunity",
        "stands",
        "falls",
        "Supports",
        "Contradicts",
        "Inferred",
    )
    assert all(word in words for word in explained)
    left, top, width, height = map(float, svg.attrib["viewBox"].split())
    assert all(left < x < left + width and top < y < top + height for x, y in places(svg).values())


async def test_polarity_is_told_without_colour(mapped: Visit) -> None:
    """Lines that support and contradict, said or implicit, differ in their dashes, and carry a sign."""
    kinds = [(polarity, implicit) for polarity in ("SUPPORTS", "CONTRADICTS") for implicit in (False, True)]
    dashes: set[str] = set()
    for polarity, implicit in kinds:
        await show(
            mapped.page, [node("a", "A"), node("b", "B")], [link("a", "b", polarity, implicit=implicit)]
        )
        svg = await picture(mapped.page)
        group = next(group for group in svg.iter(f"{SVG}g") if group.find(f"{SVG}text") is not None)
        dashes.add(next(group.iter(f"{SVG}path")).get("stroke-dasharray", ""))
        assert [text.text for text in group.iter(f"{SVG}text")] == ["+" if polarity == "SUPPORTS" else "−"]
    assert len(dashes) == 4


async def test_png_is_a_picture(mapped: Visit) -> None:
    """It has the size of the SVG, times the scale, and the policy lets it be made."""
    page = mapped.page
    await show(page, *PEACE)
    address = await page.evaluate(
        """async () => {
            const reader = new FileReader();
            reader.readAsDataURL(await map.toPNG(2));
            await new Promise((resolve) => reader.addEventListener("load", resolve));
            return reader.result;
        }"""
    )
    png = base64.b64decode(address.removeprefix("data:image/png;base64,"))
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    svg = await picture(page)
    size = [int.from_bytes(png[at : at + 4]) for at in (16, 20)]
    assert size == [2 * int(svg.attrib["width"]), 2 * int(svg.attrib["height"])]
    assert mapped.complaints == []


async def test_colours_follow_the_theme(mapped: Visit) -> None:
    """Dark and light, by the system's wish or by the page's, are taken up at once."""
    page = mapped.page
    await show(page, *PEACE)
    grounds = [await ground(page)]
    await page.emulate_media(color_scheme="dark")
    grounds.append(await ground(page))
    await page.evaluate("document.documentElement.dataset.theme = 'light'")
    grounds.append(await ground(page))
    assert grounds == ["rgb(255, 255, 255)", "rgb(18, 23, 29)", "rgb(255, 255, 255)"]


async def ground(page: Page) -> str:
    """The colour of the picture's ground."""
    await page.wait_for_timeout(50)
    rect = (await picture(page)).find(f"{SVG}rect")
    assert rect is not None
    return rect.attrib["fill"]


async def test_five_thousand_statements(mapped: Visit) -> None:
    """They are shown, panned, walked, taken along, and cleared away."""
    page = mapped.page
    nodes, links = large(5_000)
    await show(page, nodes, links)
    assert len(places(await picture(page))) == 5_000
    before = await seen(page)
    await page.mouse.move(700, 450)
    await page.mouse.down()
    await page.mouse.move(900, 500, steps=5)
    await page.mouse.up()
    await page.wait_for_function(
        "(before) => host.querySelector('canvas').style.transform !== before", arg=before
    )
    await page.keyboard.press("ArrowDown")
    assert "Statement" in await told(page)
    await show(page, [], [])
    assert places(await picture(page)) == {}
    await page.evaluate("map.destroy()")
    assert await page.evaluate("host.childElementCount") == 0
    assert mapped.complaints == []


async def test_long_words_fit(mapped: Visit) -> None:
    """A title of any length and script is drawn in at most five lines, none wider than the statement."""
    titles = ["W" * 300, "word " * 100, "a\u0000b & <c>", "", "和平" * 60, "🕊️" * 50]
    await show(mapped.page, [node(str(number), title) for number, title in enumerate(titles)], [])
    for group in (await picture(mapped.page)).iter(f"{SVG}g"):
        if group.find(f"{SVG}title") is not None:
            assert len(list(group.iter(f"{SVG}text"))) <= 5
    lines = await mapped.page.evaluate(
        """(titles) => {
            const context = document.createElement("canvas").getContext("2d");
            context.font = "14px system-ui, sans-serif";
            const measure = (text) => context.measureText(text).width;
            return titles.flatMap((title) => wrap(title, measure)).map(measure);
        }""",
        titles,
    )
    assert max(lines) <= 172


async def test_nothing_leaves_the_machine(service: str, mapped: Visit) -> None:
    """The page asks none but the service that served it."""
    await show(mapped.page, *PEACE)
    await mapped.page.wait_for_load_state("networkidle")
    assert [url for url in mapped.requests if not url.startswith((service, "data:"))] == []
