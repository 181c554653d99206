"""The JSON Schema of graph.yaml."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

import graph_seed
from graph_seed.cli import schema_text
from graph_seed.folders import PACKAGED, seed_folders
from tests.support.seed_folders import SEEDS, edited

COMMITTED = Path(graph_seed.__file__).with_name("graph.schema.json")


def test_the_committed_schema_is_the_printed_one() -> None:
    """`schema` prints what is committed."""
    assert COMMITTED.read_text(encoding="utf-8") == schema_text()


def test_every_key_is_described() -> None:
    """Editors have something to show for every key."""
    assert not [path for path, described in _keys(json.loads(schema_text())) if not described]


def _keys(schema: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for name, part in {"": schema, **schema["$defs"]}.items():
        for key, value in part.get("properties", {}).items():
            yield f"{name}.{key}", "description" in value


@pytest.mark.parametrize("folder", seed_folders([PACKAGED, SEEDS]), ids=lambda folder: folder.name)
def test_seeds_fit_the_schema(folder: Path) -> None:
    """What is checked and loaded is what editors accept; the schema that a seed names is this one."""
    text = (folder / "graph.yaml").read_text(encoding="utf-8")
    _, named = text.splitlines()[0].split("$schema=")
    assert (folder / named).resolve() == COMMITTED.resolve()
    jsonschema.validate(_data(text), json.loads(schema_text()))


@pytest.mark.parametrize(
    ("old", "new"),
    [("    kind: POLICY", "    knid: POLICY"), ("    title: The old bridge", f"    title: {'long ' * 13}")],
)
def test_the_schema_refuses_what_the_check_refuses(tmp_path: Path, old: str, new: str) -> None:
    """Editors mark an unknown key and a long title."""
    text = (edited(SEEDS / "harbour-bridge", tmp_path, (old, new)) / "graph.yaml").read_text(encoding="utf-8")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(_data(text), json.loads(schema_text()))


def _data(text: str) -> Any:
    yaml: Any = YAML(typ="safe", pure=True)
    return json.loads(json.dumps(yaml.load(text), default=str))
