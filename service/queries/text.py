"""The `.cypher` files of this package."""

import re
from collections.abc import Callable, Mapping

from argument_store.cypher_files import cypher as statement
from argument_store.driver import SIGIL
from service.queries.expressions import EXPRESSIONS

Expressions = Mapping[str, Callable[[str], str]]
_PARAMETER = re.compile(r"\$(?=\w)")


def whole(name: str) -> str:
    """The statement in `<name>.cypher`, to be sent as it stands: its parameters `$name` are written as the driver wants them."""
    return _PARAMETER.sub(SIGIL, cypher(name))


def cypher(name: str, more: Expressions | None = None, *, extended: bool = False) -> str:
    """The statement in `<name>.cypher`, with its expressions written out: those of `expressions`, and `more`."""
    expressions = {**EXPRESSIONS, **(more or {})}
    return re.sub(
        rf"\b({'|'.join(expressions)})\(([$\w]+(?:\[\d\])?)\)",
        lambda found: expressions[found[1]](found[2]),
        statement("service.queries", name, extended=extended),
    )
