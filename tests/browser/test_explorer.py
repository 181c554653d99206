"""What one can find out on the explorer page: on the article, in a real browser."""

import re

from tests.support.explorer import CLAIM, ISSUE, Explorer

LEDGER = """query ($issue: ID!) { ledger(issue: $issue) {
    opportunities { claim { title } } challenges { claim { title } } cruxes { node { title } } } }"""
REASONS = """query ($id: ID!) { claim(id: $id) { title
    supportedBy { nodes { title } } contradictedBy { nodes { title } } acceptance { why { statement { title } } } } }"""
CHAINS = """query ($from: ID!, $to: ID!) { chains(from: $from, to: $to, first: 50) {
    nodes { polarity steps { relation source { title } target { title } } } } }"""


async def test_a_newcomer_finds_both_sides(explorer: Explorer) -> None:
    """Who types "de-escalation" and takes the first result reads what speaks for it, against it, and where the sides meet."""
    await explorer.open("")
    await explorer.pick("Search", "de-escalation")
    await explorer.page.wait_for_url(f"**/explore/{CLAIM}")
    await explorer.settled()
    claim = explorer.ask(REASONS, {"id": CLAIM})["claim"]
    for side, relation in (("for", "supportedBy"), ("against", "contradictedBy")):
        titles = explorer.page.locator(f".reasons.{side} .statement-title")
        assert await titles.all_inner_texts() == [node["title"] for node in claim[relation]["nodes"]]
    meeting = explorer.page.locator(".paths > li").first
    assert "Talks on de-escalation and ceasefire are likely" in await meeting.inner_text()
    assert "The chasm over Ukraine is very hard to navigate" in await meeting.inner_text()


async def test_search_shows_what_it_found(explorer: Explorer) -> None:
    """The words found are marked; Enter without a choice leads to all results, and a result to its view."""
    await explorer.open("")
    box = explorer.page.get_by_role("combobox", name="Search")
    await box.fill("energy mark")
    assert await explorer.page.locator("[role=option] mark").first.inner_text() in {"energy", "markets"}
    await box.press("Enter")
    await explorer.page.wait_for_url("**/explore/search?q=energy+mark")
    await explorer.link("A breakthrough could stabilize energy markets").click()
    await explorer.page.wait_for_url("**/explore/claim:stabilize-energy-markets")


async def test_an_issue_is_a_board(explorer: Explorer) -> None:
    """From its card to the board: both sides weightiest first, the cruxes between them, and the paths of the chosen one."""
    await explorer.open("")
    await explorer.link("De-escalation, ceasefire and territory in Ukraine").click()
    await explorer.page.wait_for_url(f"**/explore/{ISSUE}")
    await explorer.settled()
    ledger = explorer.ask(LEDGER, {"issue": ISSUE})["ledger"]
    for side in ("opportunities", "challenges"):
        name = {"opportunities": "opportunity", "challenges": "challenge"}[side]
        shown = await explorer.page.locator(f".side-{name} > ul .statement-title").all_inner_texts()
        assert shown == [entry["claim"]["title"] for entry in ledger[side]]
    cruxes = [crux["node"]["title"] for crux in ledger["cruxes"]]
    assert await explorer.page.locator(".crux-list a").all_inner_texts() == cruxes
    await explorer.page.locator(".crux-list a").nth(1).click()
    await explorer.page.wait_for_url("**crux=**")
    await explorer.page.get_by_role("heading", name=cruxes[1]).wait_for()
    assert cruxes[1].split()[0] in (await explorer.save("Save the map as SVG")).read_text()


async def test_signs_are_explained(explorer: Explorer) -> None:
    """Below a map stands what its shapes, borders and lines mean, each with its sign, as in the picture that is saved."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_text("What the signs mean").click()
    signs = explorer.page.locator(".signs li")
    names = await signs.all_inner_texts()
    assert await signs.locator("svg path").count() >= len(names) == 12
    picture = (await explorer.save("Save the map as SVG")).read_text()
    assert all(f">{name.strip()}</text>" in picture for name in names)


async def test_paths_are_told_in_words(explorer: Explorer) -> None:
    """A path of an opportunity and a challenge unfolds into both chains, step by step, with the words that bear them out."""
    await explorer.open(f"explore/{ISSUE}")
    path = explorer.page.locator(".paths > li").nth(1)
    await path.locator("summary").click(position={"x": 4, "y": 12})
    words = await path.inner_text()
    assert "supports, step by step" in words
    assert "contradicts directly" in words
    assert "perhaps leading to a de-escalation in Ukraine" in words


async def test_a_label_is_explained(explorer: Explorer) -> None:
    """The certificate names each statement that the label rests on, in its order."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_text("Why, step by step").click()
    why = explorer.ask(REASONS, {"id": CLAIM})["claim"]["acceptance"]["why"]
    titles = await explorer.page.locator(".why li > a").all_inner_texts()
    assert titles == [reason["statement"]["title"] for reason in why]


async def test_a_chain_is_traced(explorer: Explorer) -> None:
    """Two statements are picked by keyboard; each chain between them is told by what it does, and unfolds."""
    await explorer.open("explore/trace")
    await explorer.pick("From: the reason", "territory contentious")
    await explorer.page.wait_for_url("**from=claim:territory-contentious")
    await explorer.pick("To: the conclusion", "stabilize energy")
    await explorer.page.wait_for_url("**to=claim:stabilize-energy-markets")
    await explorer.page.locator(".chain-head").first.wait_for()
    ends = {"from": "claim:territory-contentious", "to": "claim:stabilize-energy-markets"}
    chains = explorer.ask(CHAINS, ends)["chains"]["nodes"]
    told = await explorer.page.locator(".chain-head").all_inner_texts()
    assert len(told) == len(chains)
    for words, chain in zip(told, chains, strict=True):
        verb = {"SUPPORTS": "supports", "CONTRADICTS": "contradicts"}[chain["polarity"]]
        assert re.search(rf"^{verb}\b", words, re.MULTILINE)
        odd = sum(step["relation"] == "CONTRADICTS" for step in chain["steps"]) % 2
        assert odd == (verb == "contradicts")
    stops = await explorer.page.locator(".chain > li > a").all_inner_texts()
    first = chains[0]["steps"]
    assert stops == [first[0]["source"]["title"], *(step["target"]["title"] for step in first)]


async def test_a_change_is_tried(explorer: Explorer) -> None:
    """What turns a label is found and tried; the difference is told, goes along with the link, and is undone."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_role("button", name="Find the smallest changes").click()
    flip = explorer.page.locator(".flips li", has_text="Russia seeks to solidify its gains")
    assert (await flip.inner_text()).startswith("It stands without")
    await flip.get_by_role("link", name="Try it").click()
    row = explorer.page.locator("tbody tr", has_text="A meeting might lead to de-escalation")
    await row.wait_for()
    assert ["undecided" in cell for cell in await row.locator("td").all_inner_texts()] == [True, False]
    await explorer.page.reload()
    await explorer.settled()
    await row.wait_for()
    assert (
        "“Russia seeks to solidify its gains” is rejected"
        in await explorer.page.locator(".tried").inner_text()
    )
    await explorer.link("Undo all").click()
    await row.wait_for(state="detached")


async def test_belief_and_weight_are_tried(explorer: Explorer) -> None:
    """A statement may be believed otherwise, a reason weighed otherwise, and another statement set against it."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_label("Believe it to this degree", exact=True).fill("1")
    await explorer.page.get_by_role("button", name="Try it: Believe").click()
    await explorer.page.get_by_label("Strength", exact=True).last.fill("0.2")
    await explorer.page.get_by_role("button", name="Try it: Strength").click()
    await explorer.pick("Let another statement contradict it", "mistrust significant challenge")
    await explorer.page.locator("tbody tr").first.wait_for()
    assert await explorer.page.locator(".tried li").count() == 3
    assert explorer.page.url.count("claim:") >= 5
