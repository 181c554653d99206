"""The list of decisions."""

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"


def page() -> str:
    """Their titles, as links."""
    titles = {
        path.name: path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        for path in sorted(FOLDER.glob("*.md"))
    }
    listed = "".join(f"- [{title}]({name})\n" for name, title in titles.items())
    return f"# Decisions\n\nWhy things are as they are.\n\n{listed}"
