"""A cache that forgets what was not used for longest."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LeastRecent(Generic[K, V]):
    """A mapping that forgets its least recently used entries as soon as their sizes together exceed `room`."""

    def __init__(self, room: int, size: Callable[[K, V], int]) -> None:
        self._room = room
        self._size = size
        self._entries: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def find(self, key: K) -> V | None:
        """The value of a key, which has been used now."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        self._entries.move_to_end(key)
        return entry[0]

    def keep(self, key: K, value: V) -> None:
        """Keep this value for a key, in the place of another. Its size is taken now."""
        self.forget(key)
        size = self._size(key, value)
        self._entries[key] = value, size
        self._room -= size
        while self._room < 0:
            self.forget(next(iter(self._entries)))

    def forget(self, key: K) -> None:
        """Keep nothing for a key."""
        if (entry := self._entries.pop(key, None)) is not None:
            self._room += entry[1]

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made if it is not there."""
        if (value := self.find(key)) is None:
            value = make()
            self.keep(key, value)
        return value
