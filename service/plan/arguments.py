"""The arguments of one field in one request: what changes the text of a statement, and what is only a parameter of it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLError

MOST_ITEMS = 1_000
"""The most items of a page, or ids of a list."""


@dataclass(frozen=True)
class Bound:
    """The arguments of a field. The text of a statement depends on `structure` alone; `count` estimates the objects they select."""

    structure: Hashable = ()
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])
    count: int = 1


@dataclass(frozen=True)
class Fault(Bound):
    """Unusable arguments: `error` is reported for each object that has the field."""

    structure: Hashable = "fault"
    error: GraphQLError = field(kw_only=True)
