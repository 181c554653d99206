"""Views narrowed by actor, issue and kind."""

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

from playwright.async_api import expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, ISSUE, Explorer

SVG = "{http://www.w3.org/2000/svg}"
CLAIMS = "query ($where: ClaimWhere!) { claims(where: $where, first: 500) { nodes { title text } } }"
SIDES = """query ($issue: ID!) { ledger(issue: $issue) {
    opportunities { aboutIssue claim { title } } challenges { aboutIssue claim { title } }
    cruxes { node { title } opportunities { title } challenges { title } } } }"""


async def test_statements_are_filtered(explorer: Explorer) -> None:
    """Actor, issue, role and kind narrow the statements, are part of the address, and are cleared at once."""
    await explorer.open("explore/statements?by=type")
    titles = explorer.page.locator(".listed-group", has_text="Claims").first.locator(".statement-title")
    for label, option, where in (
        ("Actor", "Russia", {"actor": "actor:russia"}),
        ("Role", "Challenge", {"actor": "actor:russia", "role": "CHALLENGE"}),
    ):
        await explorer.page.get_by_label(label, exact=True).select_option(label=option)
        wanted = sorted(_claims(explorer, **where))
        await eventually(titles.all_inner_texts, lambda shown, wanted=wanted: sorted(shown) == wanted)
    await expect(explorer.page).to_have_url(re.compile("role=CHALLENGE"))
    await explorer.page.get_by_label("Kind").select_option(label="an event")
    await explorer.page.get_by_text("No statement matches").wait_for()
    await explorer.link("Clear all filters").click()
    await explorer.page.locator(".listed-group", has_text="Claims").wait_for()


async def test_a_board_is_filtered(explorer: Explorer) -> None:
    """Both sides and the cruxes keep what passes; links keep the filter, and so does selecting a crux."""
    ledger = explorer.ask(SIDES, {"issue": ISSUE})["ledger"]
    russian = _claims(explorer, actor="actor:russia")
    await explorer.open(f"explore/{ISSUE}")
    await explorer.page.get_by_text("Filters", exact=True).click()
    await explorer.page.get_by_label("Actor", exact=True).select_option(label="Russia")
    await explorer.page.wait_for_url("**actor=actor:russia")
    await explorer.page.reload()
    for side in ("opportunities", "challenges"):
        name = {"opportunities": "opportunity", "challenges": "challenge"}[side]
        wanted = [
            entry["claim"]["title"]
            for entry in ledger[side]
            if entry["aboutIssue"] and entry["claim"]["title"] in russian
        ]
        shown = explorer.page.locator(f".side-{name} > ul .statement-title")
        await expect(shown).to_have_text(wanted)
    cruxes = [
        crux["node"]["title"]
        for crux in ledger["cruxes"]
        if any(claim["title"] in russian for claim in crux["opportunities"] + crux["challenges"])
    ]
    await expect(explorer.page.locator(".crux-list a")).to_have_text(cruxes)
    await explorer.page.locator(".crux-list a").last.click()
    await explorer.page.wait_for_url("**actor=actor:russia&crux=**")
    allowed = {*russian.values(), _claims(explorer)[cruxes[-1]]}
    await expect_bright(explorer, lambda bright: bright <= allowed)
    await explorer.link("Clear all filters").click()
    await expect(explorer.page.locator(".crux-list a")).to_have_count(len(ledger["cruxes"]))


async def test_the_map_of_a_claim_is_filtered(explorer: Explorer) -> None:
    """The map dims all but the claim and what passes, and the lists keep what passes."""
    await explorer.open(f"explore/{CLAIM}?issue={ISSUE}&kind=PREDICTION")
    passing = _claims(explorer, issue=ISSUE, kind="PREDICTION")
    await expect(explorer.page.locator(".reasons")).to_contain_text(["of 2 match the filters", ""])
    listed = explorer.page.locator(".reasons .statement-title")
    await eventually(listed.all_inner_texts, lambda titles: set(titles) <= passing.keys())
    allowed = {*passing.values(), await explorer.page.locator("main .sentence").inner_text()}
    bright = await expect_bright(explorer, lambda bright: bool(bright) and bright <= allowed)
    await explorer.page.get_by_label("Kind").select_option(label="Any")
    await explorer.page.wait_for_url(f"**/{CLAIM}?issue={ISSUE}")
    await expect_bright(explorer, lambda wider: bright < wider)


def _claims(explorer: Explorer, **where: str) -> dict[str, str]:
    """The texts of the claims that the API finds, by their titles."""
    nodes = explorer.ask(CLAIMS, {"where": where})["claims"]["nodes"]
    return {node["title"]: node["text"] for node in nodes}


async def expect_bright(explorer: Explorer, holds: Callable[[set[str]], bool]) -> set[str]:
    """Wait until a condition holds for the texts of the claims that the map doesn't dim."""

    async def bright() -> set[str]:
        picture = ET.fromstring(await explorer.svg())
        groups = (group for group in picture.iter(f"{SVG}g") if group.get("opacity") is None)
        titles = (group.findtext(f"{SVG}title") or "" for group in groups)
        return {text.partition(": ")[2] for text in titles if "laim" in text.partition(": ")[0]}

    return await eventually(bright, holds)
