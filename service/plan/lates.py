"""Parts of an answer that are known only after its row: what is worked out by reasoning, and the nodes that this names.

Whatever reads a row leaves a `Late` in the place of such a part, and it is given its value when all of a request are known.
"""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graphql import FieldNode, GraphQLError

from service.plan.arguments import Bound
from service.plan.failures import QUERY_TOO_COMPLEX, failure, of_exception, of_input
from service.plan.limits import Limits
from service.plan.mapping import Reasoned
from service.plan.requests import FieldRequest, InputError, Read
from service.plan.shapes import Variants
from service.plan.weight import Weight


class Late:
    """A part of an answer; a GraphQLError where it can't be had."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value: Any = None


class Reading(list[Bound]):
    """What the functions of one root field read with: its arguments by number, nodes that recur, and the parts that are to come."""

    def __init__(self, bounds: Sequence[Bound]) -> None:
        super().__init__(bounds)
        self.tables: dict[int, Mapping[Any, Any]] = {}
        self._known: dict[tuple[int, Any], Late] = {}
        self.pending: list[tuple[int, Any, Late]] = []

    def late(self, number: int, key: Any) -> Late:
        """The part of a number for a key."""
        if (late := self._known.get((number, key))) is None:
            late = self._known[number, key] = Late()
            self.pending.append((number, key, late))
        return late


@dataclass(frozen=True)
class Reasoning:
    """A reasoned field, and the shape of the mappings that answer it. `number` is that of its arguments, where it takes some."""

    source: Reasoned
    number: int | None
    node: FieldNode
    wanted: frozenset[str]
    shape: Variants
    listed: bool

    async def ask(
        self, read: Read, reading: Reading, keys: Sequence[Any], limits: Limits
    ) -> Mapping[Any, Any]:
        """The answers by key, in which a GraphQLError stands for one that can't be had."""
        arguments: Mapping[str, Any] = {} if self.number is None else reading[self.number].parameters
        try:
            answers = await self.source.answer(
                FieldRequest(read, arguments, keys, self.wanted, limits.reasoning)
            )
        except Exception as error:  # noqa: BLE001 - every failure becomes an error of the answer
            return dict.fromkeys(keys, self._error(error))
        return {
            key: self._error(answer) if isinstance(answer, Exception) else answer
            for key, answer in answers.items()
        }

    def _error(self, error: Exception) -> GraphQLError:
        return of_input(error, self.node) if isinstance(error, InputError) else of_exception(error)


@dataclass(frozen=True)
class Lookup:
    """What is selected of nodes that an answer names by their ids: the statement yields rows, each after its id."""

    statement: str
    prefixes: Mapping[int, str]
    shape: Variants
    weight: Weight
    listed: bool = False

    @cached_property
    def _named(self) -> frozenset[str]:
        return named(self.statement)

    async def ask(
        self, read: Read, reading: Reading, keys: Sequence[Any], limits: Limits
    ) -> Mapping[Any, Any]:
        """The rows by id; None where there is no such node. They may hold `limits.nodes` together."""
        if (nodes := len(keys) * self.weight.total([bound.count for bound in reading])) > limits.nodes:
            message = (
                f"The answer may hold {nodes:,} nodes at one place; at most {limits.nodes:,} are allowed."
            )
            return dict.fromkeys(keys, failure(message, QUERY_TOO_COMPLEX))
        try:
            ((rows,),) = await read(
                self.statement, {**parameters(self.prefixes, reading, self._named), "keys": list(keys)}
            )
        except Exception as error:  # noqa: BLE001 - every failure becomes an error of the answer
            return dict.fromkeys(keys, of_exception(error))
        return {row[0]: row for row in rows}


def named(statement: str) -> frozenset[str]:
    """The names of a statement's parameters."""
    return frozenset(re.findall(r"\$(\w+)", statement))


def parameters(
    prefixes: Mapping[int, str], bounds: Sequence[Bound], wanted: frozenset[str]
) -> dict[str, Any]:
    """The parameters of those names, which are prefixed by the number of the arguments that they are of."""
    return {
        name: value
        for index, prefix in prefixes.items()
        for local, value in bounds[index].parameters.items()
        if (name := f"{prefix}{local}") in wanted
    }


class Answered:
    """The late parts of one root field, each asked for once however often the row is read."""

    def __init__(self, read: Read, limits: Limits) -> None:
        self._read = read
        self._limits = limits
        self._answers: dict[tuple[int, Any], Any] = {}

    async def fill(self, reading: Reading, parts: Sequence["Part"]) -> bool:
        """Give all parts their values, the parts inside of these included; false where one can't be had."""
        complete = True
        while pending := reading.pending:
            reading.pending = []
            await self._ask(reading, parts, pending)
            for number, key, late in pending:
                answer = self._answers[number, key]
                complete &= answer is not None and not isinstance(answer, GraphQLError)
                late.value = parts[number].value(answer, reading)
        return complete

    async def _ask(
        self, reading: Reading, parts: Sequence["Part"], pending: Sequence[tuple[int, Any, Late]]
    ) -> None:
        missing: dict[int, list[Any]] = {}
        for number, key, _ in pending:
            if (number, key) not in self._answers:
                missing.setdefault(number, []).append(key)

        async def ask(number: int, keys: list[Any]) -> None:
            answers = await parts[number].kind.ask(self._read, reading, keys, self._limits)
            self._answers |= {(number, key): answers.get(key) for key in keys}

        await asyncio.gather(*(ask(number, keys) for number, keys in missing.items()))


@dataclass(frozen=True)
class Part:
    """A kind of late parts, with the function that reads one."""

    kind: Reasoning | Lookup
    function: Callable[[Any, Reading], Any]

    def value(self, answer: Any, reading: Reading) -> Any:
        """What stands in the response."""
        if answer is None or isinstance(answer, GraphQLError):
            return answer
        if self.kind.listed:
            return [self.function(each, reading) for each in answer]
        return self.function(answer, reading)
