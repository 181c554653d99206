"""Labels and strengths of all statements, told in short and stored where that is wanted."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from argument_store.driver import Database, Neo4jAddress
from argument_store.schema import prepare
from argument_store.writers import Waiting, Writer, sole_writer
from argumentation.bipolar.explanations import WITHOUT_GROUND, ReasonRule
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Label, Semantics
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import evaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.strengths import Strengths
from service.analysis.acceptance_solver import solve_labels
from service.analysis.deadlines import Allowance
from service.analysis.viewing import whole
from service.plan.requests import Store
from service.queries.judged import STORE

_BATCH = 10_000


class Verdict(Enum):
    """What a label means, with OUT told apart by its rule.

    `mark` is a label of nodes, since Neo4j Browser gives colours by labels alone; `key` is for programs, `words` are for people.
    """

    HOLDING = "Accepted", "holding", "holds"
    DEFEATED = "Defeated", "defeated", "defeated"
    WITHOUT_GROUND = "Groundless", "withoutGround", "without ground"
    UNEXPLAINED = "Unexplained", "unexplained", "does not hold"
    """OUT, where no one kind of reason applies in every extension."""
    UNDECIDED = "Undecided", "undecided", "open"

    def __init__(self, mark: str, key: str, words: str) -> None:
        self.mark = mark
        self.key = key
        self.words = words


@dataclass(frozen=True)
class Way:
    """How to judge, and for how many seconds at most."""

    semantics: Semantics
    support: SupportReading
    model: StrengthModel
    timeout: float | None = None


@dataclass(frozen=True)
class Evaluation:
    """What is found of statements, each at the place of its id."""

    way: Way
    ids: Sequence[str]
    labels: Sequence[Label]
    verdicts: Sequence[Verdict]
    strengths: Strengths

    def data(self) -> dict[str, Any]:
        """A summary for programs."""
        counts, values, way = Counter(self.labels), self.strengths.values, self.way
        return {
            "statements": len(self.ids),
            "semantics": way.semantics.name,
            "support": way.support.name,
            "labels": {label.name: counts[label] for label in Label},
            "verdicts": {verdict.key: self.verdicts.count(verdict) for verdict in Verdict},
            "strengthModel": way.model.name,
            "strengths": {"least": min(values), "greatest": max(values), "mean": sum(values) / len(values)}
            if values
            else None,
            "unsettled": len(self.strengths.not_converged),
        }

    def lines(self) -> Iterator[str]:
        """The same for people."""
        found = self.data()
        numbers = Counter(self.verdicts)
        told = ", ".join(
            f"{verdict.words}: {numbers[verdict]:,}"
            for verdict in Verdict
            if numbers[verdict] or verdict is not Verdict.UNEXPLAINED
        )
        yield f"{found['statements']:,} statements; {found['semantics']}, support {found['support']}; {told}"
        if strengths := found["strengths"]:
            spread = "{least:.3f} to {greatest:.3f}, {mean:.3f} on average".format(**strengths)
            yield f"strengths by {found['strengthModel']}: {spread}"
        if unsettled := found["unsettled"]:
            yield f"{unsettled:,} strengths rest on cycles that did not settle"


def run(address: Neo4jAddress, way: Way, *, write: bool, waiting: Waiting = lambda _line: None) -> Evaluation:
    """Judge the whole store, and write what is found into it where wanted; raises GraphError, StoreBusyError, TimedOutError."""

    async def connected() -> Evaluation:
        async with Database(address, statement_seconds=600) as database:
            if not write:
                return await _judged(database, way)
            await prepare(database)
            async with sole_writer(database, "evaluate", waiting) as writer:
                found = await _judged(database, way)
                await _store(writer, found)
                return found

    return asyncio.run(connected())


async def _judged(database: Database, way: Way) -> Evaluation:
    view = await whole(Store(database.read), None)
    deadline = Allowance() if way.timeout is None else Allowance.after(way.timeout)
    found = solve_labels(view.label_graph(), way.semantics, way.support, deadline)
    rules = found.rules([each for each, label in enumerate(found.labels) if label is Label.OUT])
    verdicts = [_verdict(label, rules.get(each)) for each, label in enumerate(found.labels)]
    strengths = evaluate(view.weighted_graph(), way.model, Bounds(deadline=deadline))
    return Evaluation(way, view.ids, found.labels, verdicts, strengths)


def _verdict(label: Label, rule: ReasonRule | None) -> Verdict:
    if label is not Label.OUT:
        return Verdict.HOLDING if label is Label.IN else Verdict.UNDECIDED
    if rule is None:
        return Verdict.UNEXPLAINED
    return Verdict.WITHOUT_GROUND if rule in WITHOUT_GROUND else Verdict.DEFEATED


async def _store(writer: Writer, found: Evaluation) -> None:
    """All or nothing."""
    rows = [
        [id_, label.name, strength, verdict.mark]
        for id_, label, verdict, strength in zip(
            found.ids, found.labels, found.verdicts, found.strengths.values, strict=True
        )
    ]
    way = found.way
    names = {"semantics": way.semantics.name, "support": way.support.name, "model": way.model.name}
    async with writer.transaction() as transaction:
        for start in range(0, len(rows), _BATCH):
            await transaction.run(STORE, {"rows": rows[start : start + _BATCH], **names})
