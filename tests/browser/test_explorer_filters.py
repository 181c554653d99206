"""Views narrowed by actor, issue and kind."""

import re
from xml.etree import ElementTree as ET

from playwright.async_api import expect

from tests.support.explorer import CLAIM, ISSUE, Explorer

SVG = "{http://www.w3.org/2000/svg}"
CLAIMS = "query ($where: ClaimWhere!) { claims(where: $where, first: 500) { nodes { title text } } }"
SIDES = """query ($issue: ID!) { ledger(issue: $issue) {
    opportunities { claim { title } } challenges { claim { title } }
    cruxes { node { title } opportunities { title } challenges { title } } } }"""


async def test_statements_are_filtered(explorer: Explorer) -> None:
    """Actor, issue, role and kind narrow the statements, stand in the address, and are cleared at once."""
    await explorer.open("explore/statements")
    for label, option, clause in (
        ("Actor", "Russia", '{actor: "actor:russia"}'),
        ("Role", "Challenge", '{actor: "actor:russia", role: CHALLENGE}'),
    ):
        await explorer.page.get_by_label(label, exact=True).select_option(label=option)
        found = explorer.ask(f"{{ claims(where: {clause}, first: 200) {{ nodes {{ title }} }} }}")
        wanted = sorted(node["title"] for node in found["claims"]["nodes"])
        titles = explorer.page.locator(".listed").first.locator(".statement-title")
        await expect(titles).to_have_count(len(wanted), timeout=60_000)
        assert sorted(await titles.all_inner_texts()) == wanted
    assert "role=CHALLENGE" in explorer.page.url
    await explorer.page.get_by_label("Kind").select_option(label="an event")
    await explorer.page.get_by_text("No statement fits").wait_for()
    await explorer.link("Clear all filters").click()
    await explorer.page.get_by_role("heading", name=re.compile("Claims")).wait_for()


async def test_a_board_is_filtered(explorer: Explorer) -> None:
    """Both sides and the cruxes keep what passes; the filter goes along with the link, and with the chosen crux."""
    ledger = explorer.ask(SIDES, {"issue": ISSUE})["ledger"]
    russian = _claims(explorer, actor="actor:russia")
    await explorer.open(f"explore/{ISSUE}")
    await explorer.page.get_by_text("Filters", exact=True).click()
    await explorer.page.get_by_label("Actor", exact=True).select_option(label="Russia")
    await explorer.page.wait_for_url("**actor=actor:russia")
    await explorer.page.reload()
    await explorer.settled()
    for side in ("opportunities", "challenges"):
        name = {"opportunities": "opportunity", "challenges": "challenge"}[side]
        wanted = [entry["claim"]["title"] for entry in ledger[side] if entry["claim"]["title"] in russian]
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
    await explorer.settled()
    assert await _bright(explorer) <= {*russian.values(), await _text(explorer, cruxes[-1])}
    await explorer.link("Clear all filters").click()
    await expect(explorer.page.locator(".crux-list a")).to_have_count(len(ledger["cruxes"]))


async def test_the_map_of_a_claim_is_filtered(explorer: Explorer) -> None:
    """What passes stands out on the map, with the claim itself, and alone is left in the lists."""
    await explorer.open(f"explore/{CLAIM}?issue={ISSUE}&kind=PREDICTION")
    passing = _claims(explorer, issue=ISSUE, kind="PREDICTION")
    listed = explorer.page.locator(".reasons .statement-title")
    await expect(explorer.page.locator(".reasons")).to_contain_text(["of 2 pass the filters", ""])
    assert set(await listed.all_inner_texts()) <= passing.keys()
    bright = await _bright(explorer)
    assert bright
    assert bright <= {*passing.values(), await explorer.page.locator("main .sentence").inner_text()}
    await explorer.page.get_by_label("Kind").select_option(label="Any")
    await explorer.page.wait_for_url(f"**/{CLAIM}?issue={ISSUE}")
    await explorer.settled()
    assert bright <= await _bright(explorer)


def _claims(explorer: Explorer, **where: str) -> dict[str, str]:
    """The texts of the claims that the API finds, by their titles."""
    nodes = explorer.ask(CLAIMS, {"where": where})["claims"]["nodes"]
    return {node["title"]: node["text"] for node in nodes}


async def _text(explorer: Explorer, title: str) -> str:
    return _claims(explorer)[title]


async def _bright(explorer: Explorer) -> set[str]:
    """The texts of all claims that the saved map doesn't show faintly."""
    picture = ET.fromstring((await explorer.save("Save the map as SVG")).read_text())
    groups = (group for group in picture.iter(f"{SVG}g") if group.get("opacity") is None)
    titles = (group.findtext(f"{SVG}title") or "" for group in groups)
    return {text.partition(": ")[2] for text in titles if "laim" in text.partition(": ")[0]}
