"""The `.cypher` files of this package."""

from importlib.resources import files

_BOUND = "..6]"


def cypher(name: str) -> str:
    """The text of a file, without its comments. Read at import, so that a missing file fails at the start."""
    lines = (files("service.queries") / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("//"))


def bounded(text: str, relations: int) -> str:
    """A text whose paths, of at most 6 relations in the file, have at most so many: Cypher takes no parameter there."""
    return text.replace(_BOUND, f"..{relations:d}]")
