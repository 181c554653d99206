"""Queries and commands of the pages, and the answers that the pages show below them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
CUT = "…"
"""Ends an answer of which only the first lines are shown."""
WIDTH = 110
"""What fits on a line of that many characters stands on one line of JSON."""
_BLOCK = re.compile(r'```(\w+)(?: title="(.*?)")?\n(.*?)```\n', re.DOTALL)
_TABLE = re.compile(r"\n(\|.*\n)+")
_COMMAND = re.compile(r"(\.venv/bin/)?argument-graph [^\n]+\n")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    kind: str
    file: str | None
    """Where a reader writes it to."""
    content: str
    start: int
    end: int


@dataclass(frozen=True)
class Shown:
    """A query or command, and the answer below it."""

    kind: str
    """`graphql`, `cypher` or `sh`."""
    asked: str
    answer: str
    start: int
    end: int
    """Where the answer stands in the page."""


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page."""
    return [
        Block(found[1], found[2], found[3], found.start(), found.end()) for found in _BLOCK.finditer(page)
    ]


def shown(page: str) -> Iterator[Shown]:
    """What a page asks and answers: GraphQL and commands with the block that follows, Cypher with the table below it."""
    found = blocks(page)
    for asked, then in zip(found, [*found[1:], None], strict=False):
        if asked.kind == "cypher" and (table := _TABLE.match(page, asked.end)):
            yield Shown(asked.kind, asked.content, table[0].lstrip(), table.start() + 1, table.end())
        elif then and (
            (asked.kind == "graphql" and then.kind == "json")
            or (asked.kind == "sh" and then.kind in {"json", "text"} and _COMMAND.fullmatch(asked.content))
        ):
            start = then.end - len(f"{then.content}```\n")
            yield Shown(asked.kind, asked.content, then.content, start, start + len(then.content))


def excerpt(whole: str, answer: str) -> str:
    """A whole answer, cut where the one that is shown is cut: after as many lines."""
    lines = [line.rstrip() for line in whole.rstrip().splitlines()]
    if answer.rstrip().endswith(CUT):
        size = len(answer.rstrip().removesuffix(CUT).rstrip().splitlines())
        lines = lines if len(lines) <= size else [*lines[:size], CUT]
    return "\n".join(lines) + "\n"


def columns(query: str) -> list[str]:
    """The names that a query in Cypher gives its columns."""
    return re.findall(r" AS (\w+)", query)


def table(names: list[str], rows: list[list[Any]], answer: str) -> str:
    """As many rows as a page shows of an answer in Cypher."""
    size = len(answer.splitlines()) - 2
    first, *others = (f"| {' | '.join(map(str, cells))} |" for cells in (names, *rows[:size]))
    return "\n".join([first, "|---" * len(names) + "|", *others]) + "\n"


def laid_out(value: Json, before: str = "", after: str = "", indent: str = "") -> str:
    """JSON with each list and object on one line where it fits, between what stands before and after it on that line."""
    line = _on_one_line(value)
    if not isinstance(value, dict | list) or len(indent + before + line + after) <= WIDTH:
        return f"{indent}{before}{line}{after}"
    items: list[tuple[str, Json]] = (
        [(f"{json.dumps(name)}: ", each) for name, each in value.items()]
        if isinstance(value, dict)
        else [("", each) for each in value]
    )
    inner = [
        laid_out(each, name, "," if number < len(items) else "", f"{indent}  ")
        for number, (name, each) in enumerate(items, 1)
    ]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return "\n".join([f"{indent}{before}{opening}", *inner, f"{indent}{closing}{after}"])


def _on_one_line(value: Json) -> str:
    if isinstance(value, dict) and value:
        return (
            f"{{ {', '.join(f'{json.dumps(name)}: {_on_one_line(each)}' for name, each in value.items())} }}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_on_one_line, value))}]"
    return json.dumps(value, ensure_ascii=False)
