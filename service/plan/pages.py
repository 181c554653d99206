"""Connections: a page of rows in keyset order, and what stands beside them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from graphql import GraphQLEnumType, GraphQLField, GraphQLInputObjectType, GraphQLObjectType

from service.plan import cursors
from service.plan.arguments import Bound
from service.plan.checks import SchemaCheck
from service.plan.columnar import Decoder
from service.plan.compiler import FieldArguments, Place
from service.plan.cost import SEARCH, Cost
from service.plan.decoding import At, Many, One, leaf
from service.plan.failures import of_input
from service.plan.fields import Context, Field
from service.plan.fieldtypes import argument_type, field_type
from service.plan.filters import Filter, Narrowed
from service.plan.paging import Orders, Window, window
from service.plan.requests import Arguments, Preparation, not_found
from service.plan.scope import Record, returned
from service.plan.sources import that
from service.plan.tables import Tables

RELAY = frozenset({"edges", "nodes", "pageInfo", "totalCount"})
_EDGE = frozenset({"cursor", "node"})
_ROWS, _MORE = -2, -1
"""Where a connection's row holds the rows of its page, and whether there are more."""


@dataclass(frozen=True)
class PageBound(Bound):
    """The arguments of a connection."""

    window: Window = field(kw_only=True)
    narrowed: Narrowed = field(kw_only=True)
    prelude: str = ""


@dataclass(frozen=True)
class Page:
    """A connection: clauses that find its items, the orders to page through them, and what may narrow them.

    `match` ends where a WHERE may follow. `orders` are by the values of the argument `orderBy`, the first one being the default. `scope`
    holds the names of a node, and `edge` more names that the fields of an edge know. `prelude` (by the arguments) is a search that runs
    once and binds `found`, a list, on each `{hit}` of which `match` then goes on; it may hold `$where`, the condition on `{that}`, and
    `$whole`, whether all items must be found, since their number is selected. `unknown`
    and the sources of other fields of the connection may use what else it binds. `unknown` is a list of the ids that do not name what
    they must: for each the argument, the id, what it must name ("an issue"), and whether it names something else. `prepare` gives what must
    be read before the search of a root field. The cursors of a search hold for the same arguments alone. `rewrite` makes of the arguments,
    which it may refuse, those that every connection knows. Other fields have a place where `{items}` are clauses that find the items of all
    pages as `{that}`.
    """

    match: str
    orders: Orders
    filter: Filter = field(default_factory=Filter)
    scope: Mapping[str, str] = field(default_factory=that)
    edge: Mapping[str, str] = field(default_factory=dict[str, str])
    prelude: Callable[[Arguments], str] | None = None
    unknown: str = ""
    bind_arguments: Callable[[Arguments, Window], Mapping[str, Any]] = lambda arguments, _: arguments
    rewrite: Callable[[Arguments], Arguments] = lambda arguments: arguments
    prepare: Callable[[Arguments], Preparation | None] = lambda _: None

    def check(self, schema: SchemaCheck, name: str, definition: GraphQLField) -> None:
        connection = field_type(definition).named
        if not schema.composite(name, connection, "a page"):
            return
        for fault in self._faults(definition):
            schema.fault(f"{name} {fault}")
        schema.placed(connection, but=RELAY)
        if isinstance(connection, GraphQLObjectType) and "edges" in connection.fields:
            edge = field_type(connection.fields["edges"]).named
            schema.placed(edge, but=_EDGE)
            if isinstance(edge, GraphQLObjectType) and "node" in edge.fields:
                schema.placed(field_type(edge.fields["node"]).named)

    def _faults(self, definition: GraphQLField) -> Sequence[str]:
        where, order = (argument_type(definition, name) for name in ("where", "orderBy"))
        faults: list[str] = []
        if isinstance(order, GraphQLEnumType):
            faults += [f"has no order {name}." for name in order.values if name not in self.orders]
        if isinstance(where, GraphQLInputObjectType):
            faults += self.filter.faults(where)
        return faults

    def bind(self, name: str, arguments: Arguments) -> PageBound:
        arguments = self.rewrite(arguments)
        selection = window(name, self.orders, arguments, bound=self.prelude is not None)
        parameters = self.bind_arguments(arguments, selection)
        narrowed = self.filter.clauses(arguments.get("where"), self.match)
        prelude = self.prelude(arguments) if self.prelude else ""
        prelude = prelude.replace("$where", narrowed.condition or "true")
        return PageBound(
            structure=(*selection.structure, prelude, narrowed.match, narrowed.condition),
            parameters={**parameters, **selection.parameters, **narrowed.parameters},
            count=selection.size,
            preparation=self.prepare(arguments),
            window=selection,
            narrowed=narrowed,
            prelude=prelude,
        )

    def compile(self, place: Place, field: Field) -> Decoder:
        arguments = place.arguments(field)
        assert arguments is not None
        place.statement.alone = True  # The LIMIT of a page is the same for all rows of a statement.
        return _Connection(place.inside(field), self, field, arguments).compile(place)


class _Connection:
    """One connection at one place: an outer record with what stands beside the rows, and a record of each row."""

    def __init__(self, place: Place, page: Page, field: Field, arguments: FieldArguments) -> None:
        bound = place.compilation.bounds[arguments.number]
        assert isinstance(bound, PageBound)
        self._page = page
        self._field = field
        self._number = arguments.number
        self._bound = bound
        self._fill = place.scope.fill
        self._outer, self._row = Record(), Record()
        self._tables = Tables(self._row)
        self._needs_rows = self._needs_whole = False
        self._keys = [self._fill(key.cypher) for key in self._bound.window.keys]
        for key in self._keys:  # The first values of a row, since a cursor is made of them.
            self._row.add(key)
        place.statement.conditions += bound.narrowed.planned
        searches = SEARCH * (bound.narrowed.searches + bound.window.searches)
        beside = replace(place, record=self._outer, is_root=False, add_recurring=None)
        self._beside = replace(beside, cost=Cost(field.key, extra=searches))
        add_recurring = self._tables.add if self._bound.prelude else None
        cost = arguments.cost(field.key)
        cost.extra = searches
        self._items = replace(beside, record=self._row, cost=cost, add_recurring=add_recurring)

    def compile(self, place: Place) -> Decoder:
        """Add the connection to a row as one value: unknown ids, what else is selected of it, and its rows."""
        unknown_at = self._beside.add(self._page.unknown) if self._page.unknown else None
        named = cast("GraphQLObjectType", self._field.type.named)
        match = self._fill(self._bound.narrowed.match)
        narrowed = self._bound.narrowed
        if self._bound.prelude:
            self._whole, self._total = f"UNWIND found AS {{hit}} {narrowed.match}", "size(found)"
        else:
            self._whole = f"{narrowed.match}{self._where(narrowed.condition)}"
            self._total = f"COUNT {{ {self._whole} }}"
        item = self._beside.compose(named, self._field.nodes, self._connection_field)
        if self._needs_rows:
            place.cost.below.append(self._items.cost)
        if self._beside.cost.below or not self._needs_rows:  # Counts alone are one object.
            place.cost.below.append(self._beside.cost)
        rows_at = self._outer.size
        if self._bound.prelude:
            value, query = self._search(match)
        else:
            query = self._rows(match)
            if self._needs_rows:
                self._outer.add(f"COLLECT {{ {query} }}")
            value = str(self._outer)
        if place.is_root:
            place.statement.rows = query
        slot = place.record.add(value)
        return At(slot, self._decoder(rows_at if self._needs_rows else None, unknown_at, item))

    def _decoder(self, rows_at: int | None, unknown_at: int | None, item: Decoder) -> Decoder:
        field, number = self._field, self._number
        read_tables = self._tables.reader(rows_at + 1) if rows_at is not None else None

        def decode(outer: Any, context: Context) -> Any:
            if unknown_at is not None and outer[unknown_at]:
                argument, id_, expected, in_use = outer[unknown_at][0]
                error = not_found(argument, id_, expected, in_use=in_use)
                return field.caught(field.error(of_input(error, field.nodes[0])), context)
            if rows_at is None or read_tables is None:
                return inner(outer, context)
            selection = cast("PageBound", context.bounds[number]).window
            rows = outer[rows_at]
            more = len(rows) > selection.size
            rows = rows[: selection.size]
            if selection.backward:
                rows.reverse()
            read_tables(outer, context)
            return inner([*outer[:rows_at], rows, more], context)

        inner = One(field, item)
        return decode

    def _connection_field(self, field: Field) -> Decoder:
        match field.name:
            case "edges":
                self._needs_rows = True
                edge = cast("GraphQLObjectType", field.type.named)
                return At(_ROWS, Many(field, self._items.compose(edge, field.nodes, self._edge_field)))
            case "nodes":
                self._needs_rows = True
                return At(_ROWS, Many(field, self._items.of(self._page.scope).object(field)))
            case "pageInfo":
                self._needs_rows = True
                info = cast("GraphQLObjectType", field.type.named)
                return One(field, self._beside.compose(info, field.nodes, self._page_info))
            case "totalCount":
                self._needs_whole = True
                return At(self._beside.add(self._total), leaf(field))
            case _:
                return self._beside.of({"items": self._whole, "that": "{that}"}).field(field)

    def _edge_field(self, field: Field) -> Decoder:
        match field.name:
            case "cursor":
                return self._cursor
            case "node":
                return One(field, self._items.of(self._page.scope).object(field))
            case _:
                return self._items.of({**self._page.scope, **self._page.edge}).field(field)

    @property
    def _cursor(self) -> Decoder:
        number, keys = self._number, len(self._keys)

        def decode(row: Any, context: Context) -> str:
            return cursors.encode(cast("PageBound", context.bounds[number]).window.cursor_order, row[:keys])

        return decode

    def _page_info(self, field: Field) -> Decoder:
        number, cursor = self._number, self._cursor
        end = {"startCursor": 0, "endCursor": -1}.get(field.name)

        def at_end(row: Any, context: Context) -> str | None:
            return cursor(row[_ROWS][end], context) if row[_ROWS] else None

        def whether(row: Any, context: Context) -> bool:
            selection = cast("PageBound", context.bounds[number]).window
            return selection.neighbours(more=row[_MORE])[field.name == "hasNextPage"]

        return whether if end is None else at_end

    def _condition(self, *more: str) -> str:
        return self._fill(" AND ".join(filter(None, (self._bound.narrowed.condition, *more))))

    def _rows(self, match: str) -> str:
        stored = " AND ".join(f"{key.cypher} IS NOT NULL" for key in self._bound.window.keys if key.stored)
        conditions = filter(None, (self._fill(stored), self._condition(self._bound.window.predicate)))
        where, limit = self._where(" AND ".join(conditions)), self._fill("$limit")
        return f"{match}{where} WITH * ORDER BY {self._order()} LIMIT {limit} {returned(str(self._row))}"

    def _search(self, match: str) -> tuple[str, str]:
        """The connection as one aggregation over what a search found, and the query for its rows alone.

        Neo4j counts the memory of a list for each row that holds it, so that sorting rows under a list would cost as many lists as
        there are rows. Grouping leaves the list behind. A null among the items keeps what stands beside them if there are none.
        """
        whole = "true" if self._needs_whole else "false"
        prelude = self._fill(self._bound.prelude.replace("$whole", whole))
        if not self._needs_rows:
            return f"head(COLLECT {{ {prelude} {returned(str(self._outer))} }})", ""
        beside, hit, once, one, items, limit, beyond = map(
            self._fill,
            ("{beside}", "{hit}", "{once}", "{one}", "{items}", "$limit + 1", self._bound.window.predicate),
        )
        search = (
            f"{prelude} WITH *, {self._outer} AS {beside} UNWIND [null] + found AS {hit} "
            f"WITH {beside}, {hit}, count(*) AS {once} {match}{self._lets()}"
            f"{self._where(beyond and f'{hit} IS NULL OR ({beyond})')} "
            f"WITH * ORDER BY {self._order()} LIMIT {limit}"
        )
        tables = self._tables
        collected = (
            f"{search} WITH *, CASE WHEN {hit} IS NOT NULL THEN {self._row} END AS {one} WITH {beside}, collect({one}) AS {items}{tables.lists} "
            f"{tables.clauses}"
        )
        value = f"head(COLLECT {{ {collected}RETURN {beside} + [{', '.join((items, *tables.names))}] }})"
        if not tables.names:
            return value, f"{search} WITH * WHERE {hit} IS NOT NULL RETURN {self._row}"
        united = " + ".join((items, *tables.names))
        return value, f"{collected}UNWIND {united} AS row RETURN row"

    def _lets(self) -> str:
        lets = [f"{key.let} AS {key.cypher}" for key in self._bound.window.keys if key.let]
        return self._fill(f" WITH *, {', '.join(lets)}") if lets else ""

    def _order(self) -> str:
        selection, fixed = self._bound.window, self._bound.narrowed.fixed
        directions = [key.descending != selection.backward for key in selection.keys]
        keys = list(zip(self._keys, directions, strict=True))
        if fixed:
            keys.insert(0, (self._fill(fixed), directions[0]))
        return ", ".join(f"{key}{' DESC' if descending else ''}" for key, descending in keys)

    def _where(self, condition: str) -> str:
        return f" WHERE {condition}" if condition else ""
