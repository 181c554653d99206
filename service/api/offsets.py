"""Offsets into a document's text, which the store counts in code points, in the unit that a client counts in."""

from typing import Annotated, Any

import strawberry

from service.api.declare import sourced
from service.api.enums import OffsetUnit
from service.plan.sources import Expr

_HAS_PAIRS = "(?s).*[\U00010000-\U0010ffff].*"
Unit = Annotated[OffsetUnit | None, strawberry.argument(description="What the offset counts.")]


def of_unit(unit: Unit = OffsetUnit.CODE_POINTS) -> None:
    """The signature of a field that gives offsets."""
    del unit


def units(text: str) -> int:
    """How many UTF-16 code units a text has."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def offset(cypher: str, passage: str, description: str) -> Any:
    """An offset into the text of a passage's document."""
    return sourced(Expr(_with_text(cypher, passage), _in_unit), description, of_unit)


def _with_text(cypher: str, passage: str) -> str:
    """The offset, and only where the units differ, a list with the text before it."""
    document = "{document}"
    return (
        f"[{cypher}, CASE WHEN $unit = 'UTF16' AND {cypher} IS :: INTEGER NOT NULL THEN "
        f"[({passage})-[:PART_OF]->({document}:Document) WHERE 0 < {cypher} <= size({document}.text) "
        f"AND {document}.text =~ '{_HAS_PAIRS}' | left({document}.text, {cypher})] END]"
    )


def _in_unit(value: tuple[Any, list[str] | None]) -> Any:
    given, before = value
    return units(before[0]) if before else given
