"""The page that lists the design decisions."""

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"


def page() -> str:
    """The titles of all decisions, as links."""
    titles = {
        path.name: path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        for path in sorted(FOLDER.glob("*.md"))
    }
    listed = "".join(f"- [{title}]({name})\n" for name, title in titles.items())
    return f"# Decisions\n\nThe main design decisions, with the reasons and measurements behind them.\n\n{listed}"
