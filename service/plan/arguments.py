"""The arguments of one field in one request: what changes the text of a statement, and what is only a parameter of it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from graphql import GraphQLError

from service.plan.requests import Preparation, Store


@dataclass(frozen=True)
class Bound:
    """The arguments of a field. The text of a statement depends on `structure` alone; `count` estimates the objects they select.

    `preparation` reads what must be known before the statement of a root field runs.
    """

    structure: Hashable = ()
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])
    count: int = 1
    preparation: Preparation | None = None

    async def prepared(self, store: Store) -> Self:
        """The same with all parameters."""
        if self.preparation is None:
            return self
        return replace(
            self, parameters={**self.parameters, **await self.preparation(store)}, preparation=None
        )


@dataclass(frozen=True)
class Fault(Bound):
    """Unusable arguments: `error` is reported for each object that has the field."""

    structure: Hashable = "fault"
    error: GraphQLError = field(kw_only=True)
