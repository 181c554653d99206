"""Seeds as a Cypher script, without parameters and without a connection."""

from collections.abc import Iterator, Sequence

from graph_seed.rows import rows
from graph_seed.seed import Seed
from interchange.cypher import graph_statements, literal, schema_statements

_OWNER = ",\n  x.seeds = CASE WHEN {0} IN x.seeds THEN x.seeds ELSE coalesce(x.seeds, []) + {0} END"
_HEADER = """\
// The argument graphs of {seeds}.
// Neo4j 5.26 or later. Run again, it changes nothing. Wipe an older version of these seeds first.
"""


def script(seeds: Sequence[Seed]) -> Iterator[str]:
    """The statements that yield what a load into an empty store yields, each with its semicolon, after a header."""
    yield _HEADER.format(seeds=", ".join(seed.id for seed in seeds))
    yield from schema_statements()
    for seed in seeds:
        yield from graph_statements(rows(seed), _OWNER.format(literal(seed.id)))
