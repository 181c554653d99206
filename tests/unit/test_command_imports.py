"""What a command has to wait for before it asks."""

import subprocess
import sys

SLOW = {
    "numpy": "strengths in large cycles",
    "pysat": "semantics that need a search",
    "fastapi": "the service",
    "uvicorn": "the service",
    "prometheus_client": "the service's metrics",
    "opentelemetry": "the service's traces",
    "graph_seed": "seeds",
    "icu": "searches and lists by title",
}


def test_asking() -> None:
    """A command that asks imports none of what only other commands, the service or some reasoning needs."""
    script = "import sys, service.__main__, service.commands.asking; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, check=True)
    assert {name.partition(".")[0] for name in told.stdout.split()} & SLOW.keys() == set()


def test_the_command_line() -> None:
    """A command imports no other command, and what draws for people only where it draws."""
    script = "import sys; sys.argv[1:] = ['solve', '--problems']; import service.__main__ as line\n"
    script += "try: line.main()\nfinally: print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    modules = set(told.stdout.split())
    commands = {name for name in modules if name.startswith("service.commands.")}
    assert commands == {"service.commands.solve", "service.commands.version"}
    assert {"rich", "asyncio", "neo4j", "graphql"} & modules == set()
