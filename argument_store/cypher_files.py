"""Cypher statements kept in files of their own, one statement a file."""

from importlib.resources import files


def cypher(package: str, name: str) -> str:
    """Return the statement in `<name>.cypher` of a package, without its comment lines.

    Call it at import, so that a missing file fails when the program starts.
    """
    lines = (files(package) / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("//"))
