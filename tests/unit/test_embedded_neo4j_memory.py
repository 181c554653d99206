"""How much memory an embedded Neo4j takes."""

import pytest

from embedded_neo4j import heap_for, memory
from embedded_neo4j.memory import transaction_memory

GIGABYTE = 1_073_741_824


@pytest.mark.parametrize(
    ("gigabytes", "heap"), [(0.5, "512m"), (2, "512m"), (4, "1024m"), (10, "2560m"), (256, "4096m")]
)
def test_a_quarter_of_the_memory(gigabytes: float, heap: str) -> None:
    """The heap is a quarter of the memory, but neither so small that Neo4j can't work nor without end."""
    assert heap_for(int(gigabytes * GIGABYTE)) == heap


def test_there_is_memory() -> None:
    """Some memory is found."""
    assert memory() > GIGABYTE // 4


@pytest.mark.parametrize(
    ("heap", "most"), [("512m", "314572k"), ("2g", "1258291k"), ("1024K", "614k"), ("1073741824", "629145k")]
)
def test_memory_of_a_transaction(heap: str, most: str) -> None:
    """One transaction may take six tenths of a heap of any notation."""
    assert transaction_memory(heap) == most
