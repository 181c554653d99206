"""Statements with the relations between them, as flat lists: what a map of an issue or a document draws."""

from typing import Annotated

import strawberry

from service.api.relations import SCOPE
from service.plan.sources import Child

_ABOUT = (
    "MATCH ({this})<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-({about}:Statement) "
    "MATCH ({about}) (()<-[:SUPPORTS|CONTRADICTS]-(:Argument)){0,8} ({that}:Statement)"
)
_FROM = "MATCH ({this})<-[:FROM]-({that}:Statement)"


def _bounded(match: str) -> Child:
    """The first of the statements that clauses find, in a list, so that relations between them can be told."""
    return Child(
        f"WITH COLLECT {{ {match} RETURN DISTINCT {{that}} ORDER BY {{that}}.id LIMIT $limit + 1 }} AS {{found}} "
        "WITH {found}[..$limit] AS {statements}, size({found}) > $limit AS {truncated}",
        {"statements": "{statements}", "truncated": "{truncated}"},
        counted="limit",
    )


OF_ISSUE, OF_DOCUMENT = _bounded(_ABOUT), _bounded(_FROM)


NODES = Child("UNWIND {statements} AS {that}", order="{that}.id", expect=1)
RELATIONS = Child(
    "UNWIND {statements} AS {source} MATCH ({source})-[{relation}:SUPPORTS|CONTRADICTS]->({target}:Statement) "
    "WHERE {target} IN {statements}",
    SCOPE,
    "{relation}.id",
    expect=3,
)

Limit = Annotated[int, strawberry.argument(description="How many statements at most: 1 to 1,000.")]


def arguments(limit: Limit = 500) -> None:
    """The signature of a part of the graph."""
    del limit
