"""The tables of docs/graph-model.md, written from `argument_store.model`: `python -m tools.contract`."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Interval
from pydantic import StringConstraints

from argument_store.model import weights
from argument_store.model.contract import LABELS, RELATIONS, RELATIONSHIPS, STATEMENT_LABELS
from argument_store.model.nodes import Properties
from argument_store.model.rules import MEANINGS

PAGE = Path(__file__).parents[1] / "docs" / "graph-model.md"
_KINDS = {bool: "true or false", int: "a whole number from 0", float: "a number", str: "text"}


def page() -> str:
    """The page with its tables as the model has them; the rest as it is."""
    tables = {
        "nodes": _nodes,
        "relationships": _relationships,
        "properties": _properties,
        "rules": _rules,
        "weights": _weights,
    }
    text = PAGE.read_text(encoding="utf-8")
    for name, rows in tables.items():
        table = "\n".join(_row(cells) for cells in rows())
        start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        text, times = re.subn(
            f"{start}.*?{end}", lambda _, all_=f"{start}\n{table}\n\n{end}": all_, text, flags=re.DOTALL
        )
        assert times == 1, f"{PAGE} has no place for {name}"
    return text


def _row(cells: list[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _nodes() -> Iterator[list[str]]:
    yield ["label", "required", "optional", "what it is"]
    yield ["---"] * 4
    for label, model in LABELS.items():
        yield [f"`{label}`", *_names(model), _sentence(model.__doc__)]


def _relationships() -> Iterator[list[str]]:
    yield ["type", "from → to", "required", "optional", "reads"]
    yield ["---"] * 5
    for name, type_ in RELATIONSHIPS.items():
        required, optional = _names(type_.properties)
        required = f"`id`, {required}" if name in RELATIONS else required
        for ends in type_.ends:
            joined = f"{_labels(ends.sources)} → {_labels(ends.targets)}"
            yield [f"`{name}`", joined, required, optional, ends.reads]


def _properties() -> Iterator[list[str]]:
    yield ["property", "of", "value", "meaning"]
    yield ["---"] * 4
    found: dict[tuple[str, str, str], list[str]] = {}
    types = {name: type_.properties for name, type_ in RELATIONSHIPS.items()}
    for owner, model in {**LABELS, **types}.items():
        hints = get_type_hints(model, include_extras=True)
        for name, field in model.model_fields.items():
            row = str(field.alias), _value(hints[name]), str(field.description)
            found.setdefault(row, []).append(f"`{owner}`")
    for (name, value, meaning), owners in found.items():
        yield [f"`{name}`", ", ".join(owners), value, _sentence(meaning)]


def _rules() -> Iterator[list[str]]:
    yield ["rule", "what always holds"]
    yield ["---"] * 2
    for rule, meaning in MEANINGS.items():
        yield [f"`{rule}`", meaning]


def _weights() -> Iterator[list[str]]:
    yield ["where none is given", "counts as"]
    yield ["---"] * 2
    yield ["strength of a relation whose basis is `TEXT` or `MAP`", f"{weights.STRENGTH}"]
    for polarity, strength in weights.INFERRED_STRENGTHS.items():
        yield [f"strength of a `{polarity}` whose basis is `READER`", f"{strength}"]
    yield ["base score of a statement that is `DERIVED`", f"{weights.DERIVED_SCORE:g}"]
    for modality, score in weights.MODALITY_SCORES.items():
        yield [f"base score of a claim that is `{modality}`", f"{score}"]
    for kind, score in weights.EVIDENCE_SCORES.items():
        yield [f"base score of evidence that is a `{kind}`", f"{score}"]
    yield ["base score of any other statement", f"{weights.NEW_SCORE}"]


def _names(model: type[Properties]) -> tuple[str, str]:
    fields = model.model_fields.values()
    required = [f"`{field.alias}`" for field in fields if field.is_required()]
    optional = [f"`{field.alias}`" for field in fields if not field.is_required()]
    return ", ".join(required), ", ".join(optional)


def _labels(labels: tuple[str, ...]) -> str:
    if labels[: len(STATEMENT_LABELS)] == STATEMENT_LABELS:
        labels = ("Statement", *labels[len(STATEMENT_LABELS) :])
    return ", ".join(f"`{label}`" for label in labels)


def _sentence(text: str | None) -> str:
    return " ".join(str(text).split()).removesuffix(".")


def _value(hint: Any) -> str:
    if get_origin(hint) in (Union, UnionType):
        [hint] = [each for each in get_args(hint) if each is not type(None)]
    base, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if get_origin(base) is list:
        return "a list of texts"
    if isinstance(base, type) and issubclass(base, StrEnum):
        return ", ".join(f"`{value}`" for value in base)
    if base not in _KINDS:
        return "a date"
    limits: Any = next((mark for mark in marks if isinstance(mark, (Interval, StringConstraints))), None)
    if base is float:
        return f"{limits.ge} to {limits.le}"
    return _KINDS[base] + (
        f" of at most {limits.max_length:,} characters"
        if base is str and limits and limits.max_length
        else ""
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
