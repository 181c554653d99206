"""Writes `argument_graph_client/generated` from the schema and the operations: `python -m tools.generate_client`.

With `--check` it writes nothing; it lists the files that would change, and exits with status 1 if there are any.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
CONFIGURATION = ROOT / "tools" / "client" / "codegen.toml"
CODEGEN = Path(sys.prefix, "codegen", "bin", "ariadne-codegen")
PACKAGE = ROOT / "clients" / "python" / "argument_graph_client" / "generated"
SETTINGS = """
schema_path = "{folder}/schema.graphql"
target_package_path = "{folder}"
async_client = {asynchronous}
client_name = "{client}"
client_file_name = "{kind}_client"
base_client_name = "{transport}"
base_client_file_path = "clients/python/argument_graph_client/transport.py"
base_client_module_name = ".transport"  # Relative to the package above; codegen's hidden copy of the file is dropped.
"""


def generate(kind: str, client: str, transport: str) -> dict[str, str]:
    """The files of a package with one client, by name."""
    with TemporaryDirectory() as folder:
        settings = SETTINGS.format(
            folder=folder,
            asynchronous=str(kind == "async").lower(),
            client=client,
            kind=kind,
            transport=transport,
        )
        Path(folder, "schema.graphql").write_text(_schema())
        configuration = Path(folder, "codegen.toml")
        configuration.write_text(CONFIGURATION.read_text().replace("\n", settings, 1))
        subprocess.run([CODEGEN, "--config", configuration], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return {path.name: path.read_text() for path in Path(folder, "generated").glob("[!.]*.py")}


def _schema() -> str:
    """The schema for clients that raise errors: what is null only where there is an error is never null for them."""
    return (ROOT / "schema.graphql").read_text().replace(" @semanticNonNull(levels: [0])", "!")


def package() -> dict[str, str]:
    """The files of the package with both clients; only the clients and `__init__.py` differ between the two runs."""
    sync_files = generate("sync", "ArgumentGraph", "SyncTransport")
    async_files = generate("async", "AsyncArgumentGraph", "AsyncTransport")
    exports = async_files["__init__.py"].splitlines()
    for line in sync_files["__init__.py"].splitlines():
        if line not in exports:
            exports.insert(exports.index(_async_line(line)), line)
    return sync_files | async_files | {"__init__.py": "\n".join(exports) + "\n"}


def _async_line(line: str) -> str:
    """The line of the async package's `__init__.py` that corresponds to one of the other's."""
    return (
        line.replace("sync_client", "async_client")
        .replace("SyncTransport", "AsyncTransport")
        .replace("ArgumentGraph", "AsyncArgumentGraph")
    )


def differences(files: dict[str, str]) -> list[str]:
    """The names of the files that must be added, changed or removed."""
    present = {path.name: path.read_text() for path in PACKAGE.glob("*.py")}
    return sorted(name for name in present.keys() | files if present.get(name) != files.get(name))


def main() -> None:
    """Write the package, or compare it."""
    files = package()
    names = differences(files)
    if "--check" in sys.argv:
        sys.exit(f"out of date, run `make client`: {', '.join(names)}" if names else 0)
    PACKAGE.mkdir(exist_ok=True)
    for name in names:
        if name in files:
            (PACKAGE / name).write_text(files[name])
        else:
            (PACKAGE / name).unlink()


if __name__ == "__main__":
    main()
