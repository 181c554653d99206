"""The install commands of the pages: what they name exists, and each one works in a new environment."""

import json
import os
import re
import shlex
import subprocess
import tomllib
import venv
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from tests.docs.test_links import PAGES
from tests.support.project import ROOT, copy_project, environment

COMMAND = re.compile(
    r"(?:^|(?<=[`\s]))(?:[^\s`]*/)?(?:python3? -m )?(?:pipx?3?|uv|npm|pnpm|yarn|conda|brew|apt|apt-get|docker) "
    r"(?:pip )?(?:install|ci|i|add|pull)\b[^`\n#]*",
    re.MULTILINE,
)
PIP = re.compile(r"(?:\.venv/bin/)?pip install (?:--editable )?(?P<target>\S+)")


def text(page: Path) -> str:
    """A page's text; of a notebook that of its cells."""
    content = page.read_text("utf-8")
    if page.suffix != ".ipynb":
        return content
    return "\n".join("".join(cell["source"]) for cell in json.loads(content)["cells"])


FOUND = [
    (page, command.strip())
    for page in (*PAGES, *ROOT.glob("docs/**/*.ipynb"))
    for command in COMMAND.findall(text(page))
]
TARGETS = {
    command: shlex.split(match["target"])[0] for _, command in FOUND if (match := PIP.fullmatch(command))
}


def project(target: str) -> tuple[str, dict[str, Any], list[str]]:
    """The folder that pip is told, what its project says of itself, and the extras."""
    folder, _, extras = target.rstrip("]").partition("[")
    about: dict[str, Any] = tomllib.loads((ROOT / folder / "pyproject.toml").read_text())["project"]
    return folder, about, extras.split(",") if extras else []


def test_pages() -> None:
    """Those of the client, of the notebook, of traces and of the example in TypeScript are among them."""
    pages = {str(page.relative_to(ROOT)) for page, _ in FOUND}
    assert pages >= {
        "clients/python/README.md",
        "docs/client.md",
        "docs/examples/typescript/README.md",
        "docs/notebooks/map.ipynb",
        "docs/operating.md",
    }


@pytest.mark.parametrize(("page", "command"), FOUND, ids=lambda each: str(each).removeprefix(f"{ROOT}/"))
def test_what_is_named_exists(page: Path, command: str) -> None:
    """Nothing is taken from a registry by name: pip is told a folder of the project and extras that it has, npm installs what is locked."""
    if command == "npm ci":
        assert {"package.json", "package-lock.json"} <= {path.name for path in page.parent.iterdir()}
    else:
        assert TARGETS[command].startswith(".")
        _, about, extras = project(TARGETS[command])
        assert {*extras} <= about.get("optional-dependencies", {}).keys()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with an environment of its own, in which nothing is installed."""
    clone = copy_project(tmp_path_factory.mktemp("installs") / "project")
    venv.create(clone / ".venv", with_pip=True)
    return clone


@pytest.mark.slow
@pytest.mark.parametrize("command", TARGETS)
def test_it_installs(command: str, clone: Path, tmp_path: Path) -> None:
    """The command installs the project with all that it requires, and that of its extras."""
    path = os.pathsep.join((str(clone / ".venv" / "bin"), os.environ["PATH"]))
    variables = environment(PATH=path, PIP_NO_COMPILE="1")
    subprocess.run(shlex.split(command), cwd=clone, env=variables, check=True)
    _, about, extras = project(TARGETS[command])
    required = [
        *about["dependencies"],
        *(line for each in extras for line in about["optional-dependencies"][each]),
    ]
    wanted = [each for each in map(Requirement, required) if not each.marker or each.marker.evaluate()]
    script = (
        "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]), sep='\\n')"
    )
    names = [about["name"], *(each.name for each in wanted)]
    told = subprocess.run(
        [clone / ".venv" / "bin" / "python", "-c", script, *names],
        cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    versions = told.stdout.split()
    assert versions[0] == about["version"]
    assert all(
        each.specifier.contains(version, prereleases=True)
        for each, version in zip(wanted, versions[1:], strict=True)
    )
