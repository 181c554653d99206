"""Reads what the arguments of a field ask for: an arena, and the question about it."""

import asyncio
from collections.abc import Sequence
from typing import Any

from service.analysis.opposition.arena import Arena, Scope, Step
from service.analysis.opposition.meetings import Question
from service.analysis.view import View
from service.analysis.viewing import among
from service.plan.requests import Arguments, Store, not_found
from service.queries.opposition import MOST_STEPS, opposition

_IDS = {"issue": "an issue", "opportunity": "a claim", "challenge": "a claim", "meetingPoint": "a statement"}


async def arena(store: Store, arguments: Arguments, longest: int) -> Arena:
    """What paths with these arguments may run through, chains having at most `longest` relations. Raises InputError."""
    parameters = {name: arguments.get(name) for name in _IDS}
    search = opposition(everywhere=not any(parameters.values()))
    parameters |= {"scope": scope(arguments).value, "maxLength": longest, "most": MOST_STEPS}
    ((*row,),) = await store.read(search, parameters)
    found = await asyncio.to_thread(_made, row, arguments)
    if not (given := arguments.get("view")):
        return found
    return await asyncio.to_thread(_inside, found, await among(store, given, found.ids))


def question(arena: Arena, arguments: Arguments, longest: int) -> Question | None:
    """The question that arguments put about an arena; None where it holds nothing of the kind."""
    ids = [arguments.get(name) for name in ("opportunity", "challenge", "meetingPoint")]
    numbers = [None if id_ is None else arena.position.get(id_, -1) for id_ in ids]
    return None if -1 in numbers else Question(longest, scope(arguments), *numbers)


def scope(arguments: Arguments) -> Scope:
    """The argument of that name."""
    return Scope(arguments.get("scope") or Scope.WITHIN)


def _made(row: Sequence[Any], arguments: Arguments) -> Arena:
    keys, ids, opportunities, challenges, inside, relations, truncated, *unknown = row
    for (name, expected), in_use in zip(_IDS.items(), unknown, strict=True):
        if in_use is not None:
            raise not_found(name, arguments[name], expected, in_use=in_use)
    order = sorted(range(len(ids)), key=ids.__getitem__)
    place = {keys[index]: number for number, index in enumerate(order)}
    outgoing: list[list[Step]] = [[] for _ in ids]
    for contradicts, columns in zip((False, True), relations, strict=True):
        for source, target, strength in zip(*columns, strict=True):
            outgoing[place[source]].append(Step(place[target], contradicts, strength))
    return Arena(
        [ids[index] for index in order],
        outgoing,
        frozenset(place[key] for key in opportunities),
        frozenset(place[key] for key in challenges),
        frozenset(place[key] for key in inside) if arguments.get("issue") is not None else None,
        truncated,
    )


def _inside(arena: Arena, view: View) -> Arena:
    """The part of an arena that a view holds."""
    places = [view.position.get(id_) for id_ in arena.ids]
    pairs = {False: set(view.bipolar.supports), True: set(view.bipolar.attacks)}
    seen = frozenset(number for number, place in enumerate(places) if place is not None)
    outgoing = [
        [step for step in steps if (places[source], places[step.other]) in pairs[step.contradicts]]
        for source, steps in enumerate(arena.outgoing)
    ]
    about = None if arena.about is None else arena.about & seen
    return Arena(
        arena.ids, outgoing, arena.opportunities & seen, arena.challenges & seen, about, arena.truncated
    )
