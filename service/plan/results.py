"""What was read for each root field, made into the data of a response: by generated functions, or else by graphql-core."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import ExecutionResult, GraphQLError, GraphQLSchema, execute_sync  # pyright: ignore[reportUnknownVariableType]

from service.plan.answers import TYPE_KEY
from service.plan.arguments import Bound, Fault
from service.plan.documents import Document
from service.plan.lates import Answered, Late, Reading
from service.plan.operations import Compiled

Data = dict[str, Any]


@dataclass(frozen=True)
class Result:
    """A root field's row, with what reads it; or why there is none. Neither, for a field that asks for the schema."""

    compiled: Compiled | None = None
    bounds: Sequence[Bound] = ()
    row: Any = None
    answered: Answered | None = None
    error: GraphQLError | None = None

    @property
    def faults(self) -> Sequence[GraphQLError]:
        """What is wrong with its arguments, and with those of the fields below it."""
        below = [bound.error for bound in self.bounds if isinstance(bound, Fault)]
        return [self.error, *below] if self.error else below

    async def checked(self) -> Data | None:
        """Its data; None where it breaks a promise of the schema, failed, or asks for the schema itself."""
        if self.compiled is None:
            return None
        reading = Reading(self.bounds)
        reader = self.compiled.checked
        try:
            data = reader.row(self.row, reading)
            if reading.pending and not await self._fill(reading, self.compiled):
                return None
        except Exception:  # noqa: BLE001 - whatever is wrong with the row, graphql-core finds it again and reports it
            return None
        return data

    async def _fill(self, reading: Reading, compiled: Compiled, *, loose: bool = False) -> bool:
        assert self.answered is not None
        parts = (compiled.loose if loose else compiled.checked).parts
        return await self.answered.fill(reading, parts)

    async def loose(self) -> Data | Exception:
        """Its data as it is, for graphql-core to complete; or what is to be reported in its place."""
        if self.error is not None:
            return self.error
        if self.compiled is None:
            return {}
        reading = Reading(self.bounds)
        try:
            data = self.compiled.loose.row(self.row, reading)
            if reading.pending:
                await self._fill(reading, self.compiled, loose=True)
        except Exception as error:  # noqa: BLE001 - graphql-core reports it
            return error
        return data


async def checked(results: Sequence[Result]) -> Data | None:
    """The data of a response; None where one of its root fields needs completion."""
    data: Data = {}
    for result in results:
        part = await result.checked()
        if part is None:
            return None
        data |= part
    return data


async def completed(
    schema: GraphQLSchema,
    document: Document,
    operation_name: str | None,
    variables: Mapping[str, Any] | None,
    results: Mapping[str, Result],
) -> ExecutionResult:
    """Let graphql-core complete what broke a promise of the schema, failed, or asks for the schema itself."""
    loose = await asyncio.gather(*(result.loose() for result in results.values()))
    result = execute_sync(
        schema,
        document.node,
        root_value={key: _Loose(data) for key, data in zip(results, loose, strict=True)},
        variable_values=dict(variables or {}),
        operation_name=operation_name,
        field_resolver=_resolve,
        type_resolver=_resolve_type,
    )
    known = {error.message: error.extensions for one in results.values() for error in one.faults}
    for error in result.errors or ():
        if not error.extensions:  # graphql-core coerces arguments again, and met the same fault
            error.extensions = known.get(error.message)
    return result


@dataclass(frozen=True)
class _Loose:
    data: Data | Exception


def _resolve(source: Any, info: Any, **_: object) -> Any:
    value = source[info.path.key]
    if isinstance(value, _Loose):
        if isinstance(value.data, Exception):
            raise value.data
        value = value.data[info.path.key]
    return (
        [_arrived(item) for item in cast("list[Any]", value)] if isinstance(value, list) else _arrived(value)
    )


def _arrived(value: Any) -> Any:
    return value.value if isinstance(value, Late) else value


def _resolve_type(value: Any, *_: object) -> str | None:
    return value[TYPE_KEY]


def late_value(late: Any) -> Any:
    """What orjson writes in the place of a late part."""
    if isinstance(late, Late):
        return late.value
    raise TypeError
