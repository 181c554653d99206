"""What people find out on the explorer page: on the article, in a real browser."""

import re
from typing import Any

from playwright.async_api import expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, ISSUE, OPEN_CLAIM, Explorer

LEDGER = """query ($issue: ID!) { ledger(issue: $issue) {
    opportunities { aboutIssue claim { title } } challenges { aboutIssue claim { title } }
    cruxes { node { title } } } }"""
REASONS = """query ($id: ID!) { claim(id: $id) { title
    supportedBy { nodes { title } edges { relation { effectiveStrength } } } contradictedBy { nodes { title } } acceptance { why { statement { title } } } } }"""
SEARCH = """query ($text: String!, $types: [SearchType!], $issue: ID) {
    search(text: $text, types: $types, issue: $issue, first: 200) { totalCount nodes {
        __typename ... on Statement { title } } } }"""
KINDS = {
    "Claim": "Claims",
    "Evidence": "Evidence",
    "Argument": "Arguments",
    "Issue": "Issues",
    "Actor": "Actors",
    "Document": "Texts",
    "Passage": "Sentences",
}
CHAINS = """query ($from: ID!, $to: ID!) { chains(from: $from, to: $to, first: 50) {
    nodes { polarity steps { polarity relation { limits } source { title } target { title } } } } }"""


async def test_a_newcomer_finds_both_sides(explorer: Explorer) -> None:
    """The first result for "de-escalation" shows the reasons for and against it, and where the two sides meet."""
    await explorer.open("")
    await explorer.pick("Search", "de-escalation")
    await explorer.page.wait_for_url(f"**/explore/{CLAIM}")
    claim = explorer.ask(REASONS, {"id": CLAIM})["claim"]
    for side, relation in (("for", "supportedBy"), ("against", "contradictedBy")):
        titles = explorer.page.locator(f".reasons.{side} .statement-title")
        wanted = sorted(node["title"] for node in claim[relation]["nodes"])
        await eventually(titles.all_inner_texts, lambda shown, wanted=wanted: sorted(shown) == wanted)
    meeting = explorer.page.locator(".paths > li").first
    await expect(meeting).to_contain_text("Talks on de-escalation and ceasefire are likely")
    await expect(meeting).to_contain_text("The chasm over Ukraine is very hard to navigate")


async def test_search_marks_matches(explorer: Explorer) -> None:
    """Matching words are marked; Enter without a choice leads to all results, and a result to its view."""
    await explorer.open("")
    box = explorer.page.get_by_role("combobox", name="Search")
    await box.fill("energy mark")
    await expect(explorer.page.locator("[role=option] mark").first).to_have_text(
        re.compile("^(energy|markets)$")
    )
    await box.press("Enter")
    await explorer.page.wait_for_url("**/explore/search?q=energy+mark")
    await explorer.link("A breakthrough could stabilize energy markets").click()
    await explorer.page.wait_for_url("**/explore/claim:stabilize-energy-markets")


async def test_search_is_narrowed(explorer: Explorer) -> None:
    """What is found is told apart by kind, narrowed by kind and issue, and shown page by page; the address keeps it all."""
    found = explorer.ask(SEARCH, {"text": "trump meeting"})["search"]
    await explorer.open("explore/search?q=trump+meeting")
    results = explorer.page.locator(".results > li")
    await expect(results).to_have_count(50)
    kinds = list(dict.fromkeys(KINDS[node["__typename"]] for node in found["nodes"][:50]))
    await expect(explorer.page.get_by_role("main").get_by_role("heading", level=2)).to_have_text(kinds)
    shown = await results.evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    assert len(kinds) <= shown <= 6 * len(kinds)
    await explorer.page.get_by_role("link", name=re.compile("^Show .* more$")).click()
    await expect(results).to_have_count(min(100, found["totalCount"]))
    await explorer.link("Claims").click()
    await explorer.page.get_by_label("Issue", exact=True).select_option("issue:ukraine-war")
    await explorer.page.wait_for_url("**type=CLAIM&issue=issue:ukraine-war")
    narrowed = {"text": "trump meeting", "types": ["CLAIM"], "issue": "issue:ukraine-war"}
    titles = [node["title"] for node in explorer.ask(SEARCH, narrowed)["search"]["nodes"]]
    await expect(results.locator("a")).to_have_text(titles)
    await explorer.page.reload()
    await expect(results.locator("a")).to_have_text(titles)
    await explorer.page.get_by_role("combobox", name="Search").fill("brekthrough")
    await expect(explorer.page.locator(".meant")).to_contain_text("Did you mean “breakthrough”?")


async def test_results_have_role_and_verdict(explorer: Explorer) -> None:
    """Each statement that is found has its role and its verdict; what is found in place of words that are no slip isn't called meant."""
    query = """{ search(text: "diplomatic breakthrough", types: [CLAIM], first: 50) { nodes { ... on Claim {
        title role acceptance { label } } } } }"""
    found = explorer.ask(query)["search"]["nodes"]
    await explorer.open("explore/search?q=diplomatic+breakthrough&type=CLAIM")
    words = {"IN": "holds", "UNDEC": "open"}
    for claim in found:
        result = explorer.page.locator(
            ".results > li", has=explorer.page.get_by_role("link", name=claim["title"], exact=True)
        )
        verdict = words.get(claim["acceptance"]["label"], r"(defeated|without ground)")
        role = (claim["role"] or "").title()
        await expect(result.locator(".marks")).to_have_text(re.compile(rf"{role}.*{verdict}$"))
    await explorer.open("explore/search?q=cold+war")
    note = explorer.page.get_by_role("paragraph").filter(has_text="Nothing contains “cold”")
    await expect(note).to_be_visible()
    await expect(explorer.page.get_by_text("Did you mean")).to_have_count(0)


async def test_an_issue_is_a_board(explorer: Explorer) -> None:
    """A card leads to a board: both sides by weight, the cruxes between them, and the paths of the selected one."""
    await explorer.open("")
    await explorer.page.locator(".parts > summary", has_text="Direct, unconventional engagement").click()
    await explorer.link("Direct, unconventional engagement").click()
    await explorer.page.wait_for_url("**/explore/issue:direct-engagement")
    ledger = explorer.ask(LEDGER, {"issue": "issue:direct-engagement"})["ledger"]
    for side in ("opportunities", "challenges"):
        name = {"opportunities": "opportunity", "challenges": "challenge"}[side]
        shown = explorer.page.locator(f".side-{name} > ul .statement-title")
        await expect(shown).to_have_text(
            [entry["claim"]["title"] for entry in ledger[side] if entry["aboutIssue"]]
        )
        elsewhere = explorer.page.locator(f".side-{name} details .statement-title")
        await expect(elsewhere).to_have_text(
            [entry["claim"]["title"] for entry in ledger[side] if not entry["aboutIssue"]]
        )
    cruxes = [crux["node"]["title"] for crux in ledger["cruxes"]]
    await expect(explorer.page.locator(".crux-list a")).to_have_text(cruxes)
    await explorer.page.locator(".crux-list a").nth(1).click()
    await explorer.page.wait_for_url("**crux=**")
    await explorer.page.get_by_role("heading", name=cruxes[1]).wait_for()
    await eventually(lambda: explorer.svg(".tools"), lambda svg: cruxes[1].split()[0] in svg)


async def test_symbols_are_explained(explorer: Explorer) -> None:
    """The legend below a map explains its shapes, borders and lines, each with its symbol, as in the saved SVG."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_text("What the symbols mean").click()
    symbols = explorer.page.locator(".signs li")
    await expect(symbols).to_have_count(16)
    names = [text.splitlines()[-1] for text in await symbols.all_inner_texts()]
    assert await symbols.locator("svg path").count() >= 14
    await eventually(explorer.svg, lambda svg: all(f">{name.strip()}</text>" in svg for name in names))


async def test_paths_unfold_in_words(explorer: Explorer) -> None:
    """A path of an opportunity and a challenge unfolds into both chains, step by step, with their quotations."""
    await explorer.open(f"explore/{ISSUE}")
    path = explorer.page.locator(".paths > li").nth(1)
    await path.locator("summary").click(position={"x": 4, "y": 12})
    await expect(path).to_contain_text("supports directly")
    await expect(path).to_contain_text("limits indirectly")
    await expect(path.get_by_text("perhaps leading to a de-escalation in Ukraine")).to_be_visible()


async def test_a_label_is_explained(explorer: Explorer) -> None:
    """The certificate names each statement that the label rests on once, and starts with the statement itself."""
    await explorer.open(f"explore/{OPEN_CLAIM}")
    await explorer.page.get_by_text("Why, step by step").click()
    why = explorer.ask(REASONS, {"id": OPEN_CLAIM})["claim"]["acceptance"]["why"]
    titles = explorer.page.locator(".why li > a")
    wanted = sorted(reason["statement"]["title"] for reason in why)
    await eventually(titles.all_inner_texts, lambda shown: sorted(shown) == wanted)
    title = await explorer.page.locator("h1").inner_text()
    await expect(titles.first).to_have_text(title)


async def test_a_chain_is_traced(explorer: Explorer) -> None:
    """Two statements are selected by keyboard; each chain between them says what it does, and unfolds."""
    await explorer.open("explore/trace")
    await explorer.pick("From: the reason", "chasm very hard")
    await explorer.page.wait_for_url("**from=claim:ukraine-chasm")
    await explorer.pick("To: the conclusion", "deepens divisions")
    await explorer.page.wait_for_url("**to=claim:deeper-divisions")
    ends = {"from": "claim:ukraine-chasm", "to": "claim:deeper-divisions"}
    chains = explorer.ask(CHAINS, ends)["chains"]["nodes"]
    for chain in chains:
        odd = sum(step["polarity"] == "CONTRADICTS" for step in chain["steps"]) % 2
        assert odd == (chain["polarity"] == "CONTRADICTS")
    verbs = [_verb(chain) for chain in chains]
    heads = explorer.page.locator(".chain-head")
    await expect(heads).to_have_text([re.compile(rf"^\s*[+−]\s*{verb}\b") for verb in verbs])
    first = chains[0]["steps"]
    stops = [first[0]["source"]["title"], *(step["target"]["title"] for step in first)]
    await expect(explorer.page.locator(".chain > li > a")).to_have_text(stops)


def _verb(chain: Any) -> str:
    contradictions = [step for step in chain["steps"] if step["polarity"] == "CONTRADICTS"]
    if chain["polarity"] == "SUPPORTS":
        return "supports"
    return "limits" if all(step["relation"]["limits"] for step in contradictions) else "contradicts"


async def test_a_limit_that_would_deny(explorer: Explorer) -> None:
    """Where no rejection changes a verdict, a contradiction that only limits is named, with the strength from which it denies; it is tried."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_role("button", name="Find the smallest changes").click()
    flip = explorer.page.locator(".flip")
    await expect(flip).to_contain_text("Rejecting up to three statements doesn’t change it.")
    limit = flip.locator("li")
    await expect(limit).to_contain_text("limits it with a strength of 0.4. From 0.5 on, that would deny it.")
    await limit.get_by_role("link", name="Try it").click()
    row = explorer.page.locator("tbody tr", has_text="A meeting might lead to de-escalation in Ukraine")
    await expect(row.locator("td")).to_have_text([re.compile("holds"), re.compile("defeated")])


async def test_a_change_is_tried(explorer: Explorer) -> None:
    """What changes a label is found and tried; the table shows the difference, the link keeps it, and it is undone."""
    await explorer.open(f"explore/{OPEN_CLAIM}")
    await explorer.page.get_by_role("button", name="Find the smallest changes").click()
    flip = explorer.page.locator(".flips li", has_text="A meeting deepens divisions")
    await expect(flip).to_have_text(re.compile("^It holds without"))
    await flip.get_by_role("link", name="Try it").click()
    row = explorer.page.locator("tbody tr", has_text="A meeting brings a diplomatic breakthrough")
    await expect(row.locator("td")).to_have_text([re.compile("open"), re.compile("holds")])
    await explorer.page.reload()
    await expect(row.locator("td")).to_have_text([re.compile("open"), re.compile("holds")])
    rejected = "“A meeting deepens divisions” is rejected"
    await expect(explorer.page.locator(".tried")).to_contain_text(rejected)
    await explorer.link("Undo all").click()
    await row.wait_for(state="detached")


async def test_a_result_scrolls_into_view(explorer: Explorer) -> None:
    """On a phone, where the controls are above what a change does, the reader is taken there."""
    await explorer.page.set_viewport_size({"width": 390, "height": 844})
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.get_by_role("button", name="Find the smallest changes").click()
    await explorer.page.locator(".flip").get_by_role("link", name="Try it").first.click()
    result = explorer.page.locator(".what-if [role=status]", has_text="would change")
    await expect(result).to_be_in_viewport()
    await explorer.page.get_by_role("button", name="Reject this statement").click()
    await expect(explorer.page.locator(".tried li")).to_have_count(2)
    await expect(result).to_be_in_viewport()


async def test_credibility_and_strength_are_tried(explorer: Explorer) -> None:
    """Credibility and the strength of a reason are changed from what they count with; another statement can contradict."""
    await explorer.open(f"explore/{CLAIM}")
    tried = explorer.page.locator(".tried li")
    edges = explorer.ask(REASONS, {"id": CLAIM})["claim"]["supportedBy"]["edges"]
    strength = explorer.page.get_by_label("Strength", exact=True).last
    await expect(strength).to_have_value(str(edges[0]["relation"]["effectiveStrength"]))
    await explorer.page.get_by_label("Set its credibility", exact=True).fill("1")
    await explorer.page.get_by_role("button", name="Try it: Set its credibility").click()
    await expect(tried).to_have_count(1)
    await strength.fill("0.2")
    await explorer.page.get_by_role("button", name="Try it: Strength").click()
    await expect(tried).to_have_count(2)
    await explorer.pick("Let another statement contradict it", "mistrust significant challenge")
    await expect(tried).to_have_count(3)
    await explorer.page.locator("tbody tr").first.wait_for()
    await expect(explorer.page).to_have_url(re.compile("(claim:.*){5}"))
