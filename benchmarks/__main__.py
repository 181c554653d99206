"""`python -m benchmarks`: measures, prints the tables, and writes benchmarks/results/latest.json."""

import argparse
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from benchmarks import solvers
from benchmarks.again import answers_again, reasoning_again
from benchmarks.generator import Size
from benchmarks.loading import loading
from benchmarks.measuring import Plan, measure, warm_up
from benchmarks.overload import overload
from benchmarks.processes import memory
from benchmarks.reasoning import reasoning
from benchmarks.results import Growth, Results, Row, Summary
from benchmarks.searches import compare_searches
from benchmarks.stage import ceiling, compare, drivers, peer, peer_under, service_under, stage, workers
from benchmarks.texts import texts

RESULTS = Path(__file__).with_name("results") / "latest.json"
GROWING = ("Q1", "Q2", "Q4", "Q6 first", "Q6 deep", "Q7", "Q9")
SMALL, LARGE = 10_000, 1_000_000
SOLVED = 300, 5
"""Arguments of a framework, and frameworks of each kind."""
SEARCHED = 40
"""Claims from which chains are searched in two ways, before anything is timed."""
FULL = Plan(seconds=1, rounds=4, warm_up=1.5)
QUICK = Plan(seconds=0.5, rounds=2, warm_up=2)


def say(line: str) -> None:
    """A line for who waits."""
    print(line, file=sys.stderr, flush=True)


def compared(results: Results, claims: int, names: list[str], plan: Plan) -> None:
    """Service, peer and driver, shape by shape."""
    with stage(claims, say) as here, peer(here) as other, workers(here) as (load, bare):
        shapes = [shape for shape in here.shapes if not names or shape.name.split()[0] in names]
        results.equal_answers = compare(here, other, shapes)
        compare_searches(Size(claims), here.service.data, SEARCHED)
        results.ceiling = ceiling(load, plan.seconds)
        contenders = {
            shape.name: [
                service_under(load, here, shape),
                *peer_under(load, here, other, shape),
                *drivers(bare, here, shape),
            ]
            for shape in shapes
        }
        say("warming up")
        for shape in shapes:
            for connections in shape.connections:
                warm_up(contenders[shape.name], shape.name, connections, plan)
        for shape in shapes:
            for connections in shape.connections:
                figures = measure(contenders[shape.name], shape.name, connections, plan)
                results.rows.append(Row(shape.name, shape.title, connections, figures))
                say(f"{shape.name}, {connections} connections: " + told(figures))
        if not names:
            say("overload")
            results.overload = overload(here, load, plan)
        results.memory = {f"a worker's memory at {claims:,} claims": memory(here.service.pid)}
        results.reasoning = reasoning(here, say)
        say("asking again")
        results.again = answers_again(replace(here, shapes=shapes), load, plan)
        results.reasoning_again = reasoning_again(here)


def told(figures: Mapping[str, Summary]) -> str:
    return ", ".join(
        f"{name} {each['rps']:,.0f}/s p99 {each['p99']:.1f} ms" for name, each in figures.items()
    )


def grown(results: Results, plan: Plan) -> None:
    """The service over a small and a large graph, both at once."""
    with ExitStack() as stack:
        small, large = (stack.enter_context(stage(claims, say)) for claims in (SMALL, LARGE))
        load, _ = stack.enter_context(workers(small))
        contenders = {
            one.name: [service_under(load, small, one, "small"), service_under(load, large, other, "large")]
            for one, other in zip(small.shapes, large.shapes, strict=True)
            if one.name in GROWING
        }
        for name, asked in contenders.items():
            warm_up(asked, name, 1, plan)
        for name, asked in contenders.items():
            figures = measure(asked, name, 1, plan)
            results.growth.append(Growth(name, figures["small"]["p50"], figures["large"]["p50"]))
            say(f"{name}: {told(figures)}")
        results.memory = {
            **results.memory,
            f"a worker's memory at {LARGE:,} claims": memory(large.service.pid),
        }


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000, help="the size of the graph (default: 100000)")
    parser.add_argument("--quick", action="store_true", help="short slices; no growth, no loading")
    parser.add_argument("--shapes", nargs="*", default=[], metavar="Q", help="only these, such as Q1 Q2")
    options = parser.parse_args()
    results = Results(options.claims, options.quick)
    plan = QUICK if options.quick else FULL
    try:
        compared(results, options.claims, options.shapes, plan)
        results.texts = texts(say)
        if not options.quick:
            grown(results, plan)
            results.loading = loading(say)
            results.solving = solvers.compare(*SOLVED, say)
    finally:
        # A failure must not lose what took long to measure.
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_bytes(results.json())
        print(results.markdown())


if __name__ == "__main__":
    main()
