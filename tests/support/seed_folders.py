"""Small seeds for the tests: those of tests/seeds, as they are or edited."""

import shutil
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
HARBOUR_BRIDGE = SEEDS / "harbour-bridge"
FERRY_LINE = SEEDS / "ferry-line"


def edited(seed: Path, into: Path, *edits: tuple[str, str], file: str = "graph.yaml") -> Path:
    """A copy of a seed in the folder `into`, with words of one of its files replaced."""
    folder = into / seed.name
    shutil.copytree(seed, folder, dirs_exist_ok=True)
    content = (folder / file).read_text(encoding="utf-8")
    for old, new in edits:
        assert content.count(old) == 1, f"{old!r} occurs {content.count(old)} times"
        content = content.replace(old, new)
    (folder / file).write_text(content, encoding="utf-8")
    return folder
