"""docs/graph-model.md against the store."""

import re
from pathlib import Path

from argument_store.driver import Database
from graph_seed import load, read_seeds
from graph_seed.folders import PACKAGED
from tests.support.seed_folders import SEEDS
from tests.support.seed_store import assert_rules, rows

PAGE = (Path(__file__).parents[2] / "docs" / "graph-model.md").read_text(encoding="utf-8")
ROLES = {"Opportunity", "Challenge", "Outcome"}
STATEMENTS = {"Claim", "Evidence", "Argument"}


def table(heading: str) -> list[list[set[str]]]:
    """The rows of the table under a heading, each cell as the set of the words that it marks as code."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[set(re.findall("`([^`]+)`", cell)) for cell in re.split(r"\||→", line)[1:-1]] for line in lines]


async def test_nodes_are_as_the_page_says(store: Database) -> None:
    """Every node has its labels, all properties that the page requires, and none that it doesn't list."""
    await load(store, read_seeds([SEEDS]))
    listed = {label: (required, optional) for [label], required, optional, _ in table("Nodes")}
    seen: set[str] = set()
    for labels, keys in await rows(store, "MATCH (n:Entity) RETURN labels(n), keys(n)"):
        [label] = set(labels) & listed.keys()
        required, optional = listed[label]
        assert required | {"id", "seeds"} <= set(keys) <= required | optional | {"id", "seeds"}
        shared = {"Entity", label} | ({"Statement"} if label in STATEMENTS else set[str]())
        assert shared <= set(labels) <= shared | (ROLES if label == "Claim" else set[str]())
        seen |= {*labels, *(f"{label}.{key}" for key in optional & set(keys))}
    assert seen >= listed.keys() | ROLES
    assert seen >= {f"{label}.{key}" for label, (_, optional) in listed.items() for key in optional}


async def test_relationships_are_as_the_page_says(store: Database) -> None:
    """Every relationship joins labels that the page names for its type, with the properties that it requires and lists."""
    await load(store, read_seeds([SEEDS]))
    listed = table("Relationships")
    seen: set[str] = set()
    found = await rows(store, "MATCH (a)-[r]->(b) RETURN type(r), labels(a), labels(b), keys(r)")
    for kind, source, target, keys in found:
        [row] = [row for row in listed if kind in row[0] and row[1] & set(source) and row[2] & set(target)]
        required, optional = row[3], row[4]
        assert required | {"seeds"} <= set(keys) <= required | optional | {"seeds"}
        seen |= {kind, *(f"{kind}.{key}" for key in keys)}
    assert seen >= {
        f"{kind}.{key}" for [kind], _, _, required, optional, _ in listed for key in required | optional
    }
    assert seen >= {kind for [kind], *_ in listed}


async def test_the_rules_hold_for_the_packaged_texts(store: Database) -> None:
    """The project's own texts load without a fault and keep the rules of the page."""
    await load(store, read_seeds([PACKAGED]))
    await assert_rules(store)
