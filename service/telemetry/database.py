"""The service's database, which tells its operator of outages and of statements that take too much."""

import time
from collections.abc import Mapping
from typing import Any, Self

from argument_store.driver import (
    Database,
    DatabaseUnavailableError,
    GraphError,
    MemoryFullError,
    Neo4jAddress,
    Rows,
    StatementTimedOutError,
    StatementTooCostlyError,
)
from service.telemetry.meter import Meter
from service.telemetry.observation import observation
from service.telemetry.outage import Outages
from service.telemetry.statements import CostlyStatements
from service.telemetry.tracing import span

_OUTCOMES: dict[type[GraphError], str] = {
    DatabaseUnavailableError: "unavailable",
    StatementTimedOutError: "timed out",
    MemoryFullError: "found no memory",
    StatementTooCostlyError: "too costly",
    GraphError: "refused",
}
"""The first that an error is an instance of counts."""


class ObservedDatabase(Database):
    """Logs outages, statements that take `slow_seconds` or longer, and those that Neo4j ends. The meter gets figures of all."""

    def __init__(self, address: Neo4jAddress, slow_seconds: float, meter: Meter) -> None:
        super().__init__(address)
        self._slow_seconds = slow_seconds
        self._meter = meter
        self._outages = Outages(self._probe_once, meter)
        self._costly = CostlyStatements(self.explain)

    async def _probe_once(self) -> None:
        await super().read("RETURN 1", {})

    async def __aenter__(self) -> Self:
        self._outages.open()
        return await super().__aenter__()

    async def close(self) -> None:
        """End all connections."""
        self._outages.close()
        self._costly.close()
        await super().close()

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement, as `Database.read` gives them."""
        start = time.perf_counter()
        try:
            with span("statement", {"db.system.name": "neo4j", "db.query.text": statement}):
                rows = await super().read(statement, parameters, seconds=seconds)
        except GraphError as error:
            self._failed(error, statement, start)
            raise
        seconds = time.perf_counter() - start
        self._meter.statement("ok", seconds)
        if seconds >= self._slow_seconds and observation().request_id:  # Warming up takes its time.
            self._costly.log("slow statement", statement, seconds)
            self._costly.log_plan(statement)
        return rows

    def _failed(self, error: GraphError, statement: str, start: float) -> None:
        outcome = next(name for kind, name in _OUTCOMES.items() if isinstance(error, kind))
        seconds = time.perf_counter() - start
        self._meter.statement(outcome, seconds)
        if isinstance(error, DatabaseUnavailableError):
            self._outages.failed(start, error)
        elif isinstance(error, StatementTooCostlyError) and observation().request_id:
            self._costly.log(f"statement {outcome}", statement, seconds)
