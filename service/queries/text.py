"""The `.cypher` files of this package.

In them `effectiveStrength(r)`, `baseScore(s)` and `standing(s)` stand for the model's expressions, `inUse(id)` for whether a node or relation
has that id.
"""

import re

from argument_store.cypher_files import cypher as statement
from argument_store.model.weights import base_score_of, effective_strength_of, standing_of


def _in_use(id_: str) -> str:
    """Each type of relation is looked up by itself: for several, Neo4j would use no index."""
    relations = (f"EXISTS {{ ()-[:{type_} {{id: {id_}}}]->() }}" for type_ in ("SUPPORTS", "CONTRADICTS"))
    return f"(EXISTS {{ (:Entity {{id: {id_}}}) }} OR {' OR '.join(relations)})"


_FUNCTIONS = {
    "effectiveStrength": effective_strength_of,
    "baseScore": base_score_of,
    "standing": standing_of,
    "inUse": _in_use,
}


def cypher(name: str) -> str:
    """The statement in `<name>.cypher`."""
    return re.sub(
        rf"\b({'|'.join(_FUNCTIONS)})\((\$?\w+)\)",
        lambda found: _FUNCTIONS[found[1]](found[2]),
        statement("service.queries", name),
    )
