"""GraphiQL in a real browser: it opens, works, and loads nothing from elsewhere."""

import json
from typing import Any

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.visits import Visit

TABS = ["Chains", "Against", "OpportunitiesAndChallenges", "Actor", "Search"]


async def open_graphiql(visit: Visit, url: str) -> None:
    """Open GraphiQL."""
    await visit.page.goto(url)
    await visit.page.wait_for_selector(".graphiql-execute-button")


async def run(visit: Visit, operation: str) -> dict[str, Any]:
    """Run the operation of the current tab; the data that is returned and shown.

    GraphiQL notices a little later than the editor shows it that a tab holds another operation, and sends the former
    name until then: the query is repeated until it is sent under its own name.
    """

    async def execute() -> tuple[str, dict[str, Any]]:
        async with visit.page.expect_response(lambda response: response.request.method == "POST") as answer:
            await visit.page.click(".graphiql-execute-button")
        response = await answer.value
        sent: dict[str, str] = json.loads(response.request.post_data or "{}")
        return sent["operationName"], await response.json()

    _, body = await eventually(execute, lambda sent: sent[0] == operation)
    assert "errors" not in body, body
    shown = visit.page.locator(".result-window .CodeMirror-line", has_text=f'"{next(iter(body["data"]))}"')
    await shown.first.wait_for()
    return body["data"]


@pytest.mark.usefixtures("article")
async def test_every_tab_finds_something(service: str, visit: Visit) -> None:
    """GraphiQL opens with the queries as tabs, the chains first, and each returns data."""
    await open_graphiql(visit, f"{service}/graphql")
    await expect(visit.page.get_by_role("tab")).to_have_text(TABS, use_inner_text=True)
    chains = (await run(visit, TABS[0]))["towards"]["nodes"]
    assert {chain["polarity"] for chain in chains} == {"SUPPORTS", "CONTRADICTS"}
    assert any(step["relation"]["quote"] for chain in chains for step in chain["steps"])
    for tab in TABS[1:]:
        await visit.page.get_by_role("tab", name=tab).click()
        assert all((await run(visit, tab)).values())
    assert visit.complaints == []


async def test_schema_is_explained(service: str, visit: Visit) -> None:
    """The documentation shows the schema with its descriptions; menus and dialogs open without errors."""
    await open_graphiql(visit, f"{service}/graphql")
    await visit.page.get_by_label("Show Documentation Explorer").click()
    await visit.page.get_by_role("link", name="Query", exact=True).click()
    await visit.page.get_by_role("link", name="chains", exact=True).click()
    await visit.page.get_by_text("At least one end must be given.").wait_for()
    await visit.page.get_by_label("Open settings dialog").click()
    await visit.page.get_by_text("Persist headers").wait_for()
    assert visit.complaints == []


async def test_nothing_leaves_the_machine(service: str, visit: Visit) -> None:
    """The page sends requests only to the service that served it."""
    await open_graphiql(visit, f"{service}/graphql")
    await visit.page.wait_for_load_state("networkidle")
    assert len(visit.requests) > 5
    assert [url for url in visit.requests if not url.startswith(f"{service}/graphql")] == []
    assert visit.complaints == []


async def test_works_below_a_prefix(service: str, visit: Visit) -> None:
    """Behind a proxy that serves it below a path, the page finds its files and the endpoint there."""

    async def forward(route: Route) -> None:
        inner = route.request.url.replace(f"{service}/below/here", service)
        await route.fulfill(response=await route.fetch(url=inner))

    await visit.page.route(f"{service}/below/here/**", forward)
    await open_graphiql(visit, f"{service}/below/here/graphql")
    await visit.page.get_by_label("Show Documentation Explorer").click()
    await visit.page.get_by_role("link", name="Query", exact=True).wait_for()
    assert [url for url in visit.requests if not url.startswith(f"{service}/below/here/graphql")] == []
    assert visit.complaints == []
