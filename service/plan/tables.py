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
class _Read:
    number: int
    lists: str
    that: str
    shape: Variants


class Tables:
    """The tables beside the rows `row` of one page. Equal ones are one."""

    def __init__(self, compiler: Compiler, row: Record) -> None:
        self._compiler = compiler
        self.row = row
        self._read: dict[tuple[str, str], _Read] = {}

    def add(
        self, scope: Scope, source: Nested, type_: GraphQLNamedType, nodes: Sequence[FieldNode]
    ) -> Recurring:
        """Add what is selected of a list's nodes; the row holds their keys."""
        that, lists = scope.fill("{that}"), scope.fill(source.recurring)
        record = Record()
        record.add(f"id({that})")
        with self._compiler.weighing(Weight(source.expect)):
            shape = self._compiler.object(record, scope.only(source.scope), type_, nodes)
        read = _Read(next(self._compiler.numbers), lists, that, shape)
        read = self._read.setdefault((lists, str(record)), read)
        return Recurring(self.row.add(f"[{that} IN {lists} | id({that})]"), read.number)

    @property
    def lists(self) -> str:
        """What is collected along with the rows, to read the tables from."""
        return "".join(f", collect({read.lists}) AS lists{read.number}" for read in self._read.values())

    @property
    def clauses(self) -> str:
        """What reads the tables."""
        return "".join(
            f"CALL (lists{read.number}) {{ UNWIND lists{read.number} AS list UNWIND list AS {read.that} "
            f"WITH DISTINCT {read.that} RETURN collect({record}) AS table{read.number} }} "
            for (_, record), read in self._read.items()
        )

    @property
    def names(self) -> Sequence[str]:
        """The variables that hold the tables."""
        return [f"table{read.number}" for read in self._read.values()]

    def shapes(self, slot: int) -> tuple[Table, ...]:
        """The tables, the first of which stands at a position."""
        return tuple(
            Table(slot + index, read.number, read.shape) for index, read in enumerate(self._read.values())
        )
