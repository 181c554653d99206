"""Compiles a connection: a page of rows in keyset order, and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from graphql import FieldNode, GraphQLObjectType

from service.plan.arguments import PageBound
from service.plan.fieldtypes import field_type
from service.plan.scope import Record, Scope
from service.plan.shapes import Connection, Cursor, Inline, Items, PageInfo, Shape, Typename, Variants, leaf
from service.plan.tables import Tables
from service.plan.weight import Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.plan.compiler import Compiler
    from service.plan.mapping import Page


class ConnectionCompiler:
    """One connection at one place."""

    def __init__(self, compiler: Compiler, scope: Scope, source: Page, node: FieldNode) -> None:
        index, bound = compiler.bound(node)
        assert isinstance(bound, PageBound)
        self._compiler = compiler
        self._scope = scope
        self._source = source
        self._node = node
        self._index = index
        self._bound = bound
        self._outer = Record()
        self._row = Record()
        self._tables = Tables(compiler, self._row)

    def compile(self, record: Record, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Connection:
        """Add the connection to a row as one value: what it demands, its rows, its total and its extras."""
        fill, bound, source = self._scope.fill, self._bound, self._source
        prelude = fill(bound.prelude)
        demands = tuple((name, self._outer.add(fill(cypher))) for name, cypher in source.demands.items())
        match = fill(bound.match)
        self._keys = [fill(key.cypher) for key in bound.keys]
        for key in self._keys:
            self._row.add(key)
        self._total = fill(source.total) or f"COUNT {{ {match}{_where(fill(bound.filter))} }}"
        with self._compiler.weighing(Weight(bound=self._index), self._tables if prelude else None):
            fields = self._connection(type_, nodes)
        needed = self._needs_rows(fields)
        if prelude:
            rows = self._outer.size if needed else None
            value = (
                self._found(prelude, match)
                if needed
                else f"head(COLLECT {{ {prelude} RETURN {self._outer} }})"
            )
        else:
            rows = self._outer.add(self._rows(match)) if needed else None
            value = str(self._outer)
        shape = Variants({type_.name: fields}, None)
        tables = () if rows is None else self._tables.shapes(rows + 1)
        return Connection(record.add(value), self._index, rows, shape, demands, self._node, tables)

    def _rows(self, match: str) -> str:
        bound = self._bound
        stored = (f"{key.cypher} IS NOT NULL" for key in bound.keys if key.stored)
        where = _where(self._scope.fill(" AND ".join(filter(None, (*stored, bound.filter, bound.beyond)))))
        limit = self._scope.fill("$limit")
        return (
            f"COLLECT {{ {match}{where} WITH * ORDER BY {self._order()} LIMIT {limit} RETURN {self._row} }}"
        )

    def _found(self, prelude: str, match: str) -> str:
        """The connection as one aggregation over what a search found.

        Rows under a list hold all of it, as Neo4j counts memory, so that to sort them would take as many lists as there are rows.
        Grouping leaves the list behind. A null among the items keeps what stands beside them where there is none.
        """
        beside, hit, once, items, limit, beyond = map(
            self._scope.fill, ("{beside}", "{hit}", "{once}", "{items}", "$limit + 1", self._bound.beyond)
        )
        return (
            f"head(COLLECT {{ {prelude} WITH found, {self._outer} AS {beside} UNWIND [null] + found AS {hit} "
            f"WITH {beside}, {hit}, count(*) AS {once} {match}{self._lets()}"
            f"{_where(beyond and f'{hit} IS NULL OR ({beyond})')} "
            f"WITH * ORDER BY {self._order()} LIMIT {limit} "
            f"WITH {beside}, collect(CASE WHEN {hit} IS NOT NULL THEN {self._row} END) AS {items}{self._tables.lists} "
            f"{self._tables.clauses}RETURN {beside} + [{', '.join((items, *self._tables.names))}] }})"
        )

    def _lets(self) -> str:
        lets = [f"{key.let} AS {key.cypher}" for key in self._bound.keys if key.let]
        return self._scope.fill(f" WITH *, {', '.join(lets)}") if lets else ""

    def _order(self) -> str:
        bound = self._bound
        keys = zip(self._keys, (key.descending != bound.backward for key in bound.keys), strict=True)
        fixed = (
            [(self._scope.fill(bound.fixed), bound.keys[0].descending != bound.backward)]
            if bound.fixed
            else []
        )
        return ", ".join(f"{key}{' DESC' if descending else ''}" for key, descending in (*fixed, *keys))

    def _connection(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> dict[str, Shape]:
        groups = self._compiler.selections.fields(type_, nodes)
        shapes = {
            key: self._connection_field(type_, group)
            for key, group in sorted(groups.items(), key=lambda item: item[1][0].name.value)
        }
        return {key: shapes[key] for key in groups}

    def _connection_field(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Shape:
        name = nodes[0].name.value
        if name == "__typename":
            return Typename()
        below = field_type(type_.fields[name])
        match name:
            case "edges":
                return Items(self._edges(cast("GraphQLObjectType", below.named), nodes))
            case "nodes":
                scope = self._scope.only(self._source.scope)
                return Items(self._compiler.object(self._row, scope, below.named, nodes))
            case "pageInfo":
                info = cast("GraphQLObjectType", below.named)
                groups = self._compiler.selections.fields(info, nodes)
                names = {key: group[0].name.value for key, group in groups.items()}
                return PageInfo(self._index, len(self._keys), names)
            case "totalCount":
                return leaf(self._outer.add(self._total), below)
            case _:
                return leaf(self._outer.add(self._scope.fill(self._source.extras[name])), below)

    def _edges(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Variants:
        node_scope = self._scope.only(self._source.scope)
        scope = self._scope.only({**self._source.scope, **self._source.edge})
        groups = self._compiler.selections.fields(type_, nodes)
        shapes: dict[str, Shape] = {}
        for key, group in sorted(groups.items(), key=lambda item: item[1][0].name.value):
            match group[0].name.value:
                case "cursor":
                    shapes[key] = Cursor(self._index, len(self._keys))
                case "node":
                    below = field_type(type_.fields["node"]).named
                    shapes[key] = Inline(self._compiler.object(self._row, node_scope, below, group))
                case _:
                    shapes[key] = self._compiler.field(self._row, scope, type_, group)
        return Variants({type_.name: {key: shapes[key] for key in groups}}, None)

    def _needs_rows(self, fields: dict[str, Shape]) -> bool:
        return any(isinstance(shape, Items | PageInfo) for shape in fields.values())


def _where(condition: str) -> str:
    return f" WHERE {condition}" if condition else ""
