"""The futures that the article leaves open, side by side."""

import re

from playwright.async_api import expect

from tests.support.explorer import Explorer

FUTURES = """{ scenarios { totalCount common(first: 500) { nodes { title __typename ... on Claim { role } } }
    nodes { holds(first: 50) { nodes { title } } hangsOn { title } } } }"""


async def test_what_to_expect_is_answered_at_a_glance(explorer: Explorer) -> None:
    """The start page names each future by what it hangs on, and leads to its address, which points it out."""
    scenarios = explorer.ask(FUTURES)["scenarios"]
    assert scenarios["totalCount"] > 1
    await explorer.open("")
    futures = explorer.page.locator(".future")
    await expect(futures).to_have_count(len(scenarios["nodes"]))
    for index, scenario in enumerate(scenarios["nodes"]):
        name = " and ".join(f"“{one['title']}”" for one in scenario["hangsOn"])
        await expect(futures.nth(index).locator("h3")).to_have_text(re.compile(f"^If {name} holds?"))
    await futures.nth(1).get_by_role("link", name="Link to future 2").press("Enter")
    await explorer.page.wait_for_url("**/explore/futures?future=claim:**")
    await expect(futures.nth(1).locator("[aria-current]")).to_have_count(1)
    await explorer.page.reload()
    await expect(futures.nth(1).locator("[aria-current]")).to_have_count(1)
    await expect(futures.locator("[aria-current]")).to_have_count(1)


async def test_futures_say_all_that_they_hold(explorer: Explorer) -> None:
    """A future names all that it holds and not all hold; below, what all hold is grouped by role."""
    scenarios = explorer.ask(FUTURES)["scenarios"]
    await explorer.open("explore/futures")
    for index, scenario in enumerate(scenarios["nodes"]):
        links = explorer.page.locator(".future").nth(index).locator("li a")
        titles = set(await links.all_text_contents())
        hangs_on = {one["title"] for one in scenario["hangsOn"]}
        assert titles == {one["title"] for one in scenario["holds"]["nodes"]} - hangs_on
    for role in ("OUTCOME", "OPPORTUNITY", "CHALLENGE"):
        shown = explorer.page.locator(f".common .role-{role.lower()} li")
        wanted = [one["title"] for one in scenarios["common"]["nodes"] if one.get("role") == role]
        await expect(shown).to_have_text(wanted)


async def test_futures_fit_a_phone(explorer: Explorer) -> None:
    """On a phone the futures stand below each other, each as wide as the page allows."""
    await explorer.page.set_viewport_size({"width": 390, "height": 844})
    await explorer.open("explore/futures")
    boxes = [await one.bounding_box() for one in await explorer.page.locator(".future").all()]
    lefts = {round(box["x"]) for box in boxes if box}
    assert len(lefts) == 1
    assert all(box is not None and box["x"] + box["width"] <= 390 for box in boxes)
