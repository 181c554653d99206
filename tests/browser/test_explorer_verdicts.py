"""Verdicts in a reader's words, what decides them, and what only limits."""

import json
import re

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, ISSUE, OPEN_CLAIM, Explorer

WORDS = {"HOLDS": "holds", "DEFEATED": "defeated", "GROUNDLESS": "without ground", "OPEN": "open"}
STRONG = "claim:ukraine-chasm"
MET = "claim:deeper-divisions"
"""A claim where opportunities and challenges meet on several pages of paths."""
GROUNDLESS = {"UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"}
LABELS = """query ($semantics: Semantics!, $support: SupportReading!, $cut: Float!) { claims(first: 1000) { nodes {
    title acceptance(semantics: $semantics, support: $support, view: {contradictionsFrom: $cut}) { label rule } } } }"""
CONTRADICTED = "{ claims(first: 200) { nodes { id contradictedBy(first: 1) { edges { node { title } } } } } }"
WHAT_IF = """query ($changes: [ChangeInput!]!) { whatIf(changes: $changes, first: 50) { differences { statementId } } }"""
PATHS = """query ($id: ID!) { opportunityChallengePaths(meetingPoint: $id, first: 1000) { totalCount nodes {
    opportunity { title } challenge { title } } } }"""
ISSUES = """{ issues(first: 100) { nodes { id
    opportunities: claims(where: {role: OPPORTUNITY}, first: 1) { totalCount }
    challenges: claims(where: {role: CHALLENGE}, first: 1) { totalCount }
    claims(first: 100) { nodes { title } } evidence(first: 100) { nodes { title } } } } }"""


def word(label: str, rule: str | None) -> str:
    """What readers call a label."""
    if label == "OUT" and rule is None:
        return "does not hold"
    if label == "OUT":
        return WORDS["GROUNDLESS" if rule in GROUNDLESS else "DEFEATED"]
    return WORDS[{"IN": "HOLDS", "UNDEC": "OPEN"}[label]]


@pytest.mark.parametrize(
    ("query", "semantics", "support", "cut"),
    [
        ("", "GROUNDED", "EVIDENTIAL", 0.5),
        ("&denies=0", "GROUNDED", "EVIDENTIAL", 0),
        ("&semantics=PREFERRED&support=NECESSARY&denies=0.3", "PREFERRED", "NECESSARY", 0.3),
    ],
)
async def test_labels_are_verdicts(
    explorer: Explorer, query: str, semantics: str, support: str, cut: float
) -> None:
    """Each statement has the verdict that the API's label and rule stand for, as the address has them judged."""
    await explorer.open(f"explore/statements?by=type{query}")
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
    await expect(explorer.page.locator(".judging")).to_contain_text("Here: grounded semantics")
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
    await expect(decisive).to_have_text(re.compile("^What decides: nothing denies it"))
    await explorer.open(f"explore/{OPEN_CLAIM}")
    await expect(explorer.page.locator(".claim-head .mark, .standing > p > .mark")).to_have_text(
        [re.compile("Outcome$"), re.compile("open$")]
    )
    await expect(decisive).to_contain_text("The deadlock: these two contradict each other")
    titles = ["A meeting deepens divisions", "A meeting brings a diplomatic breakthrough"]
    await eventually(decisive.locator("li").all_inner_texts, lambda shown: sorted(shown) == sorted(titles))


async def test_opposite_directions_are_explained(explorer: Explorer) -> None:
    """What holds although it is weak says in a sentence why both are right; what is strong as well doesn't."""
    standing = explorer.page.locator(".standing")
    for id_, times in ((CLAIM, 1), (STRONG, 0)):
        await explorer.open(f"explore/{id_}")
        await expect(standing).to_contain_text("What decides")
        await expect(standing.get_by_text("It holds although it is weak")).to_have_count(times)


async def test_issues_without_sides_show_their_statements(explorer: Explorer) -> None:
    """The page of an issue without opportunities and challenges lists everything about it."""
    issues = explorer.ask(ISSUES)["issues"]["nodes"]
    bare = [one for one in issues if not one["opportunities"]["totalCount"] + one["challenges"]["totalCount"]]
    for issue in bare[:3]:
        await explorer.open(f"explore/{issue['id']}")
        titles = await explorer.page.locator(".listed .statement-title").all_inner_texts()
        wanted = [one["title"] for kind in ("claims", "evidence") for one in issue[kind]["nodes"]]
        assert sorted(titles) == sorted(wanted)


async def test_the_start_page_and_boards_count_alike(explorer: Explorer) -> None:
    """The start page counts of an issue what its board lists as its own."""
    await explorer.open("")
    issue = explorer.page.locator(".issue", has=explorer.page.locator(f"a[href$='{ISSUE}']"))
    counts = re.findall(r"(\d+) (?:opportunit|challenge)", await issue.text_content() or "")
    await explorer.open(f"explore/{ISSUE}")
    shown = [
        await explorer.page.locator(f".side-{side} > ul > li").count()
        for side in ("opportunity", "challenge")
    ]
    assert [int(count) for count in counts] == shown


async def test_a_weight_of_zero_is_explained(explorer: Explorer) -> None:
    """Of a claim that doesn't bear on what meets on its issue, the board says so in place of a bar."""
    weights = f"""{{ ledger(issue: "{ISSUE}") {{ opportunities {{ weight }} challenges {{ weight }} }} }}"""
    sides = explorer.ask(weights)["ledger"]
    idle = [one for side in sides.values() for one in side if one["weight"] == 0]
    assert idle
    await explorer.open(f"explore/{ISSUE}")
    await expect(explorer.page.locator(".side").get_by_text("Weight 0:")).to_have_count(len(idle))


async def test_quotations_lead_to_the_text(explorer: Explorer) -> None:
    """A quotation among the reasons is a link that marks its very words in the text."""
    await explorer.open(f"explore/{CLAIM}")
    quotation = explorer.page.locator(".reasons .quotation").first
    words = await quotation.inner_text()
    await quotation.click()
    await explorer.page.wait_for_url("**words=**")
    await explorer.settled()
    assert "".join(await explorer.page.locator(".article mark").all_inner_texts()) == words


async def test_what_if_lists_what_shows(explorer: Explorer) -> None:
    """Each row of the table shows a difference, the rest is counted; what is rejected says so as its reason."""
    await explorer.open(f"explore/{CLAIM}?if=reject~{CLAIM}")
    rows = explorer.page.locator(".what-if tbody tr")
    for cells in await rows.evaluate_all("all => all.map(row => [...row.cells].map(cell => cell.innerText))"):
        assert cells[1] != cells[2], cells
    title = await explorer.page.locator("h1").inner_text()
    await expect(rows.filter(has_text=title).first).to_contain_text("because you reject it here")
    differences = explorer.ask(
        WHAT_IF,
        {
            "changes": [
                {"addStatement": {"id": "argument:x", "baseScore": 1}},
                {"addRelation": {"source": "argument:x", "target": CLAIM, "polarity": "CONTRADICTS"}},
            ]
        },
    )["whatIf"]["differences"]
    slight = len(differences) - 1 - await rows.count()
    if slight:
        await expect(explorer.page.locator(".what-if")).to_contain_text(f"Not listed: {slight} ")


async def test_paths_say_by_way_of_what(explorer: Explorer) -> None:
    """A pair of an opportunity and a challenge is one row, however many ways it meets; each way names what lies between; the rest is shown on request; the address keeps what is unfolded."""
    await explorer.open(f"explore/{MET}")
    meetings = explorer.page.locator(
        "section", has=explorer.page.get_by_role("heading", name="Where the two sides meet")
    )
    await meetings.get_by_role("link", name=re.compile("^Show all")).click()
    await explorer.page.wait_for_url("**all=1**")
    await explorer.settled()
    paths = explorer.ask(PATHS, {"id": MET})["opportunityChallengePaths"]
    pairs = {(one["opportunity"]["title"], one["challenge"]["title"]) for one in paths["nodes"]}
    rows = meetings.locator("ol.paths").first.locator("> li")
    await expect(rows).to_have_count(len(pairs))
    await expect(meetings).to_contain_text(
        f"{len(pairs)} pairs of an opportunity and a challenge, on {paths['totalCount']} paths"
    )
    several = rows.filter(has=explorer.page.locator(".ways")).first
    await several.locator("summary").first.click(position={"x": 4, "y": 12})
    ways = several.locator("ol.paths > li > details > summary")
    words = await ways.all_inner_texts()
    assert len(set(words)) == len(words) > 1
    await ways.last.click(position={"x": 4, "y": 12})
    await explorer.page.wait_for_url(re.compile(rf"path=.*~{len(words)}$"))
    await explorer.page.reload()
    await several.locator("details[open] details[open] .chain").first.wait_for()
