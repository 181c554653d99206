"""A copy of the project, to follow a recipe in and to see that the project holds together afterwards."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.project import ROOT, copy_project, environment


@dataclass(frozen=True)
class Added:
    """Text that a recipe adds to a file: behind words that stand there once, or as the whole of a new file."""

    file: str
    text: str
    behind: str | None = None


class Scratch:
    """The copy. It has the project's own environment; what is imported there is the copy's."""

    def __init__(self, folder: Path) -> None:
        self.folder = copy_project(folder)
        (folder / ".venv").symlink_to(ROOT / ".venv")
        for each in (ROOT / "clients").glob("*/pyproject.toml"):
            assert (folder / each.relative_to(ROOT)).exists()

    def add(self, added: Sequence[Added]) -> None:
        """Do what a recipe says."""
        for each in added:
            path = self.folder / each.file
            if each.behind is None:
                assert not path.exists(), f"{each.file} is there already"
                path.write_text(each.text)
                continue
            before = path.read_text()
            assert before.count(each.behind) == 1, (
                f"{each.file} holds {each.behind!r} {before.count(each.behind)} times"
            )
            path.write_text(before.replace(each.behind, each.behind + each.text))

    def print_schemas(self) -> None:
        """What `make schema` does."""
        for file, command in (
            ("schema.graphql", ("schema",)),
            ("graph_seed/graph.schema.json", ("seed", "schema")),
        ):
            (self.folder / file).write_text(self.run("-m", "service", *command))

    def test(self, *arguments: str, **variables: str) -> None:
        """Run tests of the copy."""
        self.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, **variables)

    def check_types(self, *files: str) -> None:
        """Strict types, in these files."""
        self.run("-m", "pyright", *files, PYRIGHT_PYTHON_IGNORE_WARNINGS="1")

    def run(self, *arguments: str, **variables: str) -> str:
        """What Python prints there; fails with all that it says."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=environment(PYTHONPATH=str(self.folder), **variables),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(arguments)}\n{done.stdout}{done.stderr}"
        return done.stdout
