"""What is asked again, beside the same where nothing is kept, as it is in all other tables."""

import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from benchmarks import contenders
from benchmarks.generator import claim_id
from benchmarks.measuring import Plan, measure, warm_up
from benchmarks.processes import Worker
from benchmarks.stage import Server, Stage, service_under

_QUESTIONS = {
    "label and strength of one claim": "query ($id: ID!) { claim(id: $id) { acceptance { label } strength { value } } }",
    "grounded extension": "query { extensions(semantics: GROUNDED, first: 1) { total } }",
    "what a claim's removal would change": "query ($id: ID!) { whatIf(changes: [{removeStatement: $id}]) { total } }",
    "one rule of lint": "query { lint(rules: [CONFLICTING_VERDICTS]) { rule } }",
}
_CLAIMS = 5


@dataclass(frozen=True)
class Again:
    """One shape over some connections: requests a second and milliseconds, where nothing is kept and where all is."""

    shape: str
    connections: int
    anew: Mapping[str, float]
    again: Mapping[str, float]


@contextmanager
def keeping(stage: Stage) -> Generator[Stage]:
    """The same graph under a service that keeps answers and views, as it is set up by default."""
    with contenders.service(stage.neo4j, keeps=True) as started:
        yield replace(stage, service=Server(*started))


def answers_again(stage: Stage, load: Worker, plan: Plan) -> Sequence[Again]:
    """Each shape, of which few questions come again and again."""
    rows: list[Again] = []
    with keeping(stage) as kept:
        for shape in stage.shapes:
            if shape.name.startswith("Q10"):  # Its questions never recur.
                continue
            asked = [service_under(load, stage, shape), service_under(load, kept, shape, "again")]
            for connections in shape.connections:
                warm_up(asked, shape.name, connections, plan)
                figures = measure(asked, shape.name, connections, plan)
                rows.append(Again(shape.name, connections, figures["service"], figures["again"]))
    return rows


def reasoning_again(stage: Stage) -> Mapping[str, Sequence[float]]:
    """For each question about the whole graph, the milliseconds of the first time, and at most of others like it later: only views are kept."""
    found: dict[str, Sequence[float]] = {}
    with contenders.service(stage.neo4j, keeps=True, answers=False) as started:
        server = Server(*started)
        for name, document in _QUESTIONS.items():
            taken = [_timed(server, document, {"id": claim_id(number)}) for number in range(_CLAIMS)]
            found[name] = (taken[0], max(taken[1:]))
    return found


def _timed(server: Server, document: str, variables: Mapping[str, str]) -> float:
    start = time.perf_counter()
    server.data(document, variables if "$id" in document else {})
    return 1000 * (time.perf_counter() - start)
