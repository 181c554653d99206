"""The Cypher of this service's plans, as the bare driver runs it: one row for each item of a list."""

import re
from collections.abc import Mapping
from typing import Any

from argument_store.driver import Database, Neo4jAddress
from benchmarks.shapes import Shape
from service.api.schema import catalogue
from service.plan.execution import Executor

_COLLECTED = re.compile(
    r" WITH \w+, collect\(CASE WHEN (\w+) IS NOT NULL THEN (.*) END\) AS \w+ RETURN \w+ \+ \[\w+\]$",
    re.DOTALL,
)
_TABLES = re.compile(r" RETURN \w+ \+ \[(\w+(?:, \w+)+)\]$")


class Recorder(Database):
    """A database that notes what is read from it."""

    def __init__(self, address: Neo4jAddress) -> None:
        super().__init__(address)
        self.read_so_far: list[tuple[str, dict[str, Any]]] = []

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        self.read_so_far.append((statement, dict(parameters)))
        return await super().read(statement, parameters)


async def recorded(address: Neo4jAddress, shape: Shape, most: int = 100) -> list[tuple[str, dict[str, Any]]]:
    """The statements with their parameters that answer a shape's requests."""
    async with Recorder(address) as recorder:
        executor = Executor(catalogue(), recorder)
        for variables in shape.variables[:most]:
            await executor.execute(shape.service.document, variables)
        return recorder.read_so_far


def row_by_row(statement: str) -> str:
    """A plan's statement without the lists that it collects its rows in; nodes that recur in rows are rows of their own."""
    found = re.match(r"RETURN \[+(?:head\()?COLLECT \{", statement)
    if found is None:
        raise ValueError(f"not the statement of a plan: {statement}")
    body = statement[found.end() : _closing(statement, found.end())].strip()
    body = _TABLES.sub(lambda found: f" UNWIND {found[1].replace(', ', ' + ')} AS row RETURN row", body)
    return _COLLECTED.sub(r" WITH * WHERE \1 IS NOT NULL RETURN \2", body)


def _closing(text: str, start: int) -> int:
    """Where the brace stands that closes what starts there."""
    depth = 1
    for end in range(start, len(text)):
        depth += (text[end] == "{") - (text[end] == "}")
        if depth == 0:
            return end
    raise ValueError(f"no brace closes {text[start:]}")
