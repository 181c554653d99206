"""The explorer's modules that need no browser."""

from tests.support.project import ROOT
from tools.bundling import install, run


def test_explorer_modules() -> None:
    """The tests in explorer/tests pass."""
    install(ROOT / "explorer")
    run(ROOT / "explorer", "--run", "test")
