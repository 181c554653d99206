"""The folders in which seeds are."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from argument_store.faults import NoSeedError
from graph_seed.seed import GRAPH_FILE, Seed, read_seed

PACKAGED = Path(__file__).parent / "texts"


def seed_folders(paths: Iterable[Path]) -> list[Path]:
    """The seeds' folders among the paths and just below them, each once. Raises NoSeedError."""
    folders: dict[Path, Path] = {}
    for path in paths:
        below = (
            [path]
            if (path / GRAPH_FILE).exists()
            else sorted(file.parent for file in path.glob(f"*/{GRAPH_FILE}"))
        )
        if not below:
            raise NoSeedError(f"{path} is not a seed (a folder with {GRAPH_FILE}), and contains none")
        for folder in below:
            folders.setdefault(folder.resolve(), folder)
    return list(folders.values())


def read_seeds(paths: Sequence[Path]) -> list[Seed]:
    """The seeds of the paths, read and checked each by itself. Raises NoSeedError."""
    return [read_seed(folder) for folder in seed_folders(paths)]


def packaged_seeds() -> list[Seed]:
    """The seeds that come with the package."""
    return read_seeds([PACKAGED])
