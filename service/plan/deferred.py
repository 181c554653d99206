"""Fields that are loaded after the rows: what functions compute, and the objects that their answers refer to."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import GraphQLError, GraphQLField, GraphQLObjectType, is_leaf_type

from service.plan.admission import OverloadedError
from service.plan.arguments import Bound
from service.plan.budget import Budget, together
from service.plan.checks import SchemaCheck
from service.plan.columnar import Decoder
from service.plan.compiler import Part, Place
from service.plan.cost import CONDITION, Cost
from service.plan.decoding import At, Many, One, leaf
from service.plan.failures import QUERY_TOO_COMPLEX, failure, of_exception, of_input
from service.plan.fields import PENDING, Context, Field
from service.plan.fieldtypes import field_type
from service.plan.limits import Limits
from service.plan.requests import Arguments, FieldRequest, InputError, Store, TimeLimitError
from service.plan.scope import Record, Scope, returned
from service.plan.statements import Statement, plain_parameter

Answers = Mapping[Any, Any]


@dataclass(frozen=True)
class Deferred:
    """Objects that a function computes, for all places of a request at once.

    `key` is an expression that tells the places apart; without it, all have the same answer, by the key None. `answer` returns by key
    an object, or a list of them, as mappings by GraphQL field names, or the exception that is the error of that place. In a mapping,
    a node of the graph is its id, an object of a keyed type its key, the value of an enum its name, and a field that is itself
    deferred any hashable key.
    """

    answer: Callable[[FieldRequest], Awaitable[Answers]]
    key: str | None = None

    def check(self, schema: SchemaCheck, name: str, definition: GraphQLField) -> None:
        named = field_type(definition).named
        if schema.composite(name, named, "a deferred field"):
            schema.mapping(named, Deferred)

    def bind(self, _name: str, arguments: Arguments) -> Bound:
        return Bound(parameters=arguments)

    def compile(self, place: Place, field: Field) -> Decoder:
        decode = self.decoder(place, field)
        if self.key is None:
            return lambda _row, context: decode(None, context)
        return At(place.add(self.key), decode)

    def decoder(self, place: Place, field: Field) -> Decoder:
        """The decoder of the key of an answer."""
        arguments = place.arguments(field)
        wanted = place.selections.names(place.compilation.catalogue.possible(field.type.named), field.nodes)
        number = arguments.number if arguments else None
        part = place.compilation.defer(_Computation(self.answer, number, field, wanted))
        inner = _objects(field, mapping(place, field))

        def decode(key: Any, context: Context) -> Any:
            answer = context.deferred(part, key)
            return None if answer is PENDING else inner(answer, context)

        return decode


@dataclass(frozen=True)
class _Computation:
    """A deferred field. `number` is that of its arguments, if it takes some."""

    answer: Callable[[FieldRequest], Awaitable[Answers]]
    number: int | None
    field: Field
    wanted: frozenset[str]

    async def load(
        self, store: Store, bounds: Sequence[Bound], keys: Sequence[Any], limits: Limits
    ) -> Answers:
        """The answers by key, in which a GraphQLError stands for one that failed."""
        arguments: Arguments = {} if self.number is None else bounds[self.number].parameters
        try:
            answers = await self.answer(FieldRequest(store, arguments, keys, self.wanted, limits.reasoning))
        except OverloadedError:
            raise
        except Exception as error:  # noqa: BLE001 - every other failure becomes an error of the answer
            return dict.fromkeys(keys, self._error(error))
        return {
            key: self._error(answer) if isinstance(answer, Exception) else answer
            for key, answer in answers.items()
        }

    def _error(self, error: Exception) -> GraphQLError:
        return of_input(error, self.field.nodes[0]) if isinstance(error, InputError) else of_exception(error)


def mapping(place: Place, field: Field) -> Decoder:
    """What is selected of such an object."""
    named = field.type.named
    assert isinstance(named, GraphQLObjectType)
    return place.compose(named, field.nodes, lambda below: _member(place, below))


def _member(place: Place, field: Field) -> Decoder:
    catalogue = place.compilation.catalogue
    source = catalogue.sources.get(field.parent.name, {}).get(field.name)
    if isinstance(source, Deferred):
        decode = source.decoder(place, field)
    elif is_leaf_type(field.type.named):
        decode = leaf(field)
    elif catalogue.is_reference(field.type.named):
        decode = _reference(place, field)
    else:
        decode = _objects(field, mapping(place, field))
    return At(field.name, decode)


def _objects(field: Field, item: Decoder) -> Decoder:
    """An object or a list of them; the error of one may stand in its place."""

    def decode(value: Any, context: Context) -> Any:
        if isinstance(value, GraphQLError):
            raise field.error(value)
        return item(value, context)

    return (Many if field.type.listed else One)(field, decode)


def _reference(place: Place, field: Field) -> Decoder:
    """The decoder of ids or keys of objects: what is selected of them is looked up for all of the request at once."""
    lookup, item = _lookup(place, field)
    part = place.compilation.defer(lookup)
    inner = _objects(field, item)

    def decode(ids: Any, context: Context) -> Any:
        if field.type.listed and isinstance(ids, list | tuple):
            rows = [context.deferred(part, each) for each in cast("Sequence[Any]", ids)]
            return None if PENDING in rows else inner(rows, context)
        row = None if ids is None else context.deferred(part, ids)
        return None if row is PENDING else inner(row, context)

    return decode


@dataclass(frozen=True)
class Lookup:
    """Reads what is selected of objects by their ids or keys: the statement yields rows, each after its key.

    `cost` is folded for each request to be weighed quickly, `whole_cost` has all parts.
    """

    statement: Statement
    cost: Cost
    whole_cost: Cost

    async def load(
        self, store: Store, bounds: Sequence[Bound], keys: Sequence[Any], limits: Limits
    ) -> Mapping[Any, Any]:
        """The rows by key. They may hold `limits.nodes` nodes together."""
        counts = [bound.count for bound in bounds]
        nodes = len(keys) * self.cost.total(counts) + CONDITION * self.statement.conditions
        if nodes > limits.nodes:
            heaviest = ".".join(self.whole_cost.heaviest(counts))
            message = (
                f"This part of the answer may hold {nodes:,} nodes, which exceeds the maximum of {limits.nodes:,}; "
                f"most are of {heaviest}."
            )
            return dict.fromkeys(keys, failure(message, QUERY_TOO_COMPLEX, cost=nodes, field=heaviest))
        try:
            ((rows,),) = await store.read(
                self.statement.text, {**self.statement.values(bounds), "keys": list(keys)}
            )
        except OverloadedError:
            raise
        except Exception as error:  # noqa: BLE001 - every other failure becomes an error of the answer
            return dict.fromkeys(keys, of_exception(error))
        return {row[0]: row for row in rows}


def _lookup(place: Place, field: Field) -> tuple[Lookup, Decoder]:
    statement, record, scope, cost = Statement(), Record(), Scope(plain_parameter), Cost(field.key)
    match, names = place.compilation.catalogue.clauses(field.type.named)
    match = scope.fill(f"UNWIND $keys AS {{key}} {match}")
    record.add(scope.fill("{key}"))
    there = Place(place.compilation, statement, record, scope.only(names), cost)
    item = there.object(field)
    statement.text = f"RETURN COLLECT {{ {match} {returned(str(record))} }} AS rows"
    return Lookup(statement, cost.folded(), cost), item


async def load_pending(parts: Sequence[Part], context: Context, budget: Budget, limits: Limits) -> None:
    """Load all parts of an answer that the last pass over the rows left pending; those that time doesn't suffice for fail."""
    pending, context.pending = context.pending, {}
    store = budget.store

    async def load(number: int, keys: Sequence[Any]) -> None:
        try:
            answers = await budget.in_time(parts[number].load(store, context.bounds, keys, limits))
        except TimeLimitError as error:
            answers = dict.fromkeys(keys, of_exception(error))
        context.answers[number] |= {key: answers.get(key) for key in keys}

    await together(load(number, list(keys)) for number, keys in pending.items())
