"""Options of the commands that judge: by which semantics, with which reading of supports, and in which part of the graph."""

from typing import Annotated, Any

import typer

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from service.commands.completion import ids_of

BySemantics = Annotated[
    Semantics,
    typer.Option(
        case_sensitive=False, show_default="grounded", help="Which sets of statements can stand together."
    ),
]
BySupport = Annotated[
    SupportReading,
    typer.Option(case_sensitive=False, show_default="evidential", help="What a support means."),
]
InDocuments = Annotated[
    list[str] | None,
    typer.Option(
        "--document",
        metavar="ID",
        help="Judge only statements of this text; may be repeated.",
        autocompletion=ids_of("document"),
    ),
]
InIssues = Annotated[
    list[str] | None,
    typer.Option(
        "--issue",
        metavar="ID",
        help="Judge only statements about this issue and its sub-issues; may be repeated.",
        autocompletion=ids_of("issue"),
    ),
]
Denying = Annotated[
    float,
    typer.Option(
        "--contradictions-from",
        min=0,
        max=1,
        metavar="STRENGTH",
        help="From which effective strength on a contradiction denies what it contradicts.",
    ),
]


def view(documents: list[str] | None, issues: list[str] | None, denying: float) -> dict[str, Any]:
    """The part of the graph that is judged, as the API takes it."""
    return {"documents": documents or None, "issues": issues or None, "contradictionsFrom": denying}
