"""What the engine and the code behind a field say to each other: a request for the field's values, and its errors."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from argument_store.driver import Rows

Arguments = Mapping[str, Any]
"""The coerced arguments of a field, by GraphQL name. An optional argument that the client left out is absent."""

Read = Callable[[str, Mapping[str, Any]], Awaitable[Rows]]
"""Runs a reading Cypher statement with parameters; returns its rows, each as a list of columns."""

Preparation = Callable[["Store"], Awaitable[Mapping[str, Any]]]
"""Reads the values of more parameters of a statement. May raise InputError."""

MOST_ITEMS = 1_000
"""The most items of a page, or ids of a list."""


@dataclass(frozen=True)
class Made:
    """Something that is made of what a store holds, and how many bytes it takes, which may grow as it is used."""

    value: Any
    size: Callable[[], int]


Make = Callable[[Read], Awaitable[Made]]
"""Makes it."""


class Shared(Protocol):
    """What is made of the store and shared by requests, as one of them sees it."""

    @property
    def most_bytes(self) -> int:
        """How much all that is kept may take."""
        ...

    async def find(self, key: Hashable) -> Any | None:
        """What is kept under a key, if nothing has been written since."""
        ...

    async def get(self, key: Hashable, make: Make) -> Any:
        """The same, made where it is not there; raises what `make` raises, and TimeLimitError where that takes too long."""
        ...


class InputError(Exception):
    """An argument has the right type but an unusable value; `argument` names it, the message says why."""

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(message)
        self.argument = argument

    def under(self, argument: str) -> Self:
        """The same error, under the name that the argument has for the client."""
        return type(self)(argument, str(self))


class NotFoundError(InputError):
    """An argument gives an id that names nothing."""


def not_found(argument: str, id_: str, expected: str, *, in_use: bool) -> InputError:
    """The error for an id that names nothing of the kind that an argument expects ("an issue"), and something else if it is in use."""
    if in_use:
        return InputError(argument, f"{id_} is not {expected}")
    return NotFoundError(argument, f"{id_} does not exist")


class TooComplexError(Exception):
    """A request asks for more than a limit on sizes allows; the message names it and goes to the client."""


class TimeLimitError(TimeoutError):
    """No answer was found within the limit on time; the message names it and goes to the client.

    `retry_after` says in how many seconds another try should succeed, where that is known.
    """

    retry_after: int | None = None


@dataclass(frozen=True)
class ReasoningLimits:
    """How long a deferred field may compute for one request, in seconds, and how many nodes its search may include."""

    seconds: float = 10.0
    nodes: int = 20_000


@dataclass(frozen=True)
class Store:
    """What a field may learn of the store by: statements, and what is shared, if anything is."""

    read: Read
    shared: Shared | None = None


@dataclass(frozen=True)
class FieldRequest:
    """One request for a deferred field, at all the places where it was selected.

    `keys` identify the places, each once; `wanted` are the names of the fields selected of the answers.
    """

    store: Store
    arguments: Arguments
    keys: Sequence[Any]
    wanted: frozenset[str]
    limits: ReasoningLimits = field(default_factory=ReasoningLimits)

    @property
    def read(self) -> Read:
        """Runs a statement."""
        return self.store.read
