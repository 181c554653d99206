"""Lists whose conditions or orders take a search for each item: how many items there are is counted first."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from service.plan.arguments import Preparation
from service.plan.filters import Filter
from service.plan.pages import Page
from service.plan.requests import Arguments, Store, TooComplexError
from service.plan.scope import Scope
from service.plan.statements import plain_parameter

MOST_SEARCHES = 1_000


def bounded(page: Page) -> Page:
    """A connection that stands at the root, and refuses more than `MOST_SEARCHES` searches."""

    def prepare(arguments: Arguments) -> Preparation | None:
        where: Mapping[str, Any] = arguments.get("where") or {}
        weight = page.filter.clauses(where, page.match).searches + _of_orders(page, arguments)
        return _counting(page, _without_searches(page.filter, where), weight) if weight else None

    return replace(page, prepare=prepare)


def _of_orders(page: Page, arguments: Arguments) -> int:
    names: Iterable[str] = arguments.get("orderBy") or ()
    return sum(key.searches for name in dict.fromkeys(names) for key in page.orders[name])


def _without_searches(filter_: Filter, where: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: each for name, each in where.items() if not filter_.clauses({name: each}, "").searches}


def _counting(page: Page, where: Mapping[str, Any], weight: int) -> Preparation:
    items = page.filter.clauses(where, page.match)
    condition = f" WHERE {items.condition}" if items.condition else ""
    statement = Scope(plain_parameter).fill(f"{items.match}{condition} RETURN count(*) AS count")

    async def count(store: Store) -> Mapping[str, Any]:
        ((found,),) = await store.read(statement, items.parameters)
        if found * weight > MOST_SEARCHES:
            raise TooComplexError(
                f"The list takes {found * weight:,} searches along chains, of which {MOST_SEARCHES:,} are allowed: narrow it by other conditions."
            )
        return {}

    return count
