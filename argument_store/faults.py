"""What is wrong with an input file, and where."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Fault:
    """One fault of a seed, as editors and terminals understand it: `file:line: message`."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"

    def data(self) -> dict[str, str | int]:
        """For programs."""
        return asdict(self)


class SeedFaultsError(Exception):
    """A seed is at fault; nothing of it has been written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = in_order(faults)
        super().__init__("\n".join(map(str, self.faults)))


class NoSeedError(Exception):
    """A path that holds nothing to load."""


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Each fault once, by file and line."""
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.path, fault.line))
