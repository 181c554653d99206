"""Statements that take too much: each is logged with its operation, and once for each text with Neo4j's plan."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any, cast

import structlog

from argument_store.driver import GraphError
from service.telemetry.observation import observation

_log = structlog.get_logger(__name__)
_MOST_TEXTS = 1_000
_MOST_CHARACTERS = 4_000

Explain = Callable[[str], Awaitable[Mapping[str, Any]]]


class CostlyStatements:
    """Logs statements by the hash of their text. Plans are asked for one after the other, of 1,000 texts in all."""

    def __init__(self, explain: Explain) -> None:
        self._explain = explain
        self._known: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._one = asyncio.Lock()

    def log(self, event: str, statement: str, seconds: float) -> None:
        """Log what happened to a statement. Texts hold no values: these are parameters."""
        _log.warning(
            event, statement=_name(statement), milliseconds=round(seconds * 1000), **observation().about()
        )

    def log_plan(self, statement: str) -> None:
        """Log a statement's plan, unless it has been before. Only for one that has just run: Neo4j has its plan at hand."""
        name = _name(statement)
        if name in self._known or len(self._known) == _MOST_TEXTS:
            return
        self._known.add(name)
        task = asyncio.create_task(self._log_plan(name, statement))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def close(self) -> None:
        """Ask for no more plans."""
        for task in self._tasks:
            task.cancel()

    async def _log_plan(self, name: str, statement: str) -> None:
        with suppress(GraphError):
            async with self._one:
                plan = await self._explain(statement)
            _log.warning(
                "plan of a slow statement",
                statement=name,
                plan=_on_one_line(rendered(plan)),
                text=_on_one_line(statement),
            )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())[:_MOST_CHARACTERS]


def _name(statement: str) -> str:
    return sha256(statement.encode()).hexdigest()[:16]


def rendered(plan: Mapping[str, Any]) -> str:
    """A plan on one line: each operator with the rows that Neo4j expects and its details, after `<` what it reads from."""
    arguments = cast("Mapping[str, Any]", plan.get("args", {}))
    operator = str(plan.get("operatorType", "")).partition("@")[0]
    about = f"{operator}({arguments.get('EstimatedRows', 0):.0f} rows; {arguments.get('Details', '')})"
    below = [rendered(each) for each in cast("Sequence[Mapping[str, Any]]", plan.get("children", ()))]
    if len(below) > 1:
        return f"{about} < [{' | '.join(below)}]"
    return " < ".join([about, *below])
