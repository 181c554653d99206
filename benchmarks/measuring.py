"""Short slices of load, one contender after the other and round after round, so that all meet the machine alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from benchmarks.processes import Worker, cpu_seconds


@dataclass(frozen=True)
class Contender:
    """Who answers: the worker that asks it, its own process, and that of Neo4j."""

    name: str
    load: Worker
    pid: int
    neo4j_pid: int


@dataclass
class Figures:
    """What all slices of one contender in one shape and number of connections add up to.

    Each connection always has a request under way, so the requests' own times tell the rate, those that outlast a slice included.
    """

    connections: int
    cpu: float = 0
    neo4j_cpu: float = 0
    microseconds: list[int] = field(default_factory=list[int])

    def summary(self) -> dict[str, float]:
        """Requests a second; milliseconds at the 50th and 99th percentile; milliseconds of CPU a request."""
        count = len(self.microseconds)
        percentiles = quantiles(self.microseconds, n=100, method="inclusive")
        return {
            "requests": count,
            "rps": self.connections * count * 1e6 / sum(self.microseconds),
            "p50": percentiles[49] / 1000,
            "p99": percentiles[98] / 1000,
            "cpu": 1000 * self.cpu / count,
            "neo4j_cpu": 1000 * self.neo4j_cpu / count,
        }


@dataclass(frozen=True)
class Plan:
    """How long: a slice, how many rounds of them, and one slice before that counts for nothing."""

    seconds: float
    rounds: int
    warm_up: float


def warm_up(contenders: Sequence[Contender], shape: str, connections: int, plan: Plan) -> None:
    """Have each contender, and what Neo4j's Java makes of its statements, come up to speed."""
    for contender in contenders:
        _slice(contender, shape, connections, plan.warm_up, Figures(connections))


def measure(
    contenders: Sequence[Contender], shape: str, connections: int, plan: Plan
) -> Mapping[str, dict[str, float]]:
    """The figures of each contender."""
    figures = {contender.name: Figures(connections) for contender in contenders}
    warm_up(contenders, shape, connections, plan)
    for _ in range(plan.rounds):
        for contender in contenders:
            _slice(contender, shape, connections, plan.seconds, figures[contender.name])
    return {name: each.summary() for name, each in figures.items()}


def _slice(contender: Contender, shape: str, connections: int, seconds: float, into: Figures) -> None:
    def spent(pid: int) -> Callable[[], float]:
        before = cpu_seconds(pid)
        return lambda: cpu_seconds(pid) - before

    cpu, neo4j_cpu = spent(contender.pid), spent(contender.neo4j_pid)
    into.microseconds += contender.load.ask(
        name=f"{contender.name} {shape}", connections=connections, seconds=seconds
    )
    into.cpu += cpu()
    into.neo4j_cpu += neo4j_cpu()
