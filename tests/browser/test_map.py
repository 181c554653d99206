"""The explorer's map in a real browser: what it shows, and how people use it."""

import base64
import re
from collections import Counter
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.support.chromium import eventually
from tests.support.shown_maps import PEACE, SVG, large, link, node, picture, places, show
from tests.support.visits import Visit

WHITE, DARK = "rgb(255, 255, 255)", "rgb(18, 23, 29)"


def announcement(page: Page) -> Locator:
    """What the map announces to screen readers."""
    return page.locator(".argument-map-announcer")


async def middle(page: Page) -> tuple[int, int]:
    """The middle of the part of the window where the map is drawn."""
    box = await page.locator(".argument-map-canvas").bounding_box()
    assert box is not None
    return round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)


async def in_view(page: Page, *ids: str) -> bool:
    """Whether all of these statements lie within the window."""
    return await page.evaluate(
        """(ids) => {
            const { clientWidth: width, clientHeight: height } = document.querySelector(".argument-map-canvas");
            return ids.map((id) => map.place(id)).every(
                ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= width && bottom <= height);
        }""",
        ids,
    )


def card(page: Page) -> Locator:
    """The card about a statement or relation."""
    return page.locator(".argument-map-card")


async def between(page: Page, *ids: str) -> tuple[float, float]:
    """The point half way between the middles of two statements, on the page."""
    return await page.evaluate(
        """(ids) => {
            const { left, top } = document.querySelector(".argument-map-canvas").getBoundingClientRect();
            const [a, b] = ids.map((id) => map.place(id));
            return [left + (a.left + a.right + b.left + b.right) / 4, top + (a.top + a.bottom + b.top + b.bottom) / 4];
        }""",
        ids,
    )


async def expect_events(page: Page, *events: list[Any]) -> None:
    """Wait until the map has sent exactly these events, apart from those of hovering."""

    async def sent() -> list[list[Any]]:
        return [event for event in await page.evaluate("events") if event[0] != "hover"]

    await eventually(sent, lambda value: value == list(events))


async def expect_under(page: Page, x: float, y: float, wanted: str | None) -> None:
    """Wait until the mouse at a point is over a statement, or over none."""

    async def hovered() -> str | None:
        await page.mouse.move(x, y - 1)
        await page.mouse.move(x, y)
        return await page.evaluate("hovered")

    await eventually(hovered, lambda value: value == wanted)


async def test_arrow_keys_walk(mapped: Visit) -> None:
    """Tab starts at the statement in focus; arrows lead to reasons and back, and along a layer; each step is announced."""
    page = mapped.page
    await show(page, *PEACE)
    await page.keyboard.press("Tab")
    start = "Claim, outcome. Peace would hold. open. strength 60 percent"
    relations = "is supported by “Talks could begin”. is contradicted by “Nobody trusts the other”."
    await expect(announcement(page)).to_have_text(f"{start}. {relations}")
    for key, title in (
        ("ArrowDown", "Talks could begin|Nobody trusts the other"),
        ("ArrowDown", "The last summit ended early|Both sides pay for the conflict"),
        ("ArrowUp", "Talks could begin|Nobody trusts the other"),
        ("ArrowUp", "Peace would hold"),
    ):
        await page.keyboard.press(key)
        await expect(announcement(page)).to_have_text(re.compile(rf"^\w+(, \w+)?\. ({title})"))
    at = places(await picture(page))
    middle = {
        "Claim, opportunity: Talks & <more>": "Talks",
        "Claim, challenge: Nobody trusts the other": "Nobody",
    }
    left, right = sorted(middle, key=lambda text: at[text])
    await page.keyboard.press("ArrowDown")
    for key, text in (("ArrowLeft", left), ("ArrowRight", right), ("ArrowLeft", left)):
        await page.keyboard.press(key)
        await expect(announcement(page)).to_have_text(re.compile(rf"^Claim, \w+\. {middle[text]}"))
    await page.keyboard.press("Home")
    await expect(announcement(page)).to_have_text(re.compile("^Claim, outcome"))
    assert mapped.complaints == []


async def test_keys_act(mapped: Visit) -> None:
    """Enter opens, plus expands only what hides relations, Escape closes the card and then leaves, and Tab reaches the buttons."""
    page = mapped.page
    await show(page, *PEACE)
    await page.keyboard.press("Tab")
    for key in ("+", "Enter"):
        await page.keyboard.press(key)
    await page.evaluate("map.focus('talks')")
    await page.keyboard.press("+")
    await expect_events(page, ["open", "peace"], ["expand", "talks"])
    await expect(announcement(page)).to_have_text(re.compile("3 more relations not shown\\.$"))
    await expect(card(page)).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(card(page)).to_be_hidden()
    await expect(page.locator("#host")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#host")).not_to_be_focused()
    await page.evaluate("host.focus()")
    for name in ("Zoom in", "Zoom out", "Show everything", "Full screen"):
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name=name)).to_be_focused()
    assert mapped.complaints == []


async def test_keys_and_buttons_zoom(mapped: Visit) -> None:
    """A statement grows and shrinks by keys and by buttons, and returns to its size when everything is shown."""
    page = mapped.page
    await show(page, [node("only", "Alone")], [])
    x, y = await middle(page)
    beside = (x + 150, y)
    await expect_under(page, *beside, None)
    for grow, shrink in (("PageUp", "PageDown"), ("PageUp", "0")):
        await page.evaluate("host.focus()")
        await page.keyboard.press(grow)
        await expect_under(page, *beside, "only")
        await page.keyboard.press(shrink)
        await expect_under(page, *beside, None)
    for grow, shrink in (("Zoom in", "Zoom out"), ("Zoom in", "Show everything")):
        await page.get_by_role("button", name=grow).click()
        await expect_under(page, *beside, "only")
        await page.get_by_role("button", name=shrink).click()
        await expect_under(page, *beside, None)


async def test_what_is_shown_is_painted(mapped: Visit) -> None:
    """The canvas shows a statement, and is blank again once the statement is removed."""
    page = mapped.page
    await show(page, [], [])
    blank = await page.locator("#host").screenshot()
    await show(page, [node("only", "Alone")], [], fit=True)
    await eventually(page.locator("#host").screenshot, lambda image: image != blank)
    await show(page, [], [])
    await eventually(page.locator("#host").screenshot, lambda image: image == blank)


async def test_the_mouse_acts(mapped: Visit) -> None:
    """A click opens, a click on the number of hidden relations expands, hovering is reported, dragging opens nothing."""
    page = mapped.page
    await show(page, [node("only", "Alone", hidden=2)], [])
    x, y = await middle(page)
    await expect_under(page, x, y, "only")
    await page.mouse.click(x, y)
    await page.mouse.click(x + 105, y + 25)
    await page.mouse.click(x, 20)
    await expect_events(page, ["open", "only"], ["expand", "only"])
    await expect_under(page, x, 20, None)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 300, y, steps=3)
    await page.mouse.up()
    await expect_under(page, x, y, None)
    await expect_under(page, x + 300, y, "only")
    await page.mouse.click(x, y)
    await page.mouse.click(x + 300, y)
    await expect_events(page, ["open", "only"], ["expand", "only"], ["open", "only"])


PAIR = (
    [
        node("below", "Costs", text="Both pay & <more>.", role="CHALLENGE", verdict="OPEN", strength=0.2),
        node("above", "Peace", text="Peace would hold.", role="OUTCOME"),
    ],
    [link("below", "above", "CONTRADICTS", limits=True, implicit=True, strength=0.4)],
)


async def test_cards_follow_the_mouse(mapped: Visit) -> None:
    """Over a statement: its sentence, role, verdict and words; over a relation: what it does, and its words or warrant.

    A click on a relation keeps its card until Escape, and the card leads to both ends.
    """
    page = mapped.page
    await show(page, *PAIR)
    await page.mouse.move(*await between(page, "below", "below"))
    for part in ("Claim, challenge · open · strength 20 percent", "Both pay & <more>.", "words of below"):
        await expect(card(page)).to_contain_text(part)
    await page.mouse.move(*await between(page, "below", "above"))
    for part in ("Contradicts: limits · strength 40 percent", "Inferred", "“Costs” limits “Peace”."):
        await expect(card(page)).to_contain_text(part)
    await expect(card(page)).to_contain_text("why below>above")
    await page.mouse.move(5, 5)
    await expect(card(page)).to_be_hidden()
    await page.mouse.click(*await between(page, "below", "above"))
    await page.mouse.move(5, 5)
    await expect(card(page).get_by_role("link", name="words of below>above")).to_be_visible()
    await card(page).get_by_role("button", name="Peace").click()
    await expect(card(page)).to_contain_text("Peace would hold.")
    await page.keyboard.press("Escape")
    await expect(card(page)).to_be_hidden()
    await expect_events(page)


async def test_cards_by_keyboard(mapped: Visit) -> None:
    """The current statement has its card; Space goes through its relations, which are announced; Tab reaches the card's links."""
    page = mapped.page
    await show(page, *PAIR, focus="below")
    await expect(card(page)).to_be_hidden()
    await page.keyboard.press("Tab")
    await expect(card(page)).to_contain_text("Both pay & <more>.")
    await page.keyboard.press("Space")
    await expect(card(page)).to_contain_text("words of below>above")
    said = "Contradicts: limits · strength 40 percent · Inferred, not stated. “Costs” limits “Peace”."
    await expect(announcement(page)).to_have_text(said)
    quotation = card(page).get_by_role("link", name="words of below>above")
    for _ in range(10):
        if not await quotation.evaluate("link => link === document.activeElement"):
            await page.keyboard.press("Tab")
    await expect(quotation).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(card(page)).to_be_hidden()
    await expect(page.locator("#host")).to_be_focused()


async def test_cards_by_touch(mapped: Visit) -> None:
    """A first tap on a statement shows its card, a second opens it; a tap on a relation shows the relation's."""
    page = mapped.page
    await show(page, *PAIR)
    browser: Any = await page.context.new_cdp_session(page)

    async def tap(*ids: str) -> None:
        x, y = await between(page, *ids)
        await browser.send(
            "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
        )
        await browser.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    await tap("below", "above")
    await expect(card(page)).to_contain_text("“Costs” limits “Peace”.")
    await tap("below", "below")
    await expect(card(page)).to_contain_text("words of below")
    await expect_events(page)
    await tap("below", "below")
    await expect_events(page, ["open", "below"])


async def test_what_is_expanded_keeps_the_focus_in_view(mapped: Visit) -> None:
    """When a statement at the edge is expanded, it and the statement in focus are both within the window."""
    page = mapped.page
    nodes = [
        node("n0", "Focus", emphasis="focus"),
        *(node(f"n{number}", f"Step {number}") for number in (1, 2, 3)),
    ]
    links = [link(f"n{number + 1}", f"n{number}") for number in range(3)]
    await show(page, nodes, links)
    await page.evaluate("host.focus()")
    await page.evaluate("map.focus('n3')")
    more = [node(f"more{number}", f"More {number}") for number in range(30)]
    await show(
        page, [*nodes, *more], [*links, *(link(one["id"], "n3") for one in more)], focus="n0", fit=True
    )
    assert await in_view(page, "n0", "n3")


async def test_a_change_shows_before_and_after(mapped: Visit) -> None:
    """A statement that a trial relabels has the signs of both verdicts, and its card and its announcement name both."""
    page = mapped.page
    tried = node(
        "only", "Alone", verdict="DEFEATED", strength=0.1, before={"verdict": "HOLDS", "strength": 0.8}
    )
    await show(page, [tried], [])
    await page.keyboard.press("Tab")
    await expect(card(page)).to_contain_text("Claim · defeated · before: holds · strength 10 percent")
    await expect(announcement(page)).to_have_text(
        "Claim. Alone. defeated. before: holds. strength 10 percent."
    )
    signs = len(list((await picture(page)).iter(f"{SVG}path")))
    await show(page, [tried | {"before": {"verdict": "DEFEATED", "strength": 0.1}}], [])
    # The ring, the plate, two signs on it, and the mark at the former strength.
    assert signs - len(list((await picture(page)).iter(f"{SVG}path"))) == 5


async def test_print_shows_the_whole_map(mapped: Visit) -> None:
    """In print, the whole map stands on light ground in place of its window, without buttons, also where the theme is dark."""
    page = mapped.page
    nodes, links = large(90)
    await page.emulate_media(color_scheme="dark")
    await show(page, nodes, links)
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    await page.emulate_media(media="print", color_scheme="dark")
    printed = page.locator(".argument-map-print > svg")
    await expect(printed).to_be_visible()
    assert await printed.locator("g > title").count() == 90
    assert await printed.locator("rect").first.get_attribute("fill") == WHITE
    await expect(page.locator(".argument-map-canvas")).to_be_hidden()
    await expect(page.get_by_role("button", name="Zoom in")).to_be_hidden()
    await page.emulate_media(media="screen")
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect(page.locator(".argument-map-canvas")).to_be_visible()
    await expect(printed).to_have_count(0)


async def test_a_large_map_opens_at_its_subject(mapped: Visit) -> None:
    """A map too large to be readable as a whole opens around the statement in focus; on request it shows everything."""
    page = mapped.page
    ids = [f"n{number}" for number in range(40)]
    nodes = [node(id_, f"Step {id_}") for id_ in ids]
    nodes[10]["emphasis"] = "focus"
    await show(page, nodes, [link(f"n{number + 1}", f"n{number}") for number in range(39)])
    await expect_under(page, *await middle(page), "n10")
    assert not await in_view(page, *ids)
    await page.evaluate("host.focus()")
    await page.keyboard.press("0")
    assert await in_view(page, *ids)


async def test_a_large_map_without_a_subject_opens_readable(mapped: Visit) -> None:
    """It opens at the most connected statement, in letters of at least nine pixels, and an overview shows and moves the window."""
    page = mapped.page
    await show(page, [node("only", "Alone")], [])
    overview = page.locator(".argument-map-overview")
    await expect(overview).to_be_hidden()
    nodes, links = large(90)
    await show(page, nodes, links, fit=True)
    degrees = Counter(end for one in links for end in (one["source"], one["target"]))
    hub = degrees.most_common(1)[0][0]
    assert await in_view(page, hub)
    place = await page.evaluate("(id) => map.place(id)", hub)
    assert (place["right"] - place["left"]) / 228 >= 9 / 14
    await expect(overview).to_be_visible()
    for x, beyond in ((2, "left"), (158, "right")):
        frame = await overview.locator("div").bounding_box()
        await overview.click(position={"x": x, "y": 36})
        moved = await overview.locator("div").bounding_box()
        assert frame is not None
        assert moved is not None
        assert (moved["x"] < frame["x"]) == (beyond == "left")
    await page.evaluate("map.fit()")
    assert await in_view(page, *(one["id"] for one in nodes))


async def test_a_map_fits_before_it_is_cropped(mapped: Visit) -> None:
    """Many reasons for one statement are folded into rows, so that the window shows all of them readable."""
    page = mapped.page
    nodes = [node("top", "Conclusion"), *(node(f"n{number}", f"Reason {number}") for number in range(16))]
    await show(page, nodes, [link(f"n{number}", "top") for number in range(16)])
    assert await in_view(page, *(one["id"] for one in nodes))
    place = await page.evaluate("map.place('top')")
    assert (place["right"] - place["left"]) / 228 >= 9 / 14


async def test_nothing_covers_the_map(mapped: Visit) -> None:
    """Buttons and overview stand below the part of the window where the map is drawn."""
    page = mapped.page
    await show(page, *large(90))
    drawn = await page.locator(".argument-map-canvas").bounding_box()
    assert drawn is not None
    for control in (*await page.get_by_role("button").all(), page.locator(".argument-map-overview")):
        box = await control.bounding_box()
        assert box is not None
        assert box["y"] >= drawn["y"] + drawn["height"]


async def test_full_screen(mapped: Visit) -> None:
    """A button fills the screen with the map and its controls, and takes it back."""
    page = mapped.page
    await show(page, *PEACE)
    await page.evaluate("host.style.cssText = 'position: fixed; width: 600px; height: 400px'")
    button = page.get_by_role("button", name="Full screen")
    for filled in (True, False):
        await button.click()
        await page.wait_for_function(
            "(filled) => (document.fullscreenElement === host) === filled", arg=filled
        )
        await expect(button).to_be_visible()
        assert (await page.evaluate("host.clientWidth") > 600) == filled
        await page.wait_for_function("() => map.place('peace')")
        await eventually(lambda: in_view(page, *(one["id"] for one in PEACE[0])), bool)


async def test_the_wheel_scrolls_the_page(mapped: Visit) -> None:
    """Over a map without the focus it scrolls the page, and a hint says once how to zoom; Ctrl or the focus let it zoom."""
    page = mapped.page
    await page.evaluate("host.style.cssText = 'height: 700px; margin-bottom: 3000px'")
    await show(page, *PEACE)
    await page.mouse.move(300, 300)
    width = "(({ left, right }) => right - left)(map.place('peace'))"
    before = await page.evaluate(width)
    await page.mouse.wheel(0, 100)
    await eventually(lambda: page.evaluate("scrollY"), lambda y: y == 100)
    await expect(page.get_by_role("status")).to_have_text(
        "To zoom with the wheel, click the map first or hold Ctrl."
    )
    assert await page.evaluate(width) == before
    await page.keyboard.down("Control")
    await page.mouse.wheel(0, 100)
    await page.keyboard.up("Control")
    smaller = await eventually(lambda: page.evaluate(width), lambda now: now < before)
    await page.mouse.click(300, 20)
    await page.mouse.wheel(0, 100)
    await eventually(lambda: page.evaluate(width), lambda now: now < smaller)
    assert await page.evaluate("scrollY") == 100


async def test_the_wheel_zooms_at_the_mouse(mapped: Visit) -> None:
    """What is under the mouse stays there at every zoom."""
    page = mapped.page
    await show(page, *large(30))
    await page.evaluate("map.focus('n3')")
    await page.evaluate("host.focus()")
    x, y = (at + 5 for at in await middle(page))
    aside = (x + 250, y)
    await expect_under(page, x, y, "n3")
    for wheel, beside in ((-9_000, "n3"), (20_000, None), (-20_000, "n3")):
        await page.mouse.move(x, y)
        await page.mouse.wheel(0, wheel)
        await expect_under(page, *aside, beside)
        await expect_under(page, x, y, "n3")
    assert mapped.complaints == []


async def test_former_statements_keep_their_places(mapped: Visit) -> None:
    """When more is shown, the statement in focus keeps its exact place, and its neighbours keep their order."""
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
    """The SVG is well-formed, refers to no other file or local font, contains all titles, and explains its symbols."""
    await show(mapped.page, *PEACE)
    svg = await picture(mapped.page)
    assert svg.attrib["font-family"] == "system-ui, sans-serif"
    elements = {element.tag.removeprefix(SVG) for element in svg.iter()}
    assert elements == {"svg", "g", "rect", "path", "text", "title"}
    assert not any(
        "href" in name or "url(" in value for element in svg.iter() for name, value in element.items()
    )
    words = " ".join(text.text or "" for text in svg.iter(f"{SVG}text"))
    assert all(statement["title"] in words for statement in PEACE[0])
    explained = (
        "Evidence",
        "Argument",
        "Opportunity",
        "holds",
        "defeated",
        "without ground",
        "open",
        "Supports",
        "Contradicts",
        "Inferred",
    )
    assert all(word in words for word in explained)
    left, top, width, height = map(float, svg.attrib["viewBox"].split())
    assert all(left < x < left + width and top < y < top + height for x, y in places(svg).values())


async def test_polarity_needs_no_colour(mapped: Visit) -> None:
    """Supports, denials and limits, stated or implicit, differ in their dashes and carry a sign."""
    signs = {("SUPPORTS", False): "+", ("CONTRADICTS", False): "−", ("CONTRADICTS", True): "(−)"}
    kinds = [(*kind, implicit) for kind in signs for implicit in (False, True)]
    dashes: set[str] = set()
    for polarity, limits, implicit in kinds:
        relation = link("a", "b", polarity, implicit=implicit, limits=limits)
        await show(mapped.page, [node("a", "A"), node("b", "B")], [relation])
        svg = await picture(mapped.page)
        group = next(group for group in svg.iter(f"{SVG}g") if group.find(f"{SVG}text") is not None)
        dashes.add(next(group.iter(f"{SVG}path")).get("stroke-dasharray", ""))
        assert [text.text for text in group.iter(f"{SVG}text")] == [signs[polarity, limits]]
    assert len(dashes) == len(kinds)


async def test_png_is_a_picture(mapped: Visit) -> None:
    """The PNG has the size of the SVG times the scale, and the content security policy allows it."""
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
    """The map takes up the system's colour scheme, and the page's own theme before it."""
    page = mapped.page
    await show(page, *PEACE)
    await expect_ground(page, WHITE)
    await page.emulate_media(color_scheme="dark")
    await expect_ground(page, DARK)
    await page.evaluate("document.documentElement.dataset.theme = 'light'")
    await expect_ground(page, WHITE)


async def expect_ground(page: Page, colour: str) -> None:
    """Wait until the picture's ground has a colour."""

    async def ground() -> str:
        rect = (await picture(page)).find(f"{SVG}rect")
        assert rect is not None
        return rect.attrib["fill"]

    await eventually(ground, lambda value: value == colour)


async def test_five_thousand_statements(mapped: Visit) -> None:
    """They are shown, panned, walked, exported, and removed."""
    page = mapped.page
    nodes, links = large(5_000)
    await show(page, nodes, links)
    assert len(places(await picture(page))) == 5_000
    await page.evaluate("map.focus('n0')")
    x, y = await middle(page)
    await expect_under(page, x, y, "n0")
    await page.mouse.down()
    await page.mouse.move(x + 200, y + 50, steps=5)
    await page.mouse.up()
    await expect_under(page, x + 200, y + 50, "n0")
    await expect(announcement(page)).to_have_text(re.compile("^Claim. Statement 0 says"))
    await page.evaluate("host.focus()")
    await page.keyboard.press("ArrowDown")
    await expect(announcement(page)).to_have_text(re.compile("^Claim. Statement [1-9]"))
    await show(page, [], [])
    assert places(await picture(page)) == {}
    await page.evaluate("map.destroy()")
    assert await page.evaluate("host.childElementCount") == 0
    assert mapped.complaints == []


async def test_long_words_fit(mapped: Visit) -> None:
    """A title of any length and script has at most five lines, none wider than the statement."""
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
    """The page sends requests only to the service that served it."""
    await show(mapped.page, *PEACE)
    await mapped.page.wait_for_load_state("networkidle")
    assert [url for url in mapped.requests if not url.startswith((service, "data:"))] == []
