"""Where keys stand, such as the ids that Neo4j gives to nodes: by bisection where they are many."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from argumentation.columns import MANY, Pair, Pairs, compact

if TYPE_CHECKING:
    from numpy import intc
    from numpy.typing import NDArray

_NOWHERE = -1


class Places(ABC):
    """Where keys stand in a list of them."""

    @abstractmethod
    def of(self, keys: Sequence[int]) -> list[int]:
        """The places of some of them."""

    @abstractmethod
    def pairs(
        self, sources: Sequence[int], targets: Sequence[int], weights: Sequence[float]
    ) -> tuple[Sequence[Pair], Sequence[float]]:
        """The places of pairs of keys, in order, with their weights; without those whose target has no place."""


def places(keys: Sequence[int]) -> Places:
    """Where each stands."""
    return _Few(keys) if len(keys) < MANY else _Many(keys)


class _Few(Places):
    def __init__(self, keys: Sequence[int]) -> None:
        self._place = dict(zip(keys, range(len(keys)), strict=True))

    def of(self, keys: Sequence[int]) -> list[int]:
        return [self._place[key] for key in keys]

    def pairs(
        self, sources: Sequence[int], targets: Sequence[int], weights: Sequence[float]
    ) -> tuple[Sequence[Pair], Sequence[float]]:
        place = self._place
        kept = sorted(
            (place[a], place[b], weight)
            for a, b, weight in zip(sources, targets, weights, strict=True)
            if b in place
        )
        return [(a, b) for a, b, _ in kept], [weight for _, _, weight in kept]


class _Many(Places):
    def __init__(self, keys: Sequence[int]) -> None:
        import numpy as np

        self._order = np.argsort(np.array(keys))
        self._keys = np.array(keys)[self._order]

    def of(self, keys: Sequence[int]) -> list[int]:
        return self._find(keys).tolist()

    def pairs(
        self, sources: Sequence[int], targets: Sequence[int], weights: Sequence[float]
    ) -> tuple[Sequence[Pair], Sequence[float]]:
        import numpy as np

        start, end = self._find(sources), self._find(targets)
        kept = np.flatnonzero(end != _NOWHERE)
        kept = kept[np.lexsort((end[kept], start[kept]))]
        return Pairs(compact(start[kept]), compact(end[kept])), compact(np.array(weights, float)[kept])

    def _find(self, keys: Sequence[int]) -> "NDArray[intc]":
        import numpy as np

        wanted = np.array(keys, self._keys.dtype)
        found = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        return np.where(self._keys[found] == wanted, self._order[found], _NOWHERE).astype(np.intc)
