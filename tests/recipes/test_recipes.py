"""The recipes of ARCHITECTURE.md, followed in a copy of the project.

Each module beside this one is a recipe: what it adds to which file, and a test of what is there then.
"""

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from tests.support.scratch import Added, Scratch

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
RECIPES = ("field", "filter", "stored", "store_rule", "computed", "lint_rule", "format")
HOLD_TOGETHER = ("tests/unit/test_schema.py", "tests/unit/test_seed_schema.py", "tests/unit/test_model.py")
BROKEN_RULES = "tests/graph/test_verify.py"


def recipe(name: str) -> tuple[Added, ...]:
    """What a recipe adds."""
    return import_module(f"tests.recipes.{name}").RECIPE


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """A copy of the project in which every recipe has been followed."""
    scratch = Scratch(tmp_path_factory.mktemp("recipes") / "project")
    for name in RECIPES:
        scratch.add(recipe(name))
        shutil.copy(HERE / f"{name}.py", scratch.folder / "tests" / "api" / f"test_recipe_{name}.py")
    scratch.run("-m", "tools.contract")
    scratch.print_schemas()
    return scratch


def test_effect(scratch: Scratch) -> None:
    """What each recipe adds is there, and the service and the oracle agree on it."""
    scratch.test(*(f"tests/api/test_recipe_{name}.py" for name in RECIPES), BROKEN_RULES)


def test_whole(scratch: Scratch) -> None:
    """The tests that hold the project's parts together pass, and so do strict types."""
    scratch.test(*HOLD_TOGETHER)
    scratch.check_types(
        *sorted({added.file for name in RECIPES for added in recipe(name) if added.file.endswith(".py")})
    )


def test_client(scratch: Scratch) -> None:
    """The client is made anew from the schema."""
    scratch.run("-m", "tools.generate_client")
    scratch.run("-m", "tools.generate_client", "--check")
