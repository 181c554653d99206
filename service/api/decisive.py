"""Which statements another hangs on most."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.analysis.decisive import MOST_JUDGED, MOST_REMOVED, decisive
from service.api.arguments import After, Before, First, Last
from service.api.connections import Connection
from service.api.declare import plain
from service.api.semantics import Label, ReasonRule, StrengthModel, SupportReading
from service.api.statements import Statement
from service.api.views import Model, Support, View
from service.plan.deferred import Deferred

DECISIVE = Deferred(decisive)


@strawberry.type(description="What the removal of one statement would make of another.")
class DecisiveStatement:
    """A statement without which another would be judged otherwise."""

    statement: Statement = plain("The statement that would be removed, with its relations.")
    label: Label = plain("The grounded label that the other would have without it.")
    rule: ReasonRule = plain("What that label would follow from.")
    strength: float = plain("The strength that the other would have without it, 0 to 1.")


@strawberry.type(description="A page of statements that another hangs on, the most decisive first.")
class DecisiveStatementConnection(Connection[DecisiveStatement]):
    """A connection of decisive statements."""

    statement: Statement = plain("The statement that hangs on them.")
    label: Label = plain("Its grounded label as things stand.")
    rule: ReasonRule = plain("What that label follows from.")
    strength: float = plain("Its strength as things stand, 0 to 1.")
    truncated: bool = plain(
        f"Whether more statements bear upon it than were tried: the {MOST_REMOVED} nearest, or fewer if more than "
        f"{MOST_JUDGED // MOST_REMOVED:,} bear upon it."
    )


_For = Annotated[
    ID,
    strawberry.argument(
        name="for", description="The statement that hangs on others, which the view must hold."
    ),
]


def decisive_arguments(
    for_: _For,
    support: Support = SupportReading.EVIDENTIAL,
    model: Model = StrengthModel.DF_QUAD,
    view: View = UNSET,
    first: First = 20,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `mostDecisive`."""
    del for_, support, model, view, first, after, last, before
