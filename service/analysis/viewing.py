"""Reads views from the store, or takes them from what is shared."""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import orjson

from argumentation.bipolar.graph import SupportReading
from argumentation.digraphs import within_reach
from argumentation.dung.labels import DIRECTIONAL, Semantics
from service.analysis.view import View, bytes_of, restrict_view
from service.analysis.view_input import NARROWING, Preferences, least_denial, parameters, preferences
from service.analysis.view_rows import build_view
from service.plan.requests import Made, Read, Store, TooComplexError, not_found
from service.queries import view as queries
from service.queries.ids import TAKEN

_PARTIAL = 9
MOST_NEAR = 10_000
"""If more belongs to some statements, the whole is read: it travels as fast."""
_MOST_STEPS = 100
_MB = 1_000_000


async def whole(store: Store, given: Mapping[str, Any] | None) -> View:
    """The view that a `ViewInput` describes, all of the graph if None; raises InputError and TooComplexError."""
    chosen, shared = given or {}, store.shared
    if shared is None:
        return await _read_whole(store.read, chosen)
    most = shared.most_bytes
    return await shared.get(_key(chosen), lambda read: _made(read, chosen, most))


async def _read_whole(read: Read, chosen: Mapping[str, Any]) -> View:
    (row,) = await read(queries.ALL, parameters(chosen))
    return await asyncio.to_thread(build_view, row, chosen)


async def _made(read: Read, chosen: Mapping[str, Any], most: int) -> Made:
    if all(chosen.get(name) is None for name in NARROWING):
        ((statements, relations),) = await read(queries.SIZE, {})
        _check_size(statements, relations, most)
    view = await _read_whole(read, chosen)
    _check_size(view.bipolar.size, len(view.attack_weights) + len(view.support_weights), most)
    return Made(view, lambda: view.bytes)


def _check_size(statements: int, relations: int, most: int) -> None:
    if (needed := bytes_of(statements, relations)) > most:
        raise TooComplexError(
            f"The view has {statements:,} statements and {relations:,} relations, which take some {needed // _MB:,} MB of memory, "
            f"and {most // _MB:,} MB are allowed for views; ask about a smaller view."
        )


def _key(chosen: Mapping[str, Any]) -> Hashable:
    given = {name: value for name, value in chosen.items() if value is not None}
    return "view", orjson.dumps(given, option=orjson.OPT_SORT_KEYS)


async def _kept(store: Store, given: Mapping[str, Any] | None) -> View | None:
    """The whole view, if it is at hand."""
    return None if store.shared is None else await store.shared.find(_key(given or {}))


async def among(store: Store, given: Mapping[str, Any], statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements."""
    if given.get("evidenceOnly"):
        return await above(store, given, statements)
    if (view := await _kept(store, given)) is not None:
        return await asyncio.to_thread(restrict_view, view, _places(view, statements))
    (row,) = await store.read(queries.AMONG, {**parameters(given), "statements": list(statements)})
    return await asyncio.to_thread(build_view, row, given)


async def above(store: Store, given: Mapping[str, Any] | None, statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements and all that leads to them along relations."""
    return await _near(store, queries.ABOVE, given, statements, deniesFrom=None, derivedAlone=False)


async def judged(
    store: Store,
    given: Mapping[str, Any] | None,
    statements: Sequence[str],
    semantics: Semantics,
    reading: SupportReading,
) -> View:
    """The same view, of which there need be no more than some statements, their supporters, and what the labels of all these rest on."""
    chosen = given or {}
    if not _from_above(chosen, semantics, reading):
        return await whole(store, given)
    if chosen.get("evidenceOnly"):
        return await above(store, given, statements)
    narrowed = {"deniesFrom": least_denial(chosen), "derivedAlone": reading is SupportReading.EVIDENTIAL}
    return await _near(store, queries.ABOVE, given, statements, **narrowed)


async def weighed(
    store: Store, given: Mapping[str, Any] | None, statements: Sequence[str], reading: SupportReading
) -> View:
    """The same view, of which there need be no more than what grounded labels and strengths of some statements rest on."""
    if _from_above(given or {}, Semantics.GROUNDED, reading):
        return await above(store, given, statements)
    return await whole(store, given)


def _from_above(chosen: Mapping[str, Any], semantics: Semantics, reading: SupportReading) -> bool:
    """Whether labels rest on what relations lead from alone. A contradiction that preferences reverse leads back to its source."""
    directional = semantics in DIRECTIONAL and reading is not SupportReading.DEDUCTIVE
    return directional and preferences(chosen) is Preferences.NONE


async def position_of(read: Read, view: View, argument: str, statement: str) -> int:
    """The number of a statement that an argument gives; raises InputError where the view doesn't hold it."""
    if statement not in view.position:
        in_use = bool(await read(TAKEN, {"ids": [statement]}))
        raise not_found(argument, statement, "a statement of the view", in_use=in_use)
    return view.position[statement]


async def around(store: Store, given: Mapping[str, Any] | None, statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements and all that relations join to them in any direction."""
    return await _near(store, queries.AROUND, given, statements)


async def _near(
    store: Store, query: str, given: Mapping[str, Any] | None, statements: Sequence[str], **more: Any
) -> View:
    if (view := await _kept(store, given)) is not None:
        return await asyncio.to_thread(_part, view, query, _places(view, statements), **more)
    bounds = {"statements": list(statements), "most": MOST_NEAR, "steps": _MOST_STEPS}
    (row,) = await store.read(query, {**parameters(given or {}), **bounds, **more})
    if row[_PARTIAL]:
        return await whole(store, given)
    return await asyncio.to_thread(build_view, row, given or {})


def _places(view: View, statements: Sequence[str]) -> list[int]:
    return sorted({view.position[each] for each in statements if each in view.position})


def _part(
    view: View,
    query: str,
    asked: Sequence[int],
    *,
    deniesFrom: float | None = None,  # noqa: N803 - as the statement has it
    derivedAlone: bool = False,  # noqa: N803
) -> View:
    """What a statement finds of a view: all of it if that is much."""
    graph, first = view.weighted_graph(), frozenset(asked)
    least = 0.0 if deniesFrom is None else deniesFrom

    def before(target: int) -> list[int]:
        needs = not derivedAlone or target in first or target in graph.derived
        sources = [source for source, weight in graph.attackers[target] if weight >= least]
        return sources + [source for source, _ in graph.supporters[target]] if needs else sources

    def beside(statement: int) -> list[int]:
        return [*before(statement), *graph.attacked[statement], *graph.supported[statement]]

    found = within_reach(beside if query == queries.AROUND else before, asked, MOST_NEAR)
    return view if found is None else restrict_view(view, sorted(found))
