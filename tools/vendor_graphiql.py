"""Bundles GraphiQL and all that it needs into the service's static files: `python tools/vendor_graphiql.py`.

What goes in is pinned, with hashes, by tools/graphiql/package-lock.json; the same input gives the same bytes.
"""

from pathlib import Path

from bundling import bundle, install, write_sums

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "tools" / "graphiql"
TARGET = ROOT / "service" / "api" / "static" / "graphiql" / "vendor"


def main() -> None:
    """Write the bundle, the licences of what is in it, and the hashes of both."""
    install(SOURCE)
    bundle(SOURCE, "bundle.js", TARGET / "graphiql.js")
    write_sums(TARGET, ("LICENSES.txt", "graphiql.css", "graphiql.js"))


if __name__ == "__main__":
    main()
