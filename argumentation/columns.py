"""Pairs of statements, and what they join, in a few bytes each: graphs of millions of relations in arrays instead of lists of tuples."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self, TypeGuard, TypeVar, cast, overload

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Item = TypeVar("_Item")
MANY = 10_000
"""From so many statements on, arrays pay; for fewer, lists are quicker."""
Pair = tuple[int, int]
"""A source and a target."""
Incoming = Sequence[tuple[int, float]]
"""Where relations to a statement come from, with their weights."""


class Pairs(Sequence[Pair]):
    """Pairs in eight bytes each."""

    __slots__ = ("sources", "targets")

    def __init__(self, sources: "array[int]", targets: "array[int]") -> None:
        self.sources, self.targets = sources, targets

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Self:
        """The pairs, in their order."""
        sources, targets = array("i"), array("i")
        for source, target in pairs:
            sources.append(source)
            targets.append(target)
        return cls(sources, targets)

    def __eq__(self, other: object) -> bool:
        """Whether they are the same pairs in columns, in the same order."""
        return isinstance(other, Pairs) and (self.sources, self.targets) == (other.sources, other.targets)

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.sources)

    def __iter__(self) -> Iterator[Pair]:
        """The pairs, in order."""
        return zip(self.sources, self.targets, strict=True)

    @overload
    def __getitem__(self, index: int) -> Pair: ...
    @overload
    def __getitem__(self, index: slice) -> "Pairs": ...
    def __getitem__(self, index: int | slice) -> "Pair | Pairs":
        """One of them, or some."""
        if isinstance(index, slice):
            return Pairs(self.sources[index], self.targets[index])
        return self.sources[index], self.targets[index]


class Rows(Sequence[list[_Item]]):
    """Lists by number, each of which is cut out of columns when it is asked for: of one its items, of several tuples of them."""

    __slots__ = ("_cut", "columns", "starts")

    def __init__(self, starts: "array[int]", *columns: "array[Any]") -> None:
        self.starts, self.columns = starts, columns
        self._cut: Callable[[int, int], list[_Item]] = _cutting(columns)

    def __eq__(self, other: object) -> bool:
        """Whether they are the same lists in columns."""
        if not isinstance(other, Rows):
            return False
        rows = cast("Rows[Any]", other)
        return (self.starts, self.columns) == (rows.starts, rows.columns)

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    def __len__(self) -> int:
        """How many lists there are."""
        return len(self.starts) - 1

    def __iter__(self) -> Iterator[list[_Item]]:
        """The lists, in order."""
        return (self._cut(start, end) for start, end in pairwise(self.starts))

    @overload
    def __getitem__(self, index: int) -> list[_Item]: ...
    @overload
    def __getitem__(self, index: slice) -> list[list[_Item]]: ...
    def __getitem__(self, index: int | slice) -> list[_Item] | list[list[_Item]]:
        """One of them, or some."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return self._cut(self.starts[index], self.starts[index + 1])

    def but(self, changed: Mapping[int, Sequence[_Item]], size: int) -> "Rows[_Item]":
        """So many lists, of which some are other ones; those past the present end have to be among them."""
        import numpy as np

        columns: list[array[Any]] = [array(column.typecode) for column in self.columns]
        lengths = np.zeros(size, np.intc)
        lengths[: len(self)] = np.diff(np.asarray(self.starts))
        since = 0
        for index in sorted(changed):
            start, end = self.starts[min(index, len(self))], self.starts[min(index + 1, len(self))]
            items = cast("Sequence[Any]", changed[index])
            others = [items] if len(columns) == 1 else list(zip(*items, strict=True)) or [()] * len(columns)
            for column, former, other in zip(columns, self.columns, others, strict=True):
                column.extend(former[since:start])
                column.extend(array(column.typecode, other))
            lengths[index], since = len(items), end
        for column, former in zip(columns, self.columns, strict=True):
            column.extend(former[since:])
        return Rows(compact(np.concatenate(([0], np.cumsum(lengths))).astype(np.intc)), *columns)


def _cutting(columns: "Sequence[array[Any]]") -> Callable[[int, int], list[Any]]:
    if len(columns) == 1:
        (column,) = columns
        return lambda start, end: column[start:end].tolist()
    return lambda start, end: list(zip(*(column[start:end] for column in columns), strict=True))


def in_columns(rows: Sequence[Sequence[_Item]]) -> TypeGuard[Rows[_Item]]:
    """Whether they are cut out of columns."""
    return isinstance(rows, Rows)


class Edited(Sequence[_Item]):
    """A sequence with some items changed, or added at its end; the former one is shared."""

    __slots__ = ("_changed", "_former", "_size")

    def __init__(self, former: Sequence[_Item], changed: Mapping[int, _Item]) -> None:
        self._former, self._changed = former, changed
        self._size = max(len(former), max(changed, default=-1) + 1)

    def but(self, index: int, item: _Item) -> "Edited[_Item]":
        """The same but for one item, or with one more."""
        return Edited(self._former, {**self._changed, index: item})

    @property
    def whole(self) -> Sequence[_Item]:
        """The same without sharing what was changed: in columns, where the former sequence is."""
        if not in_columns(cast("Sequence[Sequence[Any]]", self._former)):
            return list(self)
        rows, changed = cast("Rows[Any]", self._former), cast("Mapping[int, Sequence[Any]]", self._changed)
        return cast("Sequence[_Item]", rows.but(changed, self._size))

    def __len__(self) -> int:
        """How many items there are."""
        return self._size

    def __iter__(self) -> Iterator[_Item]:
        """The items, in order."""
        for index, item in enumerate(self._former):
            yield self._changed.get(index, item)
        for index in range(len(self._former), self._size):
            yield self._changed[index]

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[_Item]: ...
    def __getitem__(self, index: int | slice) -> _Item | list[_Item]:
        """One of them, or some."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._size))]
        return self._changed[index] if index in self._changed else self._former[index]


def sources(size: int, pairs: Sequence[Pair]) -> Sequence[list[int]]:
    """By statement, the sources of pairs that it is the target of, in the order of the pairs."""
    if isinstance(pairs, Pairs):
        return grouped(size, pairs.targets, pairs.sources)
    return _listed(size, ((target, source) for source, target in pairs))


def targets(size: int, pairs: Sequence[Pair]) -> Sequence[list[int]]:
    """By statement, the targets of pairs that it is the source of, in the order of the pairs."""
    if isinstance(pairs, Pairs):
        return grouped(size, pairs.sources, pairs.targets)
    return _listed(size, pairs)


def incoming(size: int, pairs: Sequence[Pair], weights: Sequence[float] | None) -> Sequence[Incoming]:
    """By statement, the sources with the weights of the pairs, 1 if None."""
    weights = array("d", [1.0]) * len(pairs) if weights is None else weights
    if isinstance(pairs, Pairs):
        return grouped(size, pairs.targets, pairs.sources, array("d", weights))
    return _listed(
        size, ((target, (source, weight)) for (source, target), weight in zip(pairs, weights, strict=True))
    )


def in_degrees(size: int, pairs: Sequence[Pair]) -> list[int]:
    """By statement, of how many pairs it is the target."""
    counts = [0] * size
    for _, target in pairs:
        counts[target] += 1
    return counts


def at_least(pairs: Sequence[Pair], weights: Sequence[float], least: float) -> Sequence[Pair]:
    """The pairs that weigh so much or more."""
    if not isinstance(pairs, Pairs):
        return [pair for pair, weight in zip(pairs, weights, strict=True) if weight >= least]
    import numpy as np

    kept = np.asarray(weights) >= least
    return Pairs(compact(np.asarray(pairs.sources)[kept]), compact(np.asarray(pairs.targets)[kept]))


def _listed(size: int, items: Iterable[tuple[int, _Item]]) -> list[list[_Item]]:
    rows: list[list[_Item]] = [[] for _ in range(size)]
    for place, item in items:
        rows[place].append(item)
    return rows


def grouped(size: int, places: "array[int]", *columns: "array[Any]") -> Rows[Any]:
    """By place, what the columns have where it stands in `places`, in their order."""
    import numpy as np

    order = np.argsort(np.asarray(places), kind="stable")
    ends = np.cumsum(np.bincount(np.asarray(places), minlength=size))
    starts = array("i", [0])
    starts.frombytes(ends.astype(np.intc).tobytes())
    return Rows(starts, *(compact(np.asarray(column)[order]) for column in columns))


def compact(column: "NDArray[Any]") -> "array[Any]":
    """The same numbers as Python's own array, whose items are read one by one in less time."""
    return array(column.dtype.char, column.tobytes())
