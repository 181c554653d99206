"""GraphiQL in a real browser: it opens, works and stays at home."""

from typing import Any

import pytest
from playwright.async_api import Route

from tests.support.visits import Visit

TABS = ["Chains", "Against", "OpportunitiesAndChallenges", "Actor", "Search"]
PAUSE = 1_000  # GraphiQL notes a tenth of a second after the editor has changed which operation it holds.


async def open_graphiql(visit: Visit, url: str) -> None:
    """Open GraphiQL."""
    await visit.page.goto(url)
    await visit.page.wait_for_selector(".graphiql-execute-button")


async def run(visit: Visit) -> dict[str, Any]:
    """Run the query of the tab; the data that is answered and shown."""
    async with visit.page.expect_response(lambda response: response.request.method == "POST") as answer:
        await visit.page.click(".graphiql-execute-button")
    body = await (await answer.value).json()
    assert "errors" not in body
    shown = visit.page.locator(".result-window .CodeMirror-line", has_text=f'"{next(iter(body["data"]))}"')
    await shown.first.wait_for()
    return body["data"]


@pytest.mark.usefixtures("article")
async def test_every_tab_finds_something(service: str, visit: Visit) -> None:
    """GraphiQL opens with the queries as tabs, the chains first, and each finds something when run."""
    await open_graphiql(visit, f"{service}/graphql")
    assert await visit.page.get_by_role("tab").all_inner_texts() == TABS
    chains = (await run(visit))["towards"]["nodes"]
    assert {chain["polarity"] for chain in chains} == {"SUPPORTS", "CONTRADICTS"}
    assert any(step["quote"] for chain in chains for step in chain["steps"])
    for tab in TABS[1:]:
        await visit.page.get_by_role("tab", name=tab).click()
        await visit.page.wait_for_timeout(PAUSE)
        assert all((await run(visit)).values())
    assert visit.complaints == []


async def test_schema_is_explained(service: str, visit: Visit) -> None:
    """The documentation shows the schema with its descriptions; menus and dialogs open without complaint."""
    await open_graphiql(visit, f"{service}/graphql")
    await visit.page.get_by_label("Show Documentation Explorer").click()
    await visit.page.get_by_role("link", name="Query", exact=True).click()
    await visit.page.get_by_role("link", name="chains", exact=True).click()
    await visit.page.get_by_text("At least one end must be given.").wait_for()
    await visit.page.get_by_label("Open settings dialog").click()
    await visit.page.get_by_text("Persist headers").wait_for()
    assert visit.complaints == []


async def test_nothing_leaves_the_machine(service: str, visit: Visit) -> None:
    """Whatever the page asks for, it asks the service that served it."""
    await open_graphiql(visit, f"{service}/graphql")
    await visit.page.wait_for_load_state("networkidle")
    assert len(visit.requests) > 5
    assert [url for url in visit.requests if not url.startswith(f"{service}/graphql")] == []
    assert visit.complaints == []


async def test_works_below_a_prefix(service: str, visit: Visit) -> None:
    """Behind a proxy that serves it below a path of its own, the page finds its files and the endpoint there."""

    async def forward(route: Route) -> None:
        inner = route.request.url.replace(f"{service}/below/here", service)
        await route.fulfill(response=await route.fetch(url=inner))

    await visit.page.route(f"{service}/below/here/**", forward)
    await open_graphiql(visit, f"{service}/below/here/graphql")
    await visit.page.get_by_label("Show Documentation Explorer").click()
    await visit.page.get_by_role("link", name="Query", exact=True).wait_for()
    assert [url for url in visit.requests if not url.startswith(f"{service}/below/here/graphql")] == []
    assert visit.complaints == []
