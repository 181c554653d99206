"""The `.cypher` files of this package. In them `effectiveStrength(r)`, `baseScore(s)` and `standing(s)` stand for the model's expressions."""

import re

from argument_store.cypher_files import cypher as statement
from argument_store.model.weights import base_score_of, effective_strength_of, standing_of

_FUNCTIONS = {"effectiveStrength": effective_strength_of, "baseScore": base_score_of, "standing": standing_of}


def cypher(name: str) -> str:
    """The statement in `<name>.cypher`."""
    return re.sub(
        rf"\b({'|'.join(_FUNCTIONS)})\((\w+)\)",
        lambda found: _FUNCTIONS[found[1]](found[2]),
        statement("service.queries", name),
    )
