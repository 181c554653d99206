"""Actors who contradict themselves."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.analysis.inconsistencies import InconsistencyKind, inconsistencies
from service.api.arguments import After, Before, First, Last
from service.api.connections import Connection
from service.api.declare import plain
from service.api.entities import Actor
from service.api.enums import described
from service.api.statements import Relation, Statement
from service.api.views import View
from service.plan.deferred import Deferred

INCONSISTENCIES = Deferred(inconsistencies)

described(
    InconsistencyKind,
    "How an actor contradicts itself.",
    ASSERTS_ATTACKER="It asserts a statement, and another that directly contradicts it.",
    ASSERTS_AND_DENIES="It asserts a statement, and denies the same.",
)


@strawberry.type(description="An actor that can't be right in all that it says.")
class Inconsistency:
    """An inconsistency."""

    kind: InconsistencyKind = plain("What sort of contradiction it is.")
    actor: Actor = plain("Who contradicts itself.")
    statement: Statement = plain("What the actor asserts.")
    attacker: Statement | None = plain(
        "What it asserts too, and what contradicts the statement; null where the actor denies the statement itself."
    )
    relation: Relation | None = plain(
        "The contradiction of the one by the other; null where the actor denies the statement itself."
    )


InconsistencyConnection = Connection[Inconsistency]
_ActorId = Annotated[ID | None, strawberry.argument(description="Only this actor; all of them if null.")]


def inconsistency_arguments(
    actor: _ActorId = UNSET,
    view: View = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `inconsistencies`."""
    del actor, view, first, after, last, before
