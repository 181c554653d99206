"""A YAML file as plain data, together with the line that each value stands on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import ConstructorError, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from argument_store.faults import Fault

Location = tuple[str | int, ...]
"""Keys and indices that lead from the top of the file to a value."""


class _Constructor(SafeConstructor):
    """Leaves dates to the model, which says what is wrong with them. A value that its tag doesn't fit is a fault of its line."""

    def construct_object(self, node: Any, *deep: bool, **named: bool) -> Any:
        try:
            return super().construct_object(node, *deep, **named)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        except (ValueError, LookupError) as error:
            raise ConstructorError(
                problem=f"no value of the tag {node.tag}", problem_mark=node.start_mark
            ) from error


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)  # pyright: ignore[reportUnknownMemberType]


class Source:
    """A YAML file: its `data`, which is None where it can't be read, and the faults of its syntax."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data: object = None
        self.faults: list[Fault] = []
        self._root: Any = None
        try:
            self._read(path.read_text(encoding="utf-8-sig"))
        except MarkedYAMLError as error:
            self._add(*_problem(error))
        except (OSError, YAMLError, UnicodeDecodeError) as error:
            self._add(1, " ".join(str(error).split()))
        except RecursionError:
            self._add(1, "the file is nested too deeply, or contains itself")

    def line(self, location: Location) -> int:
        """The line (from 1) of a value, or of the nearest thing around it that is there."""
        line, node = 1, self._root
        for step in location:
            line, node = _child(node, step) or (line, None)
        return line

    def plain_entries(self, location: Location) -> list[str | None]:
        """The entries of a flow list, `[one, two]`, that stand there without quotation marks; None for each other. Empty for whatever else is there."""
        node = self._root
        for step in location:
            _, node = _child(node, step) or (0, None)
        entries = _items(node) if node is not None and node.flow_style else []
        return [entry.value if entry.id == "scalar" and entry.style is None else None for entry in entries]

    def fault(self, location: Location, message: str) -> Fault:
        """A fault of the value at a location, or a warning about it."""
        return Fault(str(self.path), self.line(location), message)

    def _add(self, line: int, message: str) -> None:
        self.faults.append(Fault(str(self.path), line, message))

    def _read(self, text: str) -> None:
        yaml: Any = YAML(typ="safe", pure=True)
        yaml.Constructor = _Constructor
        yaml.allow_duplicate_keys = True
        self._root = yaml.compose(text)
        for line, key in _repeated_keys(self._root):
            self._add(line, f"the key {key!r} stands here a second time")
        self.data = None if self._root is None else yaml.constructor.construct_document(self._root)
        if self.data is None:
            self._add(1, "the file is empty")


def _problem(error: Any) -> tuple[int, str]:
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1 if mark else 1), error.problem or error.context


def _pairs(node: Any) -> list[tuple[Any, Any]]:
    return node.value if node is not None and node.id == "mapping" else []


def _items(node: Any) -> list[Any]:
    return node.value if node is not None and node.id == "sequence" else []


def _child(node: Any, step: str | int) -> tuple[int, Any] | None:
    if isinstance(step, int) and step < len(items := _items(node)):
        return _line(items[step]), items[step]
    return next(((_line(key), value) for key, value in _pairs(node) if key.value == str(step)), None)


def _line(node: Any) -> int:
    return node.start_mark.line + 1


def _repeated_keys(node: Any) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for key, value in _pairs(node):
        if str(key.value) in seen:
            yield _line(key), str(key.value)
        seen.add(str(key.value))
        yield from _repeated_keys(value)
    for item in _items(node):
        yield from _repeated_keys(item)
