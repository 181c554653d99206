"""The `.cypher` files of this package."""

from importlib.resources import files


def cypher(name: str) -> str:
    """The text of a file, without its comments. Read at import, so that a missing file fails at the start."""
    lines = (files("service.queries") / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("//"))
