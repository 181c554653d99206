"""One part of a framework with its search, asked by the framework's own argument numbers."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import Protocol

from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label
from argumentation.dung.parts import restricted


class Searching(Protocol):
    """What `Search` and `Unique` have in common."""

    def extensions(self) -> Iterator[frozenset[int]]: ...
    def satisfying(self, *wanted: int) -> frozenset[int] | None: ...
    def ever(self, literals: Sequence[int]) -> set[int]: ...
    def always(self, literals: Sequence[int]) -> set[int]: ...


class Part:
    def __init__(
        self, framework: Framework, arguments: Sequence[int], search: Callable[[Framework], Searching]
    ) -> None:
        self.arguments = arguments
        self._framework = framework
        self._search_in = search

    @cached_property
    def _search(self) -> Searching:
        return self._search_in(restricted(self._framework, self.arguments))

    @cached_property
    def _place(self) -> dict[int, int]:
        return {argument: number for number, argument in enumerate(self.arguments)}

    def extensions(self) -> Iterator[frozenset[int]]:
        return map(self._own, self._search.extensions())

    def extension(self, argument: int | None = None, *, accepted: bool = True) -> frozenset[int] | None:
        """Any extension, or one with the argument or, not `accepted`, without it, if there is such a one."""
        wanted = [] if argument is None else [self._literal(argument, Label.IN) * (1 if accepted else -1)]
        found = self._search.satisfying(*wanted)
        return None if found is None else self._own(found)

    def ever(self, label: Label) -> set[int]:
        """The arguments that have the label, IN or OUT, in some extension."""
        return self._having(label, self._search.ever)

    def always(self, label: Label) -> set[int]:
        """The arguments that have the label, IN or OUT, in every extension."""
        return self._having(label, self._search.always)

    def _having(self, label: Label, which: Callable[[Sequence[int]], Collection[int]]) -> set[int]:
        named = {self._literal(argument, label): argument for argument in self.arguments}
        return {named[literal] for literal in which(list(named))}

    def _literal(self, argument: int, label: Label) -> int:
        return self._place[argument] + 1 + (len(self.arguments) if label is Label.OUT else 0)

    def _own(self, extension: frozenset[int]) -> frozenset[int]:
        return frozenset(self.arguments[number] for number in extension)
