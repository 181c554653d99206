"""The Cypher of the load, a file a statement, read at import so that a missing file fails at once."""

from argument_store.cypher_files import cypher


def _statement(name: str) -> str:
    return cypher("argument_store.cypher", name)


SCHEMA = {
    part.split(" IF NOT EXISTS")[0].split()[-1]: part.strip()
    for part in _statement("schema").split(";")
    if part.strip()
}
"""The constraints and indexes by name."""
OBSOLETE = tuple(
    f"{kind}_order"
    for kind in (
        *("claim", "claim_kind", "claim_modality", "opportunity", "challenge", "outcome"),
        *("evidence", "evidence_kind", "actor", "issue", "document"),
    )
)
"""Indexes that an older version created and no query uses any more."""
ONLINE = _statement("online")
SEEDS = _statement("seeds")
SEED_NODES = _statement("seed_nodes")
NODES = _statement("nodes")
RELATIONSHIPS = _statement("relationships")
WRITE_NODES = _statement("write_nodes")
DELETE_RELATIONSHIPS = _statement("delete_relationships")
DELETE_NODES = _statement("delete_nodes")
_WRITE_RELATIONSHIPS = _statement("write_relationships")
_WRITE_QUOTES = _statement("write_quotes")


def write_relationships(kind: str) -> str:
    """What writes relationships of one type: with the type among its parameters Neo4j would look at all of a node's relationships."""
    return _WRITE_QUOTES if kind == "QUOTES" else _WRITE_RELATIONSHIPS.replace("$(kind)", kind)
