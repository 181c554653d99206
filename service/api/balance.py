"""Which side of a ledger prevails, and what would tip it."""

from typing import Annotated

import strawberry

from service.analysis.balance import Side, balance, tipping
from service.api.declare import plain
from service.api.enums import described
from service.api.semantics import Semantics, SupportReading
from service.api.statements import Claim
from service.api.views import Chosen, Support
from service.plan.deferred import Deferred

BALANCE = Deferred(balance)
TIPPING = Deferred(tipping)

described(
    Side,
    "Which side of a ledger prevails.",
    OPPORTUNITIES="The opportunities that hold weigh more than the challenges that hold.",
    CHALLENGES="The challenges that hold weigh more than the opportunities that hold.",
    NEITHER="Both weigh the same.",
)


@strawberry.type(description="Some opportunities or challenges together.")
class Tally:
    """Claims of one label."""

    count: int = plain("How many they are.")
    weight: float = plain("Their weights in the ledger together.")
    claims: list[Claim] = plain("The claims, by id.")


@strawberry.type(description="The opportunities, or the challenges, of a ledger by their labels.")
class SideBalance:
    """One side."""

    holding: Tally = plain("Those that hold: IN.")
    defeated: Tally = plain("Those that are OUT since something that stands denies them.")
    without_ground: Tally = plain("Those that are OUT since no ground that they need is left.")
    unexplained: Tally = plain(
        "Those that are OUT, but not for one reason: their `Acceptance.rule` is null. Always none under GROUNDED, COMPLETE, IDEAL and "
        "EAGER semantics."
    )
    undecided: Tally = plain("Those that are left open: UNDEC.")


@strawberry.type(
    description="How the opportunities and challenges about the issue of a ledger stand against each other, in the ledger's view."
)
class Balance:
    """A balance."""

    prevails: Side = plain("The side whose claims that hold weigh more.")
    opportunities: SideBalance = plain("The opportunities.")
    challenges: SideBalance = plain("The challenges.")


@strawberry.type(description="Claims whose rejection has another side prevail.")
class TippingSet:
    """One smallest set."""

    rejected: list[Claim] = plain(
        "The claims, by id; opportunities and challenges themselves may be among them."
    )
    prevails: Side = plain("The side that would prevail if these were rejected.")


@strawberry.type(description="What it would take to tip the balance of a ledger.")
class TippingSets:
    """All smallest sets."""

    prevails: Side = plain("The side that prevails as things stand.")
    size: int | None = plain(
        "How many claims would have to be rejected; null if more than `maxSize`, or if no rejection helps."
    )
    sets: list[TippingSet] = plain("All sets of that size whose rejection would tip it.")


_MaxSize = Annotated[
    int | None,
    strawberry.argument(description="How many claims may be rejected together at most: 1 to 5."),
]


def balance_arguments(
    semantics: Chosen = Semantics.GROUNDED,
    support: Support = SupportReading.EVIDENTIAL,
) -> None:
    """The signature of `balance`."""
    del semantics, support


def tipping_arguments(
    semantics: Chosen = Semantics.GROUNDED,
    support: Support = SupportReading.EVIDENTIAL,
    max_size: _MaxSize = 3,
) -> None:
    """The signature of `tippingSets`."""
    del semantics, support, max_size
