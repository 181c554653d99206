"""Positions that can be taken, what changes would make, and what would turn a label."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.analysis.extensions import extensions
from service.analysis.flip import flip
from service.analysis.what_if import what_if
from service.api.changes import ChangeInput
from service.api.declare import plain
from service.api.reasoning import BearingRelation, LazyNode, Reason
from service.api.semantics import Label, ReasonRule, Semantics, StrengthModel, SupportReading
from service.api.views import Chosen, Model, Needed, Support, View
from service.plan.deferred import Deferred

EXTENSIONS = Deferred(extensions)
WHAT_IF = Deferred(what_if)
FLIP = Deferred(flip)


@strawberry.type(description="Statements that can stand together: one position that can be taken.")
class Extension:
    """An extension."""

    statements: list[LazyNode] = plain("The statements, by id.")
    size: int = plain("How many they are.")


@strawberry.type(description="The extensions of a view: the positions that can be taken about it.")
class ExtensionResult:
    """Some extensions."""

    extensions: list[Extension] = plain("The extensions, each once, in no particular order.")
    total: int | None = plain("How many there are; null if more than are listed.")
    truncated: bool = plain("Whether there are more.")
    no_extension: bool = plain(
        "Whether there is none, which happens under STABLE semantics alone. An empty view has exactly one, the empty one."
    )
    statements: int = plain("How many statements the view holds.")
    relations: int = plain("How many relations it holds.")


@strawberry.type(description="Label and strength of a statement.")
class Verdict:
    """What is found of a statement."""

    label: Label = plain("Its label in every extension; UNDEC where they differ or there is none.")
    rule: ReasonRule | None = plain("What the label follows from, and null where `Acceptance.rule` is.")
    strength: float = plain("Its strength, 0 to 1.")


@strawberry.type(description="A statement that changes make other than it was.")
class Difference:
    """A difference."""

    statement_id: ID = plain("The id of the statement.")
    statement: LazyNode | None = plain("The statement; null for one that a change adds.")
    before: Verdict | None = plain("What it was; null for one that a change adds.")
    after: Verdict | None = plain("What it would be; null for one that goes.")
    reason: Reason | None = plain(
        "Why it would have its label, where that is another than before and the semantics is GROUNDED."
    )
    opposed: bool = plain(
        "Whether label and strength move in opposite directions. A label asks what stands against a statement, and whether a ground is left "
        "that it needs; a strength weighs all reasons. A weak denial that falls can raise the label while stronger limits lower the strength."
    )
    causes: list[BearingRelation] = plain(
        "The relations to it that would come or go, have another strength, or come from a statement of another strength."
    )


@strawberry.type(description="What changes would make of a view. Nothing is written.")
class WhatIf:
    """The differences."""

    differences: list[Difference] = plain(
        "The statements whose label or strength would be another, by more than a millionth: other labels first, greatest change of "
        "strength first."
    )
    total: int = plain("How many statements would differ.")
    relabelled: int = plain("How many of them would have another label, or would come or go.")
    truncated: bool = plain("Whether more differ than are listed.")
    no_extension: bool = plain(
        "Whether the changes leave no extension at all, which happens under STABLE semantics alone; then every label is UNDEC."
    )


@strawberry.type(description="Statements whose rejection turns the label of another.")
class Flip:
    """One smallest set."""

    rejected: list[LazyNode] = plain("The statements, by id.")
    label: Label = plain("The label that it would have if these were rejected.")
    rule: ReasonRule = plain("What that label would follow from.")


@strawberry.type(description="What it would take to turn the grounded label of a statement.")
class FlipResult:
    """All smallest sets."""

    statement: LazyNode = plain("The statement.")
    label: Label = plain("Its label as things stand.")
    rule: ReasonRule = plain("What that label follows from.")
    size: int | None = plain(
        "How many statements would have to be rejected; null if more than `maxSize`, or if no rejection helps."
    )
    flips: list[Flip] = plain("All sets of that size whose rejection would turn it.")


_First = Annotated[
    int | None,
    strawberry.argument(
        description="How many extensions to list at most: 1 to 1,000. There are no pages: a search finds them in no particular order."
    ),
]
_FirstDifferences = Annotated[
    int | None,
    strawberry.argument(
        description="How many differences to list at most, the greatest: 1 to 1,000. There are no pages: `total` counts all."
    ),
]
_Changes = Annotated[
    list[ChangeInput], strawberry.argument(description="The changes, made one after the other: at most 100.")
]
_Statement = Annotated[
    ID, strawberry.argument(description="The id of the statement, which the view must hold.")
]
_MaxSize = Annotated[
    int | None,
    strawberry.argument(description="How many statements may be rejected together at most: 1 to 5."),
]


def extensions_arguments(
    semantics: Needed,
    support: Support = SupportReading.EVIDENTIAL,
    view: View = UNSET,
    first: _First = 20,
) -> None:
    """The signature of `extensions`."""
    del semantics, support, view, first


def what_if_arguments(
    changes: _Changes,
    semantics: Chosen = Semantics.GROUNDED,
    support: Support = SupportReading.EVIDENTIAL,
    model: Model = StrengthModel.DF_QUAD,
    view: View = UNSET,
    first: _FirstDifferences = 100,
) -> None:
    """The signature of `whatIf`."""
    del changes, semantics, support, model, view, first


def flip_arguments(
    statement: _Statement,
    support: Support = SupportReading.EVIDENTIAL,
    view: View = UNSET,
    max_size: _MaxSize = 3,
) -> None:
    """The signature of `flip`."""
    del statement, support, view, max_size
