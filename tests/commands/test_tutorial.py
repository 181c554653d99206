"""The tutorial, from top to bottom: files are written, commands run, queries asked, answers compared."""

import json
import subprocess
import sys
from pathlib import Path

from tests.support.foreground import Service, wait_until
from tests.support.project import ROOT, environment
from tools.documentation.shown import blocks

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
BLOCKS = blocks(PAGE)


def test_tutorial(service: Service, tmp_path: Path) -> None:
    """Each step does what the tutorial says; the check finds the first graph wanting, the second whole."""
    (tmp_path / ".venv").symlink_to(sys.prefix)
    variables = environment(**service.place.variables)
    statuses: dict[str, list[int]] = {}
    answer = None
    for block in BLOCKS:
        kind, content = block.kind, block.content
        if block.file:
            path = tmp_path / block.file
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        elif kind == "sh" and content != "make serve\n":
            for command in content.splitlines():
                done = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=variables, check=False)
                statuses.setdefault(command.removeprefix(".venv/bin/argument-graph seed "), []).append(
                    done.returncode
                )
        elif kind == "graphql":
            wait_until(lambda asked=content: service.graphql(asked)["data"])  # Neo4j has just started.
            answer = service.graphql(content)
        elif kind == "json":
            assert answer == json.loads(content)
    assert statuses == {"check market": [1, 0], "load market": [0], "wipe market": [0]}


def test_kinds() -> None:
    """Every block of the tutorial is run: a file, a command, a query, or the answer to the query before it."""
    kinds = [block.kind for block in BLOCKS if not block.file]
    assert set(kinds) == {"sh", "graphql", "json"}
    asked = [kind for kind in kinds if kind != "sh"]
    assert asked == ["graphql", "json"] * (len(asked) // 2)
    assert PAGE.count("```") == 2 * len(BLOCKS)
