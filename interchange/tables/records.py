"""A map as tables, one for each label and relationship type: the contract of the store, row by row.

Of a node a row holds `id` and the properties, of a claim with a part in the opportunity-challenge reading a `role` as well; of a
relationship `source`, `target` and the properties. What follows from the rest, such as the id of a relation between statements, is
derived when a table is written. What a row leaves out is an empty text in its record.
"""

from collections.abc import Iterator
from datetime import date
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Interval
from msgspec import Meta, Struct, defstruct
from pydantic import StringConstraints

from argument_store.model import ClaimRole, id_pattern
from argument_store.model.contract import DERIVED, LABELS, RELATIONSHIPS, RelationshipType
from argument_store.model.nodes import Properties
from argument_store.model.rules import ABSENT
from interchange.tables.columns import Matches, NotBlank

Field = tuple[str, Any] | tuple[str, Any, Any]


_SEEDS: Field = (
    "seeds",
    list[Annotated[str, Meta(pattern=id_pattern("Document").replace("$", r"\Z"))]],
    ABSENT,
)
"""What a load of seeds has written says whose it is."""


class Row(Struct):
    """Any row."""


def record_of(label: str, model: type[Properties]) -> type[Row]:
    """The record of a label with these properties."""
    role: list[Field] = [("role", ClaimRole, ABSENT)] if label == "Claim" else []
    return _row(label, [("id", _id(label)), *role, *_fields(model)])


def _relationship(name: str, type_: RelationshipType) -> type[Row]:
    sources = dict.fromkeys(label for ends in type_.ends for label in ends.sources)
    targets = dict.fromkeys(label for ends in type_.ends for label in ends.targets)
    ends: list[Field] = [("source", _id(*sources)), ("target", _id(*targets))]
    return _row(name, [*ends, *_fields(type_.properties)])


def _row(name: str, fields: list[Field]) -> type[Row]:
    options = {"kw_only": True, "forbid_unknown_fields": True, "rename": "camel", "gc": False}
    return defstruct(name, [*fields, _SEEDS], bases=(Row,), **options)  # pyright: ignore[reportReturnType, reportArgumentType]


def _fields(model: type[Properties]) -> Iterator[Field]:
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        if field.alias in DERIVED:
            continue
        type_ = _column_type(hints[name])
        yield (name, type_) if field.is_required() else (name, type_, ABSENT)


def _id(*labels: str) -> Any:
    return _text(StringConstraints(pattern=id_pattern(*labels)))


def _column_type(hint: Any) -> Any:
    """The type of `argument_store.model.values` as msgspec reads it, with what only a column can check beside it."""
    if get_origin(hint) in (Union, UnionType):
        [hint] = [each for each in get_args(hint) if each is not type(None)]
    base, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if get_origin(base) is list:
        return list[_item(get_args(base)[0])]
    for mark in marks:
        match mark:
            case StringConstraints():
                return _text(mark)
            case Interval():
                interval: Any = mark
                return Annotated[base, Meta(ge=interval.ge, le=interval.le)]
            case _:
                pass
    assert base is str or base in (bool, date) or issubclass(base, str), f"no column holds {hint}"
    return base


def _text(constraints: StringConstraints) -> Any:
    meta = Meta(min_length=1, max_length=constraints.max_length)
    pattern = str(constraints.pattern)
    return Annotated[str, meta, NotBlank() if pattern == r"\S" else Matches(pattern.strip("^$"))]


def _item(hint: Any) -> Any:
    """An item of a list, which holds no character that separates items."""
    [constraints] = [mark for mark in get_args(hint) if isinstance(mark, StringConstraints)]
    assert constraints.pattern == r"\S", f"no list holds {hint}"
    return Annotated[str, Meta(pattern=r"^[^\x1e]*[^\s\x1e][^\x1e]*\Z")]


RECORDS: dict[str, type[Row]] = {
    **{label: record_of(label, model) for label, model in LABELS.items()},
    **{name: _relationship(name, type_) for name, type_ in RELATIONSHIPS.items()},
}
"""The record of each table's rows."""
