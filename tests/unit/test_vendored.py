"""What is bundled is what was bundled from npm's packages."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "service" / "api" / "static" / "graphiql"
VENDOR = STATIC / "vendor"
EXPLORER = ROOT / "service" / "api" / "static" / "explorer"


@pytest.mark.parametrize("folder", [VENDOR, EXPLORER], ids=["graphiql", "explorer"])
def test_bundle_is_unchanged(folder: Path) -> None:
    """The files have the hashes that were written when they were bundled, and no other file lies beside them."""
    lines = (line.split("  ") for line in (folder / "SHA256SUMS").read_text().splitlines())
    sums = {name: sum_ for sum_, name in lines}
    assert {path.name for path in folder.iterdir()} - {"README.md"} == {*sums, "SHA256SUMS"}
    for name, sum_ in sums.items():
        assert sha256((folder / name).read_bytes()).hexdigest() == sum_, name


def test_licences_are_told() -> None:
    """What the explorer is bundled from has its licence told, in the version that it is pinned to."""
    pinned = json.loads((ROOT / "explorer" / "package.json").read_text())["dependencies"]
    licences = (EXPLORER / "LICENSES.txt").read_text()
    told = re.findall(r"^={80}\n(\S+) (\S+) \(\S+\)$", licences, re.MULTILINE)
    assert dict(told) == pinned


def test_versions_are_told() -> None:
    """The README and the licences name the versions that the bundle is pinned to."""
    pinned = json.loads((ROOT / "tools" / "graphiql" / "package.json").read_text())["dependencies"]
    readme, licences = ((VENDOR / name).read_text() for name in ("README.md", "LICENSES.txt"))
    assert f"GraphiQL {pinned['graphiql']} with React {pinned['react']}" in readme
    for name, version in pinned.items():
        assert f"\n{name} {version} (MIT)\n" in licences


def test_every_query_is_a_tab() -> None:
    """The page opens all queries that lie in its folder."""
    script = (STATIC / "start.js").read_text()
    names = sorted(path.stem for path in (STATIC / "queries").glob("*.graphql"))
    assert names
    assert names == sorted(json.loads(script.split("QUERIES = ")[1].split(";")[0]))
