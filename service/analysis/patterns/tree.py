"""A pattern as a tree."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from argument_store.model import Polarity
from service.queries.narrowing import JOINS


@dataclass(frozen=True)
class Condition:
    """A condition on a statement, as searches know it: a kind and a value.

    If the value is the id of something else, the `types` of relationships are those that may join it. `names` says what an id must name
    ("an actor").
    """

    kind: str
    value: str
    types: tuple[str, ...] = ()
    names: str = field(default="", compare=False)

    @property
    def joins(self) -> bool:
        """Whether it is on what the statement is joined to."""
        return self.kind in JOINS


@dataclass(frozen=True)
class Step:
    """One relation, of a type or any."""

    type: Polarity | None


@dataclass(frozen=True)
class Node:
    """No relation: the statement there meets all conditions."""

    conditions: frozenset[Condition]


@dataclass(frozen=True)
class Sequential:
    """One part after the other."""

    parts: "Sequence[Pattern]"


@dataclass(frozen=True)
class Alternatives:
    """Any of the parts."""

    parts: "Sequence[Pattern]"


@dataclass(frozen=True)
class Repeated:
    """A part at least so many times, and at most so many (None: any number)."""

    part: "Pattern"
    least: int
    most: int | None


Pattern: TypeAlias = Step | Node | Sequential | Alternatives | Repeated
