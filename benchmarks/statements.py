"""The Cypher of this service's plans: as the service runs it, and as the bare driver does, one row for each item of a list."""

from collections.abc import Mapping
from typing import Any

from argument_store.driver import Database, Neo4jAddress, Rows
from benchmarks.shapes import Shape
from service.api.schema import catalogue
from service.plan.execution import Executor

Query = tuple[str, Mapping[str, Any]]


class Recorder(Database):
    """A database that notes what is read from it."""

    def __init__(self, address: Neo4jAddress) -> None:
        super().__init__(address)
        self.read_so_far: list[Query] = []

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        self.read_so_far.append((statement, parameters))
        return await super().read(statement, parameters, seconds=seconds)


async def recorded(address: Neo4jAddress, shape: Shape, most: int = 100) -> list[Query]:
    """The statements with their parameters that answer a shape's requests."""
    async with Recorder(address) as recorder:
        executor = Executor(catalogue(), recorder)
        for variables in shape.variables[:most]:
            await executor.execute(shape.service.document, variables)
        return recorder.read_so_far


async def row_by_row(address: Neo4jAddress, shape: Shape, most: int = 100) -> list[Query]:
    """The same queries without the lists that a plan collects its rows in; nodes that recur in rows are rows of their own."""
    async with Database(address) as database:
        executor = Executor(catalogue(), database)
        return [
            query
            for variables in shape.variables[:most]
            for query in executor.queries(shape.service.document, variables)
        ]
