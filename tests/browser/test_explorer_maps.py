"""The maps of the explorer's views: cards with the words of the text, changes that are tried, and groups."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, DOCUMENT, Explorer

REJECTED = "claim:russia-seeks-gains"
TRIED = f"explore/{CLAIM}?if=reject~{REJECTED}"


@pytest.fixture
def card(explorer: Explorer) -> Locator:
    """The card about a statement or relation."""
    return explorer.page.locator(".argument-map-card")


@pytest.fixture
def announced(explorer: Explorer) -> Locator:
    """What the map announces to screen readers."""
    return explorer.page.locator(".argument-map-announcer")


async def test_cards_hold_the_words_of_the_text(explorer: Explorer, card: Locator) -> None:
    """A statement's card has its sentence and a quotation that leads to its place; a relation's, its words or its warrant."""
    asked = explorer.ask(
        "query($id: ID!) {node(id: $id) {... on Statement {text quotes {exact}"
        " supports(first: 9) {edges {relation {warrant quote {exact}}}}"
        " supportedBy(first: 9) {edges {relation {warrant quote {exact}}}}"
        " contradictedBy(first: 9) {edges {relation {warrant quote {exact}}}}}}}",
        {"id": CLAIM},
    )["node"]
    relations = [
        edge["relation"]
        for side in ("supports", "supportedBy", "contradictedBy")
        for edge in asked[side]["edges"]
    ]
    await explorer.open(f"explore/{CLAIM}")
    await explorer.page.locator("h1").focus()
    await explorer.page.keyboard.press("m")
    await expect(card).to_contain_text(asked["text"])
    borne = {one["quote"]["exact"] if one["quote"] else one["warrant"] for one in relations}
    for _ in relations:
        await explorer.page.keyboard.press("Space")
        words = card.locator("blockquote, .warrant").first
        await expect(words).to_have_text(re.compile("|".join(map(re.escape, borne))))
        borne -= {(await words.inner_text()).removeprefix("Why: ")}
    assert borne == set()
    await explorer.page.keyboard.press("Home")
    quotation = card.get_by_role("link", name=asked["quotes"][0]["exact"])
    await expect(quotation).to_be_visible()
    await quotation.click()
    await explorer.settled()
    assert f"/explore/{DOCUMENT}?sentence=" in explorer.page.url
    await expect(explorer.page.locator(".article mark").first).to_be_visible()


async def test_a_trial_shows_on_the_map(explorer: Explorer) -> None:
    """What a change relabels stands on the map with both verdicts; once the change is undone, with none."""
    await explorer.open(TRIED)
    table = await explorer.page.locator("tbody").inner_text()
    assert "Opposed aims in Ukraine make a chasm" in table
    changed = await explorer.svg()
    await explorer.link("Undo").click()
    await explorer.settled()
    await expect(explorer.page.locator("tbody")).to_have_count(0)
    undone = await explorer.svg()
    # The legend has the sign once.
    assert (changed.count(">→<"), undone.count(">→<")) == (2, 1)


async def test_a_large_map_opens_as_groups(explorer: Explorer, announced: Locator) -> None:
    """All statements are grouped by issue, with counts; a group opens with Enter to its statements, and the trail leads back."""
    page = explorer.page
    await explorer.open("explore/statements")
    svg = await explorer.svg()
    claims = explorer.ask("{claims(first: 200) {nodes {text}}}")["claims"]["nodes"]
    assert not any(one["text"] in svg for one in claims if '"' not in one["text"])
    await page.locator("h1").focus()
    await page.keyboard.press("m")
    await expect(announced).to_have_text(re.compile(r"^Group\. (.+)\. \d+ statements"))
    name = (await announced.inner_text()).split(". ")[1]
    await page.keyboard.press("Enter")
    trail = page.get_by_role("navigation", name="All groups")
    await expect(trail.locator("[aria-current]")).to_have_text(name)
    about = explorer.ask("{issues(first: 100) {nodes {name claims(first: 100) {nodes {title}}}}}")["issues"]
    titles = next(
        [one["title"] for one in issue["claims"]["nodes"]]
        for issue in about["nodes"]
        if issue["name"] == name
    )
    await go_home(announced, re.compile("|".join(map(re.escape, titles))))
    await trail.get_by_role("button", name="All groups").click()
    await expect(trail.locator("[aria-current]")).to_have_text("All groups")


async def test_groups_are_joined_by_what_connects_their_statements(explorer: Explorer) -> None:
    """Between two groups, a line for each polarity has the number of relations that it stands for, and its card says it."""
    page = explorer.page
    await explorer.open("explore/statements")
    svg = await explorer.svg()
    counts = [int(count) for count in re.findall(r">(?:\+|−|\(−\))(\d+)<", svg)]
    assert min(counts) > 1
    await page.locator("h1").focus()
    await page.keyboard.press("m")
    await page.keyboard.press("Space")
    await expect(page.locator(".argument-map-card")).to_have_text(
        re.compile(r"(Supports|Contradicts).*“.+” (supports|contradicts|limits) “.+”\.")
    )


async def test_statements_are_listed_in_groups(explorer: Explorer) -> None:
    """The list has the groups of the map, each with as many statements as its issue; it unfolds at once, and can be grouped otherwise."""
    page = explorer.page
    await explorer.open("explore/statements")
    drawn = sorted(map(int, re.findall(r">(\d+) statements", await explorer.svg())))
    sections = await page.locator(".listing h2 small").all_inner_texts()
    assert sorted(map(int, sections)) == drawn
    listed = page.locator(".listed .statement-title")
    await expect(listed.first).to_be_hidden()
    counts = page.locator(".listed-group > summary small")
    total = sum(map(int, await counts.all_inner_texts()))
    await expect(listed).to_have_count(total)
    section = page.locator(
        ".listing section", has=page.get_by_role("heading", name="The agenda of a meeting")
    )
    issue = explorer.ask('{issue(id: "issue:agenda") {claims {totalCount} evidence {totalCount}}}')["issue"]
    count = issue["claims"]["totalCount"] + issue["evidence"]["totalCount"]
    await expect(section.locator("h2 small")).to_have_text(str(count))
    await page.get_by_role("button", name="Unfold all").click()
    await expect(listed.last).to_be_visible()
    await page.get_by_label("Group by").select_option("role")
    await page.wait_for_url("**by=role")
    roles = explorer.ask("{claims(where: {role: CHALLENGE}) {totalCount}}")["claims"]
    challenges = page.locator(".listed-group", has=page.get_by_text("Challenges", exact=True)).locator(
        "small"
    )
    await expect(challenges).to_have_text(str(roles["totalCount"]))
    await page.get_by_role("link", name=f"{roles['totalCount']} challenges").click()
    await expect(listed).to_have_count(roles["totalCount"])


async def test_a_thousand_claims_on_one_issue(explorer: Explorer, announced: Locator) -> None:
    """They are grouped by side, the sides in clusters around the most connected claims, until single claims show."""
    page = explorer.page

    async def answer(route: Route) -> None:
        if "query Statements(" not in (route.request.post_data or ""):
            await route.fallback()
            return
        await route.fulfill(json={"data": thousand()})

    await page.route("**/graphql", answer)
    await explorer.open("explore/statements?issue=issue:ukraine-settlement")
    await page.locator("h1").focus()
    await page.keyboard.press("m")
    await expect(announced).to_have_text(re.compile(r"^Group\. Challenges\. 500 statements"))
    trail = page.get_by_role("navigation", name="All groups")
    await page.keyboard.press("Enter")
    await expect(trail.locator("[aria-current]")).to_have_text("Challenges")
    await go_home(announced, re.compile(r"^Group\. (Around|Others)"))
    await page.keyboard.press("Enter")
    await expect(trail.locator("[aria-current]")).to_have_text(re.compile("^(Around|Others)"))
    await go_home(announced, re.compile(r"^Claim, challenge\. Claim \d+\."))


async def go_home(announced: Locator, expected: re.Pattern[str]) -> None:
    """Press Home until it leads there: the map follows the rest of the page by a frame."""

    async def press() -> str:
        await announced.page.keyboard.press("Home")
        return await announced.inner_text()

    await eventually(press, lambda said: expected.search(said) is not None)


def thousand() -> dict[str, Any]:
    """What the API answers of a thousand claims about one issue, half of them challenges, each a reason for one before it."""
    relation = {"strength": None, "limits": False, "basis": "TEXT", "polarity": "SUPPORTS"}
    nodes: list[dict[str, Any]] = [
        {
            "__typename": "Claim",
            "id": f"claim:c{number}",
            "title": f"Claim {number}",
            "text": f"This is claim {number}.",
            "role": "CHALLENGE" if number % 2 else "OPPORTUNITY",
            "kind": "FACT",
            "acceptance": {"label": "IN", "rule": "UNATTACKED"},
            "strength": {"value": 0.5},
            "issues": [{"id": "issue:one", "name": "The one issue"}],
            "supports": {
                "totalCount": 1,
                "edges": [
                    {
                        "relation": relation
                        | {
                            "id": f"r{number}",
                            "source": {"id": f"claim:c{number}"},
                            "target": {"id": f"claim:c{number // 2}"},
                        },
                        "node": {"__typename": "Claim", "id": f"claim:c{number // 2}"},
                    }
                ],
            },
            "contradicts": {"totalCount": 0, "edges": []},
        }
        for number in range(1, 1_001)
    ]
    page = {"hasNextPage": False, "endCursor": None}
    return {
        "claims": {"totalCount": 1_000, "pageInfo": page, "nodes": nodes},
        "evidenceItems": {"totalCount": 0, "pageInfo": page, "nodes": []},
    }
