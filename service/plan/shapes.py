"""The shape of an answer: where in the positional rows of a statement each field of the response stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, is_enum_type

from service.plan.fieldtypes import FieldType

_PYTHON: Mapping[str, type] = {"Int": int, "Float": float, "Boolean": bool}

Fields = Mapping[str, "Shape"]


@dataclass(frozen=True)
class Leaf:
    """A scalar or enum value, or a list of them. `python` is its type; `names` the values of an enum."""

    slot: int
    python: type
    names: frozenset[str] | None
    listed: bool
    nullable: bool


@dataclass(frozen=True)
class Typename:
    """`__typename`, known from the variant."""


@dataclass(frozen=True)
class Variants:
    """The fields of an object by its type, whose index in `fields` stands at `tag` where there are several."""

    fields: Mapping[str, Fields]
    tag: int | None


@dataclass(frozen=True)
class Faulty:
    """A field whose arguments, which are those of this number, are of no use."""

    number: int


@dataclass(frozen=True)
class Inline:
    """An object in the same row."""

    object: Variants


@dataclass(frozen=True)
class One:
    """An object in a row of its own, or null. Its absence is the fault of the argument `demand`, where one is named."""

    slot: int
    object: Variants
    nullable: bool
    demand: str | None
    node: FieldNode


@dataclass(frozen=True)
class Many:
    """A list of objects, a row each."""

    slot: int
    object: Variants
    nullable_items: bool


@dataclass(frozen=True)
class Recurring:
    """A list of nodes, given by their keys, that stand in the table of this number."""

    slot: int
    table: int


@dataclass(frozen=True)
class Table:
    """Nodes that recur in the rows of a connection: each once, after its key."""

    slot: int
    number: int
    object: Variants


@dataclass(frozen=True)
class Converted:
    """What a function makes of a value; `pick` says which fields of the mappings that it returns are asked for."""

    slot: int
    convert: Callable[[Any], Any]
    pick: Variants | None
    listed: bool


@dataclass(frozen=True)
class Picked:
    """One field of a mapping that a function returned."""

    name: str


@dataclass(frozen=True)
class Part:
    """An object, or a list of them, that stands in a mapping as mappings."""

    name: str
    object: Variants
    listed: bool
    nullable: bool


@dataclass(frozen=True)
class Reasoned:
    """What reasoning makes of the key at a position, or of that name in a mapping; `number` is that of the kind of late part."""

    slot: int | str
    number: int


@dataclass(frozen=True)
class Referred:
    """Nodes whose ids stand in a mapping; `number` is that of the kind of late part."""

    name: str
    number: int
    listed: bool
    nullable: bool


@dataclass(frozen=True)
class Cursor:
    """The cursor of an edge of the connection `page`, made of the first `keys` values of its row."""

    page: int
    keys: int


@dataclass(frozen=True)
class Items:
    """A connection's edges or nodes."""

    object: Variants


@dataclass(frozen=True)
class PageInfo:
    """Relay's PageInfo: the names of its fields by response key."""

    page: int
    keys: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Connection:
    """A connection in a row of its own, in which the rows of its items stand at `rows` where they are asked for.

    `demands` are arguments with the position of what is true where they name nothing.
    """

    slot: int
    page: int
    rows: int | None
    object: Variants
    demands: tuple[tuple[str, int], ...]
    node: FieldNode
    tables: tuple[Table, ...] = ()


Shape = (
    Leaf
    | Typename
    | Faulty
    | Inline
    | One
    | Many
    | Recurring
    | Converted
    | Picked
    | Part
    | Reasoned
    | Referred
    | Cursor
    | Items
    | PageInfo
    | Connection
)


def leaf(slot: int, type_: FieldType) -> Leaf:
    """A scalar or enum value at a position."""
    names = frozenset(type_.named.values) if is_enum_type(type_.named) else None
    return Leaf(slot, _PYTHON.get(type_.named.name, str), names, type_.listed, type_.nullable)
