"""From a YAML file to its outline, with every fault of its shape.

A faulty item does not hide the faults of others, nor its own others: it is read again without the values at fault.
"""

from collections.abc import Sequence
from contextlib import suppress
from copy import deepcopy
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from argument_store.faults import Fault
from graph_seed.model import (
    Actor,
    Argument,
    Claim,
    Document,
    Evidence,
    Issue,
    NonArgumentative,
    Relation,
    SeedFile,
)
from graph_seed.outline import Item, Outline, Remnant
from graph_seed.source import Location, Source
from graph_seed.suggestions import Suggestions

P = TypeVar("P", bound=BaseModel)

_HINTS = {
    "implicit": ": it is no key any more; a relation that a reader infers has a `warrant` and no `quote`, and may say `basis: READER`",
    "sortKey": ": it is derived from the title or name",
}
_SPLIT = ": YAML splits at commas; put words that hold one in quotation marks"
"""Where a key has no value: `{quote: one, two}` has the key `two`."""


def read_outline(source: Source) -> tuple[Outline, list[Fault]]:
    """All items of a file, as far as they can be understood, and the faults of their shape."""
    reader = _Reader(source)
    outline = Outline(
        document=reader.document(),
        actors=reader.items("actors", Actor),
        issues=reader.items("issues", Issue),
        claims=reader.items("claims", Claim),
        evidence=reader.items("evidence", Evidence),
        arguments=reader.items("arguments", Argument),
        relations=reader.items("relations", Relation),
        non_argumentative=reader.items("nonArgumentative", NonArgumentative),
        remnants=reader.remnants,
    )
    return outline, reader.faults


class _Reader:
    def __init__(self, source: Source) -> None:
        self._source = source
        is_mapping = isinstance(source.data, dict)
        self._data = cast("dict[Any, Any]", source.data) if is_mapping else {}
        self.remnants: list[Item[Remnant]] = []
        self.faults: list[Fault] = []
        keys = _fields(SeedFile)
        if source.data is not None and not is_mapping:
            self._fault((), "a mapping belongs here, with the keys " + ", ".join(sorted(keys)))
        for key in self._data.keys() - keys:
            self._fault((key,), f"unknown key {key!r}{_near(key, SeedFile)}")

    def document(self) -> Document | None:
        if "document" in self._data:
            item = self._item(("document",), Document, self._data["document"])
            return item and item.part
        if isinstance(self._source.data, dict):
            self._fault((), "the key 'document' is missing")
        return None

    def items(self, key: str, model: type[P]) -> list[Item[P]]:
        values = self._data.get(key, [])
        if not isinstance(values, list):
            self._fault((key,), f"{key}: a list belongs here")
            return []
        items: list[Item[P]] = []
        for index, value in enumerate(cast("list[object]", values)):
            if item := self._item((key, index), model, value):
                items.append(item)
            else:
                self.remnants.append(_sound((key, index), Remnant, value) or Item((key, index), Remnant()))
        return items

    def _item(self, location: Location, model: type[P], value: object) -> Item[P] | None:
        try:
            return Item(location, model.model_validate(value))
        except ValidationError as error:
            for detail in error.errors():
                self._fault((*location, *detail["loc"]), _message(detail, model))
            return _sound(location, model, value)

    def _fault(self, location: Location, message: str) -> None:
        self.faults.append(self._source.fault(location, message))


def _sound(location: Location, model: type[P], value: object) -> Item[P] | None:
    value, gone = deepcopy(value), set[Location]()
    try:
        return Item(location, model.model_validate(value))
    except ValidationError as error:
        for detail in reversed(error.errors()):
            place = detail["loc"]
            if not any(place[:depth] in gone for depth in range(1, len(place))):
                gone.add(_delete(value, place))
    with suppress(ValidationError):
        return Item(location, model.model_validate(value), frozenset(gone))
    return None


def _delete(value: Any, location: Location) -> Location:
    """What was deleted: the place itself, or the nearest around it that is there."""
    for depth in range(len(location), 0, -1):
        with suppress(KeyError, IndexError, TypeError):
            container = value
            for step in location[: depth - 1]:
                container = container[step]
            del container[location[depth - 1]]
            return location[:depth]
    return ()


def _message(detail: ErrorDetails, model: type[BaseModel]) -> str:
    name = next((str(step) for step in reversed(detail["loc"]) if isinstance(step, str)), "")
    match detail["type"]:
        case "extra_forbidden" | "invalid_key":
            *place, key = detail["loc"]
            hint = _HINTS.get(str(key)) or _near(key, _model_at(place, model))
            return f"unknown key {key!r}{hint or (_SPLIT if detail['input'] is None else '')}"
        case "missing":
            return f"the key {name!r} is missing"
        case "model_type":
            return f"{name}: a mapping belongs here".removeprefix(": ")
        case "string_too_long":
            limits = detail.get("ctx", {})
            return f"the {name} has {len(detail['input'])} characters, more than {limits.get('max_length')}"
        case "string_pattern_mismatch":
            return f"{name}: {_mismatch(detail)}"
        case _:
            return f"{name}: {detail['msg']}"


def _mismatch(detail: ErrorDetails) -> str:
    pattern: str = detail["ctx"]["pattern"] if "ctx" in detail else ""
    kinds, colon, _ = pattern.partition(":")
    if colon:
        return f"{detail['input']!r} is not the id of any {kinds.strip('^()').replace('|', ', ')} ({pattern})"
    return "words belong here" if pattern == r"\S" else f"{detail['input']!r} does not match {pattern}"


def _near(key: object, model: type[BaseModel]) -> str:
    return Suggestions((repr(name), name) for name in _fields(model)).near(str(key))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a mapping, with the types of their values."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _model_at(location: Sequence[str | int], model: type[BaseModel]) -> type[BaseModel]:
    for step in location:
        if isinstance(step, str):
            model = _model_in(_fields(model).get(step)) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
