"""Changes of a view that a request asks about."""

from typing import Any

import strawberry
from strawberry import ID, UNSET

from argument_store.model.weights import NEW_SCORE
from service.api.enums import Polarity

_SOURCE = "The id of the reason."
_TARGET = "The id of what it is a reason for or against."
_POLARITY = "Whether it supports or contradicts."


def _given(description: str, default: Any = UNSET) -> Any:
    return strawberry.field(description=description, default=default)


def _required(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.input(description="A statement that isn't there yet.")
class StatementInput:
    """A new statement."""

    id: ID = _required(
        "An id for it, by which later changes and the answer name it; none that is in use, not even by a statement that has been removed."
    )
    base_score: float | None = _given(
        f"How credible it is by itself, 0 to 1. If null: {NEW_SCORE}, or as strong as its grounds if it is linked."
    )
    linked: bool | None = _given(
        "Whether it is a step that stands only with all that supports it, and needs some; else it stands by itself until it is denied.",
        default=False,
    )


@strawberry.input(description="Another base score for a statement.")
class RatingInput:
    """A statement rated anew."""

    statement: ID = _required("The id of the statement.")
    base_score: float = _required("How credible it is by itself, 0 to 1.")


@strawberry.input(description="A relation by its ends.")
class RelationInput:
    """A relation that is there."""

    source: ID = _required(_SOURCE)
    target: ID = _required(_TARGET)
    polarity: Polarity = _required(_POLARITY)


@strawberry.input(description="A relation by its ends, with a strength.")
class WeightedRelationInput:
    """A relation, new or weighed anew."""

    source: ID = _required(_SOURCE)
    target: ID = _required(_TARGET)
    polarity: Polarity = _required(_POLARITY)
    strength: float | None = _given(
        "How strong it is, 0 to 1; by default as strong as a relation that a reader infers."
    )


@strawberry.input(one_of=True, description="One change of a view.")
class ChangeInput:
    """A change."""

    add_statement: StatementInput | None = _given("A new statement.")
    remove_statement: ID | None = _given(
        "The id of a statement that goes, with its relations, as if it had never been said: a derived statement that was supported by it "
        "alone has no ground then. To have it rejected instead, add a statement that contradicts it."
    )
    rate_statement: RatingInput | None = _given(
        "A statement has another base score, which matters to strength alone."
    )
    add_relation: WeightedRelationInput | None = _given(
        "A new relation, between two statements that are not related in this direction."
    )
    remove_relation: RelationInput | None = _given("A relation goes.")
    reweigh_relation: WeightedRelationInput | None = _given(
        "A relation has another strength. It matters to strengths, and to labels where a contradiction begins or ceases to deny: see "
        "`ViewInput.contradictionsFrom`."
    )
