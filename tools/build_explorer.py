"""Builds the explorer page into the service's static files: `python tools/build_explorer.py`.

With --check it writes no bundle: it generates the types of the queries from schema.graphql, checks types and style, and
compares the committed bundle with a new build. explorer/package-lock.json pins all packages by hash, and the same input
gives the same bytes.
"""

import shutil
import sys
from filecmp import cmpfiles
from pathlib import Path
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory

from bundling import bundle, install, run, write_sums

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "explorer"
TARGET = ROOT / "service" / "api" / "static" / "explorer"


def main() -> None:
    """Build, or check what is built."""
    install(SOURCE)
    try:
        if "--check" in sys.argv[1:]:
            check()
        else:
            shutil.rmtree(TARGET, ignore_errors=True)
            TARGET.mkdir()
            build(TARGET)
    except CalledProcessError:
        sys.exit(1)  # The compiler has said what is wrong.


def build(folder: Path) -> None:
    """Write the page, its script and styles, the licences of what is in them, its queries, and the hashes of all."""
    for name in ("index.html", "icon.svg", "social.png"):
        shutil.copy(SOURCE / "src" / name, folder)
    queries = sorted((SOURCE / "src" / "api" / "queries").glob("*.graphql"))
    (folder / "queries.graphql").write_text("\n".join(path.read_text("utf-8") for path in queries), "utf-8")
    bundle(SOURCE, "src/main.tsx", folder / "explorer.js")
    write_sums(folder, [path.name for path in folder.iterdir()])


def check() -> None:
    """Exit with a message if the sources have faults, or differ from those that the committed bundle was built from."""
    run(SOURCE, "--run", "check")
    with TemporaryDirectory() as folder:
        build(Path(folder))
        names = {path.name for place in (Path(folder), TARGET) for path in place.iterdir()}
        _, changed, absent = cmpfiles(folder, TARGET, names, shallow=False)
    if changed or absent:
        sys.exit(f"run `make explorer`: not as built: {', '.join(sorted([*changed, *absent]))}")


if __name__ == "__main__":
    main()
