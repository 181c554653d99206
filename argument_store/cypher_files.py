"""Cypher statements kept in files of their own, one statement a file."""

from importlib.resources import files

_EXTENSION = "//+ "


def cypher(package: str, name: str, *, extended: bool = False) -> str:
    """Return the statement in `<name>.cypher` of a package, without its comment lines.

    Lines that begin with `//+ ` are part of the extended statement alone. Call it at import, so that a missing file fails when the program
    starts.
    """
    lines = (files(package) / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    if extended:
        lines = [line.lstrip().removeprefix(_EXTENSION) for line in lines]
    return "\n".join(line for line in lines if not line.lstrip().startswith("//"))
