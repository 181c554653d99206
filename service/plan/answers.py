"""Shapes made into Python functions that turn positional rows into the dicts of a response.

A checked function takes nothing on trust: whatever breaks the schema's promises (a null, a value of another type) makes it
raise, and the answer is then completed by graphql-core from what the loose function yields, errors, paths and null
propagation included.
"""

from collections.abc import Callable, Sequence
from math import isfinite
from typing import Any, cast

from graphql import FieldNode

from service.plan import cursors
from service.plan.failures import of_input
from service.plan.lates import Reading
from service.plan.requests import InputError
from service.plan.shapes import (
    Connection,
    Converted,
    Cursor,
    Faulty,
    Inline,
    Items,
    Leaf,
    Many,
    One,
    PageInfo,
    Part,
    Picked,
    Reasoned,
    Recurring,
    Referred,
    Shape,
    Typename,
    Variants,
)

Answer = Callable[[Any, Reading], dict[str, Any]]
TYPE_KEY = "\0type"


class BrokenPromiseError(Exception):
    """A row holds something other than the schema promises."""


def _absent(argument: str, node: FieldNode) -> None:
    raise of_input(InputError(argument, "names nothing in the graph"), node)


def answer(shape: Variants, *, checked: bool) -> Answer:
    """The function for a root field's row."""
    writer = _Writer(checked=checked)
    name = writer.variants(shape)
    exec("\n".join(writer.lines), writer.names)  # noqa: S102 - the text is made of positions and of our own names
    return cast("Answer", writer.names[name])


class _Writer:
    """Writes one function for each object; `r` is a row, or a mapping, and `b` the reading."""

    def __init__(self, *, checked: bool) -> None:
        self._checked = checked
        self._functions: dict[int, str] = {}
        self.lines: list[str] = []
        self.names: dict[str, Any] = {
            "cursor": cursors.encode,
            "isfinite": isfinite,
            "absent": _absent,
            "Broken": BrokenPromiseError,
        }

    def variants(self, shape: Variants) -> str:
        """The name of the function for an object."""
        if id(shape) not in self._functions:
            names = [self._object(type_, fields) for type_, fields in shape.fields.items()]
            if shape.tag is None:
                self._functions[id(shape)] = names[0]
            else:
                name = self._fresh("f")
                typeless = f" if r[{shape.tag}] is not None else {{{TYPE_KEY!r}: None}}"
                self.lines += [
                    f"{name}_types = ({', '.join(names)},)",
                    f"def {name}(r, b):",
                    f"    return {name}_types[r[{shape.tag}]](r, b){'' if self._checked else typeless}",
                ]
                self._functions[id(shape)] = name
        return self._functions[id(shape)]

    def _fresh(self, letter: str) -> str:
        return f"{letter}{len(self.lines)}"

    def _bind(self, value: object) -> str:
        name = f"c{len(self.names)}"
        self.names[name] = value
        return name

    def _object(self, type_: str, fields: Any, *, before: Sequence[str] = ()) -> str:
        checks: list[str] = []
        pairs = [
            f"{key!r}: {self._value(shape, type_, checks)}"
            for key, shape in cast("dict[str, Shape]", fields).items()
        ]
        if not self._checked:
            pairs.append(f"{TYPE_KEY!r}: {type_!r}")
        name = self._fresh("f")
        self.lines += [f"def {name}(r, b):", *(f"    {line}" for line in before)]
        if self._checked and checks:
            self.lines.append(f"    if {' or '.join(checks)}: raise Broken")
        self.lines.append(f"    return {{{', '.join(pairs)}}}")
        return name

    def _value(self, shape: Shape, type_: str, checks: list[str]) -> str:
        match shape:
            case Leaf(slot=slot):
                checks.append(self._check(shape))
                return f"r[{slot}]"
            case Typename():
                return repr(type_)
            case Faulty(number=number):
                checks.append("True")
                return f"b[{number}].error"
            case Picked(name=name):
                return f"r[{name!r}]"
            case Part(name=name, object=object_):
                return self._part(f"r[{name!r}]", shape, lambda x: f"{self.variants(object_)}({x}, b)")
            case Referred(name=name, number=number):
                return self._part(f"r[{name!r}]", shape, lambda x: f"b.late({number}, {x})")
            case Reasoned(slot=slot, number=number):
                return f"b.late({number}, r[{slot!r}])"
            case Inline(object=object_):
                return f"{self.variants(object_)}(r, b)"
            case One():
                return self._one(shape, checks)
            case Many(slot=slot, object=object_, nullable_items=nullable):
                call = f"{self.variants(object_)}(x, b)"
                return f"[{'None if x is None else ' if nullable else ''}{call} for x in r[{slot}]]"
            case Recurring(slot=slot, table=table):
                return f"[b.tables[{table}][x] for x in r[{slot}]]"
            case Converted():
                return self._converted(shape)
            case Cursor(page=page, keys=keys):
                return f"cursor(b[{page}].order, r[:{keys}])"
            case Items(object=object_):
                return f"[{self.variants(object_)}(x, b) for x in rows]"
            case PageInfo():
                return self._page_info(shape)
            case Connection(slot=slot):
                return f"{self._connection(shape)}(r[{slot}], b)"

    def _check(self, leaf: Leaf) -> str:
        value = "x" if leaf.listed else f"r[{leaf.slot}]"
        if leaf.names is not None:
            check = f"{value} not in {self._bind(leaf.names)}"
        else:
            check = f"type({value}) is not {leaf.python.__name__}"
        if leaf.python is float:
            check = f"({check} or not isfinite({value}))"
        if leaf.python is int:
            check = f"({check} or not {-(2**31)} <= {value} < {2**31})"
        if leaf.listed:
            check = f"(type(r[{leaf.slot}]) is not list or any({check} for x in r[{leaf.slot}]))"
        return f"(r[{leaf.slot}] is not None and {check})" if leaf.nullable else check

    def _one(self, shape: One, checks: list[str]) -> str:
        value = f"r[{shape.slot}]"
        call = f"{self.variants(shape.object)}({value}, b)"
        if shape.demand:
            return f"absent({shape.demand!r}, {self._bind(shape.node)}) if {value} is None else {call}"
        if not shape.nullable:
            checks.append(f"{value} is None")
        return f"None if {value} is None else {call}"

    def _part(self, value: str, shape: Part | Referred, one: Callable[[str], str]) -> str:
        text = f"[{one('x')} for x in {value}]" if shape.listed else one(value)
        return f"None if {value} is None else {text}" if shape.nullable else text

    def _converted(self, shape: Converted) -> str:
        value = f"{self._bind(shape.convert)}(r[{shape.slot}])"
        if shape.pick is None:
            return value
        pick = self.variants(shape.pick)
        return f"[{pick}(x, b) for x in {value}]" if shape.listed else f"{pick}({value}, b)"

    def _page_info(self, shape: PageInfo) -> str:
        def edge(index: int) -> str:
            return f"cursor(b[{shape.page}].order, rows[{index}][:{shape.keys}]) if rows else None"

        values = {
            "hasNextPage": "page.resumed if page.backward else more",
            "hasPreviousPage": "more if page.backward else page.resumed",
            "startCursor": edge(0),
            "endCursor": edge(-1),
            "__typename": "'PageInfo'",
        }
        pairs = [f"{key!r}: {values[name]}" for key, name in shape.fields.items()]
        if not self._checked:
            pairs.append(f"{TYPE_KEY!r}: 'PageInfo'")
        return f"{{{', '.join(pairs)}}}"

    def _connection(self, shape: Connection) -> str:
        before = [
            f"if r[{slot}]: absent({argument!r}, {self._bind(shape.node)})"
            for argument, slot in shape.demands
        ]
        if shape.rows is not None:
            before += [
                f"page = b[{shape.page}]",
                f"rows = r[{shape.rows}]",
                "more = len(rows) > page.size",
                "if more: rows = rows[:page.size]",
                "if page.backward: rows = rows[::-1]",
            ]
        before += [
            f"b.tables[{table.number}] = {{x[0]: {self.variants(table.object)}(x, b) for x in r[{table.slot}]}}"
            for table in shape.tables
        ]
        ((type_, fields),) = shape.object.fields.items()
        return self._object(type_, fields, before=before)
