"""A cache that forgets what was not used for longest."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LeastRecent(Generic[K, V]):
    """A mapping that forgets its least recently used entries as soon as the sizes of its entries together exceed `room`."""

    def __init__(self, room: int, size: Callable[[K, V], int]) -> None:
        self._room = room
        self._size = size
        self._entries: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made if it is not there."""
        if (value := self._entries.get(key)) is None:
            value = self._entries[key] = make()
            self._room -= self._size(key, value)
            while self._room < 0 and len(self._entries) > 1:
                forgotten = self._entries.popitem(last=False)
                self._room += self._size(*forgotten)
        else:
            self._entries.move_to_end(key)
        return value
