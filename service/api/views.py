"""The part of the graph that is judged, and the other arguments that fields of reasoning share."""

from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from argument_store.model.weights import DENIES_FROM
from service.analysis.opposition.arena import Scope
from service.api.enums import Basis, described
from service.api.semantics import Preferences, Semantics, StrengthModel, SupportReading

described(
    Scope,
    "Which opportunity-challenge paths are about an issue. An argument is about what its conclusions are about.",
    WITHIN="Those whose meeting point is about the issue or one of its sub-issues, or both whose ends are.",
    TOUCHING="Those whose opportunity, challenge or meeting point is about the issue or one of its sub-issues.",
)


def _part(description: str) -> Any:
    return strawberry.field(description=description, default=UNSET)


@strawberry.input(
    description="The part of the graph that is judged: all of it by default. What is given must all hold; null leaves nothing out. "
    "Relations count between statements of the view alone, so that a derived statement whose grounds are all left out has none."
)
class ViewInput:
    """Which statements and relations count."""

    documents: list[ID] | None = _part("Only statements from one of these documents.")
    issues: list[ID] | None = _part(
        "Only statements about one of these issues or of their sub-issues. An argument is about what its conclusion is about."
    )
    actors: list[ID] | None = _part(
        "Only statements that one of these actors asserts, and those that nobody is said to assert: the text's own, and arguments."
    )
    exclude_actors: list[ID] | None = _part("Not the statements that these actors alone assert.")
    min_strength: float | None = _part("Only relations whose effective strength is at least this, 0 to 1.")
    basis: list[Basis] | None = _part("Only relations that rest on one of these.")
    contradictions_from: float | None = strawberry.field(
        description="From which effective strength on a contradiction defeats, 0 to 1. Weaker ones limit their target and change no label; "
        "they count in strengths, chains, paths and ledgers all the same.",
        default=DENIES_FROM,
    )
    preferences: Preferences | None = strawberry.field(
        description="What is preferred to what where labels are found.", default=Preferences.NONE
    )
    evidence_only: bool | None = strawberry.field(
        description="Only what evidence bears out: evidence itself, and statements that it supports along chains of the view, with a "
        "linked argument only where all its premises are borne out.",
        default=False,
    )


View = Annotated[
    ViewInput | None,
    strawberry.argument(description="The part of the graph that is judged; all of it if null."),
]
Chosen = Annotated[
    Semantics | None, strawberry.argument(description="Which sets of statements can stand together.")
]
Needed = Annotated[Semantics, strawberry.argument(description="Which sets of statements can stand together.")]
Support = Annotated[
    SupportReading | None,
    strawberry.argument(
        description="What a support means. By default a derived statement stands only while one of its grounds does."
    ),
]
InScope = Annotated[
    Scope | None,
    strawberry.argument(
        description="When a path is about the issue; without effect where no issue is given."
    ),
]
Model = Annotated[StrengthModel | None, strawberry.argument(description="How strength is worked out.")]


def acceptance_arguments(
    semantics: Chosen = Semantics.GROUNDED,
    support: Support = SupportReading.EVIDENTIAL,
    view: View = UNSET,
) -> None:
    """The signature of `acceptance`."""
    del semantics, support, view


def strength_arguments(model: Model = StrengthModel.DF_QUAD, view: View = UNSET) -> None:
    """The signature of `strength`."""
    del model, view


def weighing_arguments(scope: InScope = Scope.WITHIN, view: View = UNSET) -> None:
    """The signature of the ledger of an issue."""
    del scope, view
