"""Verdicts in a reader's words, what decides them, and what only limits."""

import json
import re

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, ISSUE, OPEN_CLAIM, Explorer

WORDS = {"HOLDS": "holds", "DEFEATED": "defeated", "GROUNDLESS": "without ground", "OPEN": "open"}
GROUNDLESS = {"UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"}
LABELS = """query ($semantics: Semantics!, $support: SupportReading!, $cut: Float!) { claims(first: 1000) { nodes {
    title acceptance(semantics: $semantics, support: $support, view: {contradictionsFrom: $cut}) { label rule } } } }"""
CONTRADICTED = "{ claims(first: 200) { nodes { id contradictedBy(first: 1) { edges { node { title } } } } } }"
ISSUES = """{ issues(first: 100) { nodes { id
    opportunities: claims(where: {role: OPPORTUNITY}, first: 1) { totalCount }
    challenges: claims(where: {role: CHALLENGE}, first: 1) { totalCount }
    claims(first: 100) { nodes { title } } evidence(first: 100) { nodes { title } } } } }"""


def word(label: str, rule: str | None) -> str:
    """What readers call a label."""
    if label == "OUT":
        return WORDS["GROUNDLESS" if rule in GROUNDLESS else "DEFEATED"]
    return WORDS[{"IN": "HOLDS", "UNDEC": "OPEN"}[label]]


@pytest.mark.parametrize(
    ("query", "semantics", "support", "cut"),
    [
        ("", "GROUNDED", "EVIDENTIAL", 0.5),
        ("?denies=0", "GROUNDED", "EVIDENTIAL", 0),
        ("?semantics=PREFERRED&support=NECESSARY&denies=0.3", "PREFERRED", "NECESSARY", 0.3),
    ],
)
async def test_labels_are_verdicts(
    explorer: Explorer, query: str, semantics: str, support: str, cut: float
) -> None:
    """Each statement has the verdict that the API's label and rule stand for, as the address has them judged."""
    await explorer.open(f"explore/statements{query}")
    variables = {"semantics": semantics, "support": support, "cut": cut}
    claims = explorer.ask(LABELS, variables)["claims"]["nodes"]
    wanted = {claim["title"]: word(**claim["acceptance"]) for claim in claims}
    for title, verdict in wanted.items():
        statement = explorer.page.locator(".listed").first.locator(".statement", has_text=title).first
        await expect(statement.locator("[class*=verdict-]")).to_have_text(re.compile(rf"\b{verdict}$"))
    body = await explorer.page.locator("main").inner_text()
    assert not re.search(r"\b(IN|OUT|UNDEC)\b", body)


async def test_defaults_are_named_and_changed_in_place(explorer: Explorer) -> None:
    """A view says how it is judged; a choice is in the address, stays along links, and is taken back."""
    await explorer.open(f"explore/{CLAIM}")
    judged = explorer.page.locator(".judging summary")
    await expect(judged).to_contain_text("grounded semantics")
    await judged.click()
    await explorer.page.get_by_label("What is accepted").select_option("PREFERRED")
    await explorer.page.wait_for_url("**?semantics=PREFERRED")
    await expect(judged).to_contain_text("preferred semantics")
    await explorer.page.locator(".reasons .statement-title").first.click()
    await expect(explorer.page).to_have_url(re.compile(r"\?semantics=PREFERRED$"))
    await expect(judged).to_contain_text("preferred semantics")
    await judged.click()
    await explorer.link("Back to the defaults").click()
    await expect(explorer.page).not_to_have_url(re.compile("semantics"))


async def test_limits_are_told_from_denials(explorer: Explorer) -> None:
    """In the list of reasons and on the map, a contradiction of a strength below 0.5 limits, any other denies."""
    claim = next(
        one for one in explorer.ask(CONTRADICTED)["claims"]["nodes"] if one["contradictedBy"]["edges"]
    )
    title = claim["contradictedBy"]["edges"][0]["node"]["title"]
    strength: float | None = None

    async def weigh(route: Route) -> None:
        response = await route.fetch()
        data = (await response.json())["data"]
        if data and "contradictedBy" in (data.get("node") or {}):
            relation = data["node"]["contradictedBy"]["edges"][0]["relation"]
            relation.update(strength=strength, limits=strength is not None and strength < 0.5)
        await route.fulfill(response=response, body=json.dumps({"data": data}))

    await explorer.page.route("**/graphql", weigh)
    for given, words, sign in (
        (None, "denies it", "−"),
        (0.5, "denies it", "−"),
        (0.4, "limits it", "(−)"),
    ):
        strength = given
        await explorer.open(f"explore/{claim['id']}")
        reason = explorer.page.locator(".reasons.against li", has_text=title)
        await expect(reason).to_contain_text(words)
        await eventually(explorer.svg, lambda svg, sign=sign: f">{sign}</text>" in svg)


async def test_what_decides_comes_first(explorer: Explorer) -> None:
    """What decides a label is said before the certificate is unfolded; of an open one, the deadlock too."""
    decisive = explorer.page.locator(".decisive")
    await explorer.open(f"explore/{CLAIM}")
    await expect(decisive).to_have_text(re.compile("^What decides: nothing contradicts it"))
    await explorer.open(f"explore/{OPEN_CLAIM}")
    await expect(decisive).to_contain_text("The deadlock: these two contradict each other")
    titles = ["A meeting deepens divisions", "A meeting brings a diplomatic breakthrough"]
    await eventually(decisive.locator("li").all_inner_texts, lambda shown: sorted(shown) == sorted(titles))


async def test_issues_without_sides_show_their_statements(explorer: Explorer) -> None:
    """The page of an issue without opportunities and challenges lists everything about it."""
    issues = explorer.ask(ISSUES)["issues"]["nodes"]
    bare = [one for one in issues if not one["opportunities"]["totalCount"] + one["challenges"]["totalCount"]]
    for issue in bare[:3]:
        await explorer.open(f"explore/{issue['id']}")
        titles = await explorer.page.locator(".listed .statement-title").all_inner_texts()
        wanted = [one["title"] for kind in ("claims", "evidence") for one in issue[kind]["nodes"]]
        assert sorted(titles) == sorted(wanted)


async def test_cards_and_boards_count_alike(explorer: Explorer) -> None:
    """A card counts what the board of its issue lists as its own."""
    await explorer.open("")
    card = explorer.page.locator(".card", has=explorer.page.locator(f"a[href$='{ISSUE}']"))
    counts = re.findall(r"(\d+) (?:opportunit|challenge)", await card.inner_text())
    await explorer.open(f"explore/{ISSUE}")
    shown = [
        await explorer.page.locator(f".side-{side} > ul > li").count()
        for side in ("opportunity", "challenge")
    ]
    assert [int(count) for count in counts] == shown


async def test_quotations_lead_to_the_text(explorer: Explorer) -> None:
    """A quotation among the reasons is a link that marks its very words in the text."""
    await explorer.open(f"explore/{CLAIM}")
    quotation = explorer.page.locator(".reasons .quotation").first
    words = await quotation.inner_text()
    await quotation.click()
    await explorer.page.wait_for_url("**words=**")
    await explorer.settled()
    assert "".join(await explorer.page.locator(".article mark").all_inner_texts()) == words
