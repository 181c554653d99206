"""The exported script against the load, on a real Neo4j."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argument_store.driver import Database
from argument_store.graph import Value
from graph_seed import load, read_seeds
from graph_seed.export import script
from interchange.cypher import literal
from tests.support.profiles import costly
from tests.support.seed_folders import SEEDS
from tests.support.seed_store import dump, empty, rows

WORDS = st.text(st.characters(codec="utf-8"), max_size=20) | st.lists(
    st.sampled_from(["\\", "'", '"', "\\u0041", "\n", "`", "$x", ";", "//", "/*", "\x00", "🚗", "\u2028"]),
    max_size=6,
).map("".join)
VALUES: st.SearchStrategy[Value] = st.one_of(
    WORDS,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.lists(WORDS, max_size=3),
)


async def run_script(store: Database, text: str) -> None:
    """As a person would: statement by statement, without parameters."""
    for statement in text.split(";\n"):
        if statement.strip():
            await rows(store, statement)


async def test_the_script_yields_the_graph_of_a_load(store: Database) -> None:
    """The exported script of two seeds yields what their load yields, node for node; run again it changes nothing."""
    seeds = read_seeds([SEEDS])
    text = "".join(script(seeds))
    await load(store, seeds)
    loaded = await dump(store)
    await empty(store)
    await run_script(store, text)
    assert await dump(store) == loaded
    await run_script(store, text)
    assert await dump(store) == loaded


@given(st.lists(VALUES, min_size=1, max_size=20))
@costly()
async def test_literals_are_read_as_written(store: Database, values: list[Value]) -> None:
    """Whatever a property may hold, its literal means the same value to Neo4j."""
    [[found]] = await rows(store, f"RETURN [{', '.join(map(literal, values))}]")
    assert found == values


@pytest.mark.parametrize("value", ["it's", "a\\b"])
def test_literals_are_escaped(value: str) -> None:
    """Quotation marks and backslashes are escaped with a backslash."""
    assert literal(value).count("\\") == value.count("\\") * 2 + value.count("'")
