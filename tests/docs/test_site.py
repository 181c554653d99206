"""The documentation site: built without a warning, complete, and whole without a network."""

import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import typer

from argument_store.settings import Neo4jSettings
from service.command_line import app
from service.settings import Settings
from tests.support.project import ROOT

TYPES = re.findall(
    r"^(?:type|interface|input|enum|scalar) (\w+)", (ROOT / "schema.graphql").read_text(), re.MULTILINE
)
LOADED = re.compile(r"""<(?:script|img|link|iframe)\b[^>]*?\s(?:src|href)=["']?(https?:)?//""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built where a warning is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
    return folder


def words(page: Path) -> str:
    """A page without its tags."""
    return unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8")))


def test_nothing_is_fetched(site: Path) -> None:
    """No page loads a script, style, font or picture from elsewhere."""
    pages = list(site.rglob("*.html"))
    assert pages
    assert [page.name for page in pages if LOADED.search(page.read_text("utf-8"))] == []
    styles = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", styles)


def test_schema(site: Path) -> None:
    """Each type of the schema has a place of its own in the reference."""
    page = (site / "reference" / "schema.html").read_text("utf-8")
    assert [name for name in TYPES if f'id="{name.lower()}"' not in page] == []


def test_settings(site: Path) -> None:
    """Each variable is in the reference."""
    page = words(site / "reference" / "settings.html")
    for model in (Settings, Neo4jSettings):
        prefix = model.model_config.get("env_prefix", "")
        assert [name for name in model.model_fields if f"{prefix}{name}".upper() not in page] == []


def test_commands(site: Path) -> None:
    """Each command is in the reference, those of seeds too."""
    page = words(site / "reference" / "commands.html")
    root: Any = typer.main.get_command(app)
    names: list[str] = root.list_commands(typer.Context(root))
    assert {"serve", "seed"} <= set(names)
    names += ["seed check", "seed load"]
    assert [name for name in names if f"argument-graph {name}" not in page] == []


def test_seed_files(site: Path) -> None:
    """Each key of a seed file is in the reference."""
    page = words(site / "reference" / "seed.html")
    schema = json.loads((ROOT / "graph_seed" / "graph.schema.json").read_text())
    parts = (schema, *schema["$defs"].values())
    assert [key for part in parts for key in part.get("properties", ()) if key not in page] == []


def test_every_page_is_in_it(site: Path) -> None:
    """Each page of the project is a page of the site."""
    sources = [path for path in (ROOT / "docs").rglob("*.md") if "node_modules" not in path.parts]
    missing = [
        path
        for path in sources
        if not (site / path.relative_to(ROOT / "docs")).with_suffix(".html").exists()
        and path.name != "README.md"
    ]
    assert missing == []
