"""A light query while the service is asked for four times as much as it executes at once."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from benchmarks.measuring import Plan
from benchmarks.processes import Worker, environment, worker
from benchmarks.stage import Stage, service_under

LIGHT, HEAVY = "Q1", "Q5"
_CONNECTIONS = 256
"""Four times the requests that a process executes at once."""
_SETTLING_SECONDS = 1


@dataclass(frozen=True)
class Overload:
    """Milliseconds of the light query over one connection at the 99th percentile, and how many of the others were told to come again."""

    idle: float
    overloaded: float
    after: float
    refused: float


def overload(stage: Stage, load: Worker, plan: Plan) -> Overload:
    """Before, during, and a second after the overload."""
    light, heavy = (next(shape for shape in stage.shapes if shape.name == name) for name in (LIGHT, HEAVY))
    service_under(load, stage, light)
    with worker("benchmarks.client", environment(stage.neo4j)) as flood, ThreadPoolExecutor() as threads:
        service_under(flood, stage, heavy)
        seconds = plan.seconds * plan.rounds
        idle = _light(load, seconds)
        flooding = threads.submit(
            flood.ask, name=f"service {HEAVY}", connections=_CONNECTIONS, seconds=seconds + 4, counts=True
        )
        time.sleep(2)  # Until they queue.
        overloaded = _light(load, seconds)
        counts: Mapping[str, int] = flooding.result()
        time.sleep(_SETTLING_SECONDS)
        return Overload(idle, overloaded, _light(load, seconds), counts["refused"] / counts["answered"])


def _light(load: Worker, seconds: float) -> float:
    microseconds = sorted(load.ask(name=f"service {LIGHT}", connections=1, seconds=seconds))
    return microseconds[-1 - len(microseconds) // 100] / 1000
