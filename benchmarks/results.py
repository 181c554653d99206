"""What a run has found, as JSON and as tables of ratios."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

import orjson

from benchmarks.again import Again
from benchmarks.contenders import PEER
from benchmarks.overload import Overload
from embedded_neo4j.versions import NEO4J

Summary = Mapping[str, float]


@dataclass(frozen=True)
class Row:
    """One shape at one number of connections, with the figures of each contender."""

    shape: str
    title: str
    connections: int
    figures: Mapping[str, Summary]

    def ratio(self, other: str, figure: str = "rps") -> float | None:
        """The service's figure as a multiple of the other's."""
        if other not in self.figures:
            return None
        return self.figures["service"][figure] / self.figures[other][figure]


@dataclass(frozen=True)
class Growth:
    """One shape in a small and in a large graph: milliseconds at the median, over one connection."""

    shape: str
    small: float
    large: float


@dataclass
class Results:
    """All that a run has measured."""

    claims: int
    quick: bool
    equal_answers: int = 0
    ceiling: float = 0
    memory: Mapping[str, int] = field(default_factory=dict[str, int])
    rows: list[Row] = field(default_factory=list[Row])
    growth: list[Growth] = field(default_factory=list[Growth])
    loading: Mapping[str, float] = field(default_factory=dict[str, float])
    reasoning: Mapping[str, float] = field(default_factory=dict[str, float])
    solving: Mapping[str, Mapping[str, float]] = field(default_factory=dict[str, Mapping[str, float]])
    again: Sequence[Again] = ()
    reasoning_again: Mapping[str, Sequence[float]] = field(default_factory=dict[str, Sequence[float]])
    overload: Overload | None = None
    texts: Mapping[str, Summary] = field(default_factory=dict[str, Summary])

    def json(self) -> bytes:
        """Everything, with what it was measured on."""
        return orjson.dumps({"machine": machine(), "results": self}, option=orjson.OPT_INDENT_2) + b"\n"

    def markdown(self) -> str:
        """The tables."""
        parts = [_compared(self), *([_grown(self.growth)] if self.growth else [])]
        parts += [*([_reasoned(self.reasoning)] if self.reasoning else [])]
        parts += [*([_again(self.again)] if self.again else [])]
        parts += [*([_reasoned_again(self.reasoning_again)] if self.reasoning_again else [])]
        parts += [*([_overloaded(self.overload)] if self.overload else [])]
        parts += [*([_alone(self.texts)] if self.texts else [])]
        parts += [*([_solved(self.solving)] if self.solving else []), _rest(self)]
        return "\n\n".join(parts) + "\n"


def machine() -> dict[str, object]:
    """What the figures depend on."""
    peer = orjson.loads((PEER / "package.json").read_bytes())["dependencies"]
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "neo4j": NEO4J,
        **{name: version(name) for name in ("neo4j-rust-ext", "uvicorn", "uvloop", "orjson")},
        **peer,
    }


def _compared(results: Results) -> str:
    head = (
        *("shape", "connections", "requests/s", "p50 ms", "p99 ms", "CPU ms", "Neo4j CPU ms"),
        *("× peer", "p99 / peer", "CPU / peer", "× driver", "× driver auto-commit"),
    )
    return f"## {results.claims:,} claims\n\n" + _table(head, map(_row, results.rows))


def _row(row: Row) -> Sequence[str]:
    own = row.figures["service"]
    ratios = (
        row.ratio("peer"),
        row.ratio("peer", "p99"),
        row.ratio("peer", "cpu"),
        row.ratio("driver"),
        row.ratio("driver auto-commit"),
    )
    return (
        f"{row.shape}: {row.title}",
        str(row.connections),
        f"{own['rps']:,.0f}",
        *(f"{own[name]:.2f}" for name in ("p50", "p99", "cpu", "neo4j_cpu")),
        *("" if ratio is None else f"{ratio:.2f}" for ratio in ratios),
    )


def _grown(growth: Sequence[Growth]) -> str:
    rows = ((g.shape, f"{g.small:.2f}", f"{g.large:.2f}", f"{g.large / g.small:.2f}") for g in growth)
    return "## Growth\n\n" + _table(("shape", "10 k claims, ms", "1 M claims, ms", "ratio"), rows)


def _solved(solving: Mapping[str, Summary]) -> str:
    rows = (
        (
            problem,
            f"{row['solved']:.0f}",
            f"{1000 * row['ours'] / max(row['solved'], 1):.2f}",
            f"{1000 * row['theirs'] / max(row['solved'], 1):.2f}",
            f"{row['theirs'] / row['ours']:.1f}" if row["ours"] else "",
            f"{row['unsolved by us']:.0f}",
            f"{row['unsolved by them']:.0f}",
        )
        for problem, row in solving.items()
    )
    head = ("problem", "solved by both", "ms", "pygarg, ms", "× pygarg", "unsolved", "unsolved by pygarg")
    return "## Semantics\n\n" + _table(head, rows)


def _reasoned(reasoning: Mapping[str, float]) -> str:
    rows = (
        (name, f"{figure:,.1f}" if figure % 1 else f"{figure:,.0f}") for name, figure in reasoning.items()
    )
    return "## Reasoning\n\n" + _table(("of the whole view", "ms"), rows)


def _again(rows: Sequence[Again]) -> str:
    head = ("shape", "connections", "anew, requests/s", "p50 ms", "again, requests/s", "p50 ms", "ratio")
    return "## Asked again\n\n" + _table(
        head,
        (
            (
                each.shape,
                str(each.connections),
                *(f"{way[name]:,.2f}" for way in (each.anew, each.again) for name in ("rps", "p50")),
                f"{each.again['rps'] / each.anew['rps']:.2f}",
            )
            for each in rows
        ),
    )


def _reasoned_again(reasoning: Mapping[str, Sequence[float]]) -> str:
    rows = ((name, *(f"{figure:,.1f}" for figure in each)) for name, each in reasoning.items())
    return "## Reasoning, one question after the other\n\n" + _table(
        ("question", "the first, ms", "the slowest of the next, ms"), rows
    )


def _overloaded(found: Overload) -> str:
    row = (
        *(f"{figure:.1f}" for figure in (found.idle, found.overloaded, found.after)),
        f"{found.overloaded / found.idle:.1f}",
        f"{100 * found.refused:.0f} %",
    )
    head = ("idle, p99 ms", "overloaded, p99 ms", "a second after, p99 ms", "overloaded / idle", "refused")
    return "## A light query under overload\n\n" + _table(head, [row])


def _alone(texts: Mapping[str, Summary]) -> str:
    rows = (
        (
            text,
            *(f"{figure:.1f}" for figure in each.values()),
            f"{each['paths of the issue'] / each['paths without an issue']:.2f}",
        )
        for text, each in texts.items()
    )
    head = ("text, ms", *next(iter(texts.values())), "paths with / without")
    return "## A text alone\n\n" + _table(head, rows)


def _rest(results: Results) -> str:
    lines = [f"- {results.equal_answers} answers of service and peer compared, all equal"]
    lines += [f"- the load asks at most {results.ceiling:,.0f} requests/s of a server that does nothing"]
    lines += [f"- {name}: {size / 2**20:.0f} MiB" for name, size in results.memory.items()]
    lines += [f"- {name}: {figure:,.2f}" for name, figure in results.loading.items()]
    return "## Besides\n\n" + "\n".join(lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
