"""Nodes that come up in many rows of a search: each is read once, into a table beside the rows.

The rows of 200 chains name some 1,000 nodes, of which 200 differ: Neo4j reads, and the driver unpacks, a fifth.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

import orjson

from service.plan.columnar import Columnar, Decoder, attempt
from service.plan.compiler import Place, Recurring
from service.plan.cost import Cost
from service.plan.decoding import At, Many
from service.plan.fields import Context, Field, FieldError
from service.plan.scope import Record


@dataclass(frozen=True)
class _Column:
    number: int
    lists: str
    that: str
    record: str


class _Nodes(dict[Any, Any]):
    """Decoded nodes by key, which all places share: together at first, or each when it is first needed if one breaks a promise.

    `sizes` are the bytes that each takes in an answer.
    """

    def __init__(self, rows: Sequence[Any], item: Decoder, context: Context) -> None:
        super().__init__()
        self.sizes: dict[Any, int] = {}
        self._rows = {row[0]: row for row in rows}
        self._item = item
        self._context = context
        room = context.room
        nodes = attempt(item, rows, context) or ()
        context.room = room  # Each place takes the size, the first one included.
        for key, node in zip(self._rows, nodes, strict=False):
            self[key], self.sizes[key] = node, _size(node)

    def __missing__(self, key: Any) -> Any:
        node = self[key] = self._item(self._rows[key], self._context)
        self.sizes[key] = _size(node)
        return node


def _size(node: Any) -> int:
    return len(orjson.dumps(node, default=lambda _: None))  # Null stands in the answer for an error.


class _Lists(Columnar):
    """The decoder of lists of the keys of nodes."""

    def __init__(self, number: int, field: Field) -> None:
        self._number = number
        self._one_by_one = Many(field, lambda key, context: context.tables[number][key])

    def __call__(self, value: Any, context: Context) -> Any:
        try:
            return self.column([value], context)[0]
        except FieldError:
            # Going through the list again shows which item it is, and what that makes of the list.
            return self._one_by_one(value, context)

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        nodes = cast("_Nodes", context.tables[self._number])
        find, sizes = nodes.__getitem__, nodes.sizes.__getitem__
        answers = [list(map(find, keys)) for keys in values]
        context.room -= sum(map(sizes, chain.from_iterable(values)))
        return answers


class Tables:
    """The tables beside the rows of one page. Those that Neo4j reads alike are one column, whatever answers make of them."""

    def __init__(self, row: Record) -> None:
        self._row = row
        self._columns: dict[tuple[str, str], _Column] = {}
        self._tables: list[tuple[_Column, int, Decoder]] = []

    def add(self, place: Place, recurring: Recurring, field: Field) -> Decoder:
        """Add what is selected of a list's nodes; the row holds their keys."""
        that, lists = place.scope.fill("{that}"), place.scope.fill(recurring.nodes)
        record = Record()
        # Neo4j's own id is safe here: it identifies a node as long as the statement runs, and is shorter than ours.
        record.add(f"id({that})")
        there = place.rows(recurring.scope, Cost(field.key, recurring.expect), record)
        item = there.object(field)
        number = next(place.compilation.numbers)
        column = _Column(number, lists, that, str(record))
        column = self._columns.setdefault((lists, column.record), column)
        self._tables.append((column, number, item))

        slot = self._row.add(f"[{that} IN {lists} | id({that})]")
        return At(slot, _Lists(number, field))

    @property
    def lists(self) -> str:
        """What is collected along with the rows, to read the tables from."""
        return "".join(f", collect({each.lists}) AS lists{each.number}" for each in self._columns.values())

    @property
    def clauses(self) -> str:
        """What reads the tables."""
        return "".join(
            f"CALL (lists{each.number}) {{ UNWIND lists{each.number} AS list UNWIND list AS {each.that} "
            f"WITH DISTINCT {each.that} WITH {each.that}, {each.record} AS row RETURN collect(row) AS table{each.number} }} "
            for each in self._columns.values()
        )

    @property
    def names(self) -> Sequence[str]:
        """The variables that hold the tables."""
        return [f"table{each.number}" for each in self._columns.values()]

    def reader(self, slot: int) -> Callable[[Any, Context], None]:
        """Makes the tables of a row, the first column of which stands at a position, known to the decoders."""
        columns = list(self._columns.values())
        tables = [(number, slot + columns.index(column), item) for column, number, item in self._tables]

        def read(row: Any, context: Context) -> None:
            for number, at, item in tables:
                context.tables[number] = _Nodes(row[at], item, context)

        return read
