"""What is vendored is what was taken from npm."""

import json
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "service" / "api" / "static" / "graphiql"
VENDOR = STATIC / "vendor"


def test_bundle_is_unchanged() -> None:
    """The files have the hashes that were written when they were bundled, and no other file lies beside them."""
    lines = (line.split("  ") for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    sums = {name: sum_ for sum_, name in lines}
    assert {path.name for path in VENDOR.iterdir()} == {*sums, "SHA256SUMS", "README.md"}
    for name, sum_ in sums.items():
        assert sha256((VENDOR / name).read_bytes()).hexdigest() == sum_, name


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
