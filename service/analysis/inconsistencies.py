"""Actors who contradict themselves."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.deadline import Deadline
from service.analysis.connections import connection
from service.analysis.deadlines import run_bounded
from service.analysis.explanations import relation_id
from service.analysis.map_form import Held
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import FieldRequest, Read, not_found
from service.queries.assertions import ASSERTIONS


class InconsistencyKind(StrEnum):
    """How an actor contradicts itself."""

    ASSERTS_ATTACKER = "ASSERTS_ATTACKER"
    ASSERTS_AND_DENIES = "ASSERTS_AND_DENIES"


class SelfContradiction(NamedTuple):
    """Ids; where there is no attacker, the actor asserts and denies the statement."""

    actor: str
    statement: str
    attacker: str | None


async def inconsistencies(request: FieldRequest) -> Mapping[None, Any]:
    """The inconsistencies of an actor, or of all, within a view."""
    view = await whole(request.store, request.arguments.get("view"))
    held = await assertions(request.read, request.arguments.get("actor"))

    def work(deadline: Deadline) -> Mapping[str, Any]:
        found = _within(view, held, deadline)
        items = [((0, " ".join(filter(None, each))), _data(view, each)) for each in found]
        return connection(items, request.arguments, "inconsistencies")

    return {None: await run_bounded(request, work)}


async def assertions(read: Read, actor: str | None) -> Held:
    """What an actor, or each of all, holds true or false; raises InputError."""
    ((in_use, held),) = await read(ASSERTIONS, {"actor": actor})
    if actor is not None and in_use is not None:
        raise not_found("actor", actor, "an actor", in_use=in_use)
    return held


def self_contradictions(held: Held, attacks: Iterable[tuple[str, str]]) -> Iterator[SelfContradiction]:
    """Each actor who asserts a statement and a direct attacker of it, or asserts and denies the same."""
    asserted: dict[str, set[str]] = {}
    denied: list[tuple[str, str]] = []
    for kind, actor, statement in held:
        if kind == "ASSERTS":
            asserted.setdefault(statement, set()).add(actor)
        else:
            denied.append((actor, statement))
    for actor, statement in denied:
        if actor in asserted.get(statement, ()):
            yield SelfContradiction(actor, statement, None)
    for attacker, statement in attacks:
        for actor in asserted.get(attacker, set[str]()) & asserted.get(statement, set[str]()):
            yield SelfContradiction(actor, statement, attacker)


def _within(view: View, held: Held, deadline: Deadline) -> list[SelfContradiction]:
    def attacks() -> Iterator[tuple[str, str]]:
        for source, target in view.denials():
            deadline.check()
            yield view.ids[source], view.ids[target]

    deadline.check()
    within = [(kind, actor, statement) for kind, actor, statement in held if statement in view.position]
    return sorted(
        deadline.during(self_contradictions(within, attacks())),
        key=lambda each: (each.actor, each.statement, each.attacker or ""),
    )


def _data(view: View, each: SelfContradiction) -> Mapping[str, Any]:
    actor, statement, attacker = each
    kind = InconsistencyKind.ASSERTS_ATTACKER if attacker else InconsistencyKind.ASSERTS_AND_DENIES
    relation = attacker and Relation(RelationKind.ATTACK, view.position[attacker], view.position[statement])
    return {
        "kind": kind.name,
        "actor": actor,
        "statement": statement,
        "attacker": attacker,
        "relation": relation_id(view.ids, relation) if relation else None,
    }
