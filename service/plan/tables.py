"""Nodes that come up in many items of a search: each is read once, into a table beside the items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.plan.scope import Record, Scope
from service.plan.shapes import Recurring, Table, Variants
from service.plan.weight import Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import FieldNode, GraphQLNamedType

    from service.plan.compiler import Compiler
    from service.plan.mapping import Nested


@dataclass(frozen=True)
class _Column:
    number: int
    lists: str
    that: str
    record: str


class Tables:
    """The tables beside the rows `row` of one page. Those that Neo4j reads alike are one column, whatever answers make of them."""

    def __init__(self, compiler: Compiler, row: Record) -> None:
        self._compiler = compiler
        self.row = row
        self._columns: dict[tuple[str, str], _Column] = {}
        self._tables: list[tuple[_Column, int, Variants]] = []

    def add(
        self, scope: Scope, source: Nested, type_: GraphQLNamedType, nodes: Sequence[FieldNode]
    ) -> Recurring:
        """Add what is selected of a list's nodes; the row holds their keys."""
        that, lists = scope.fill("{that}"), scope.fill(source.recurring)
        record = Record()
        record.add(f"id({that})")
        with self._compiler.weighing(Weight(source.expect)):
            shape = self._compiler.object(record, scope.only(source.scope), type_, nodes)
        number = next(self._compiler.numbers)
        column = _Column(number, lists, that, str(record))
        column = self._columns.setdefault((lists, column.record), column)
        self._tables.append((column, number, shape))
        return Recurring(self.row.add(f"[{that} IN {lists} | id({that})]"), number)

    @property
    def lists(self) -> str:
        """What is collected along with the rows, to read the tables from."""
        return "".join(f", collect({each.lists}) AS lists{each.number}" for each in self._columns.values())

    @property
    def clauses(self) -> str:
        """What reads the tables."""
        return "".join(
            f"CALL (lists{each.number}) {{ UNWIND lists{each.number} AS list UNWIND list AS {each.that} "
            f"WITH DISTINCT {each.that} RETURN collect({each.record}) AS table{each.number} }} "
            for each in self._columns.values()
        )

    @property
    def names(self) -> Sequence[str]:
        """The variables that hold the tables."""
        return [f"table{each.number}" for each in self._columns.values()]

    def shapes(self, slot: int) -> tuple[Table, ...]:
        """The tables, the first column of which stands at a position."""
        columns = list(self._columns.values())
        return tuple(
            Table(slot + columns.index(column), number, shape) for column, number, shape in self._tables
        )
