"""Pairs of actors who contradict each other."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.api import conditions
from service.api.arguments import After, Before, First, Last, page
from service.api.connections import Connection
from service.api.declare import derived, paged, sourced
from service.api.entities import Actor, Attribution
from service.api.inputs import StatementWhere
from service.api.relations import BETWEEN_ACTORS
from service.api.statements import RelationListConnection
from service.plan.pages import Page
from service.plan.paging import Key
from service.plan.sources import Child
from service.queries.clashes import CLASHES as SEARCH

_ACTORS = Child("UNWIND {pair} AS {that} WITH {that}", order="{that}.id", expect=2)
_DENIALS = Page(
    "UNWIND [each IN {relations} WHERE each:DENIES] AS {held} WITH {held}, startNode({held}) AS {actor}, endNode({held}) AS {that}",
    {"STATEMENT": (Key("{that}.id"), Key("{actor}.id"))},
    scope={"relation": "{held}", "source": "{actor}", "target": "{that}"},
)


@strawberry.type(description="Two actors who contradict each other.")
class Clash:
    """A clash; its scope holds the lists `pair` and `relations`, and their weight."""

    actors: list[Actor] = sourced(_ACTORS, "The two actors, by id.")
    weight: float = derived(
        "{weight}",
        "How much they contradict each other: the sum of the effective strengths of the contradictions, and 1 for each denial.",
    )
    contradictions: RelationListConnection = paged(
        BETWEEN_ACTORS,
        "The contradictions between what one of them asserts and what the other asserts, the strongest first.",
        page,
    )
    denials: Connection[Attribution] = paged(
        _DENIALS, "What one of them holds false and the other holds true, by the id of the statement.", page
    )


CLASHES = Page(
    "WITH *, {hit}[0] AS {pair}, {hit}[1] AS {relations}, {hit}[2] AS {weight}, "
    "{hit}[0][0].id + ' ' + {hit}[0][1].id AS {key}",
    {"WEIGHTIEST": (Key("{weight}", descending=True, type=float), Key("{key}"))},
    conditions.statements(),
    scope={name: f"{{{name}}}" for name in ("pair", "relations", "weight")},
    prelude=lambda _: SEARCH,
    unknown="unknown",
    bind_arguments=lambda arguments, _: {"actor": arguments.get("actor")},
)
ClashConnection = Connection[Clash]

_ActorId = Annotated[
    ID | None, strawberry.argument(description="Only pairs with this actor; all of them if null.")
]
_Where = Annotated[
    StatementWhere | None,
    strawberry.argument(
        description="Only contradictions of such statements, and denials of them; all by default."
    ),
]


def clash_arguments(
    actor: _ActorId = UNSET,
    where: _Where = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `clashes`."""
    del actor, where, first, after, last, before
