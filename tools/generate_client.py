"""Makes `argument_graph_client/generated` from the schema and the operations: `python -m tools.generate_client`.

With `--check` nothing is written: what would be another is listed, and the exit status is 1.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
CONFIGURATION = ROOT / "tools" / "client" / "codegen.toml"
CODEGEN = Path(sys.prefix, "codegen", "bin", "ariadne-codegen")
PACKAGE = ROOT / "argument_graph_client" / "generated"
SETTINGS = """
target_package_path = "{folder}"
async_client = {asynchronous}
client_name = "{client}"
client_file_name = "{kind}_client"
base_client_name = "{transport}"
base_client_file_path = "argument_graph_client/transport.py"
base_client_module_name = ".transport"  # In the package above; the copy that codegen makes is hidden, and left.
"""


def generated(kind: str, client: str, transport: str) -> dict[str, str]:
    """The files of a package with one client."""
    with TemporaryDirectory() as folder:
        settings = SETTINGS.format(
            folder=folder,
            asynchronous=str(kind == "async").lower(),
            client=client,
            kind=kind,
            transport=transport,
        )
        configuration = Path(folder, "codegen.toml")
        configuration.write_text(CONFIGURATION.read_text().replace("\n", settings, 1))
        subprocess.run([CODEGEN, "--config", configuration], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return {path.name: path.read_text() for path in Path(folder, "generated").glob("[!.]*.py")}


def package() -> dict[str, str]:
    """The files of the package with both clients; of all the others it is the same."""
    waited = generated("sync", "ArgumentGraph", "SyncTransport")
    awaited = generated("async", "AsyncArgumentGraph", "AsyncTransport")
    exported = awaited["__init__.py"].splitlines()
    for line in waited["__init__.py"].splitlines():
        if line not in exported:
            exported.insert(exported.index(_beside(line)), line)
    return waited | awaited | {"__init__.py": "\n".join(exported) + "\n"}


def _beside(line: str) -> str:
    """The async client's line that a line of the other's stands before."""
    return (
        line.replace("sync_client", "async_client")
        .replace("SyncTransport", "AsyncTransport")
        .replace("ArgumentGraph", "AsyncArgumentGraph")
    )


def differing(files: dict[str, str]) -> list[str]:
    """The names of files that are other than they should be, or shouldn't be."""
    found = {path.name: path.read_text() for path in PACKAGE.glob("*.py")}
    return sorted(name for name in found.keys() | files if found.get(name) != files.get(name))


def main() -> None:
    """Write, or compare."""
    files = package()
    names = differing(files)
    if "--check" in sys.argv:
        sys.exit(f"to be generated anew by `make client`: {', '.join(names)}" if names else 0)
    PACKAGE.mkdir(exist_ok=True)
    for name in names:
        if name in files:
            (PACKAGE / name).write_text(files[name])
        else:
            (PACKAGE / name).unlink()


if __name__ == "__main__":
    main()
