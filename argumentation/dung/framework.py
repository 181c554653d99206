"""Abstract argumentation frameworks (Dung 1995): arguments, and who attacks whom."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray


class Framework:
    """The arguments 0 to `size` - 1 and their attacks, each a pair of attacker and attacked; a repeated pair counts once."""

    __slots__ = ("attacked", "attackers", "size")

    def __init__(self, size: int, attacks: Iterable[tuple[int, int]]) -> None:
        self.size = size
        self.attackers: list[list[int]] = [[] for _ in range(size)]
        """By argument, those that attack it."""
        self.attacked: list[list[int]] = [[] for _ in range(size)]
        """By argument, those that it attacks."""
        for attacker, attacked in dict.fromkeys(attacks):
            self.attackers[attacked].append(attacker)
            self.attacked[attacker].append(attacked)

    @classmethod
    def of_arrays(cls, size: int, attackers: "NDArray[int64]", attacked: "NDArray[int64]") -> Self:
        """The same from arrays of NumPy's, in a fraction of the time and memory where attacks are very many."""
        import numpy as np

        framework = cls(0, ())
        framework.size = size
        sources, targets = np.divmod(np.unique(attackers * size + attacked), max(size, 1))
        # Lists that hold the same numbers share them.
        numbers = list(range(size)) if size < len(sources) else range(size)
        framework.attacked = _rows(numbers, sources, targets)
        order = np.argsort(targets, kind="stable")
        framework.attackers = _rows(numbers, targets[order], sources[order])
        return framework


def _rows(numbers: Sequence[int], places: "NDArray[int64]", values: "NDArray[int64]") -> list[list[int]]:
    """By place, its values, where places ascend; those without any share a list."""
    import numpy as np

    rows: list[list[int]] = [[]] * len(numbers)
    starts = np.flatnonzero(np.diff(places, prepend=-1))
    listed: list[Any] = list(map(numbers.__getitem__, values.tolist()))
    for place, (start, end) in zip(
        places[starts].tolist(), pairwise([*starts.tolist(), len(listed)]), strict=True
    ):
        rows[place] = listed[start:end]
    return rows
