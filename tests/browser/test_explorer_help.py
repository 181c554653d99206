"""The page explains itself: its start page, its words, and a tour."""

import re

from playwright.async_api import expect

from tests.support.explorer import CLAIM, ISSUE, Explorer

TREE = """{ documents { nodes { title } } issues(first: 200) { nodes { name parent { name } } } }"""
STATEMENTS = "{ claims { totalCount } evidenceItems { totalCount } arguments { totalCount } }"


async def test_the_start_page_names_the_text(explorer: Explorer) -> None:
    """It is headed by the title of the text, shows every statement on its map, and lists the issues as the tree they are."""
    told = explorer.ask(TREE)
    await explorer.open("")
    await expect(explorer.page.locator("h1")).to_have_text(told["documents"]["nodes"][0]["title"])
    counts = explorer.ask(STATEMENTS)
    dots = explorer.page.locator(".miniature circle")
    await expect(dots).to_have_count(sum(count["totalCount"] for count in counts.values()))
    parents = """links => links.map(link => [link.textContent,
        link.closest("ul").closest("li")?.querySelector(".issue > a").textContent ?? null])"""
    shown = {tuple(pair) for pair in await explorer.page.locator(".issue > a").evaluate_all(parents)}
    assert shown == {
        (one["name"], one["parent"] and one["parent"]["name"]) for one in told["issues"]["nodes"]
    }
    await explorer.page.locator(".miniature").click()
    await explorer.page.wait_for_url("**/explore/statements?document=**")


async def test_words_are_explained_where_they_appear(explorer: Explorer) -> None:
    """Verdict, strength, weight and crux lead to what they mean, which the address points out; Back returns."""
    for path, names in (
        (f"explore/{CLAIM}", ["Holds", "Strength", "Crux"]),
        (f"explore/{ISSUE}", ["Weight", "Crux"]),
    ):
        await explorer.open(path)
        for name in names:
            hint = explorer.page.get_by_role("link", name=f"What “{name}” means").first
            meaning = await hint.get_attribute("title")
            await hint.click()
            entry = explorer.page.locator(".glossary [aria-current]")
            await expect(entry.locator("dt")).to_have_text(name)
            await expect(entry.locator("dd")).to_have_text(meaning or "")
            await expect(entry).to_be_in_viewport()
            await explorer.page.go_back()
            await explorer.settled()


async def test_the_tour_leads_through_the_text(explorer: Explorer) -> None:
    """From the start page, five stops lead over it, a board, a claim, the text and a trial; the tour can be left at any of them."""
    await explorer.open("")
    await explorer.link("Take the tour").click()
    tour = explorer.page.get_by_role("complementary", name="A tour in two minutes")
    for at, place in enumerate(
        (r"/\?", "/issue:", "/claim:", "/document:.*sentence=", "/claim:.*if=reject"), 1
    ):
        await expect(tour).to_contain_text(re.compile(f"Tour, {at} of 5", re.IGNORECASE))
        assert re.search(f"{place}.*tour={at}|{place}tour={at}", explorer.page.url)
        await explorer.settled()
        if at < 5:
            await tour.get_by_role("link", name="Next").click()
    await explorer.page.locator(".what-if tbody tr").first.wait_for()
    await tour.get_by_role("link", name="Back").click()
    await tour.get_by_text(re.compile("Tour, 4 of 5", re.IGNORECASE)).wait_for()
    await tour.get_by_role("link", name="End the tour").click()
    await expect(tour).to_have_count(0)
    assert "tour" not in explorer.page.url
