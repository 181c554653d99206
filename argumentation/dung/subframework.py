"""A part of a framework with its search, addressed by the numbers of the whole framework."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol

from argumentation.dung.decomposition import restrict
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


class ExtensionSearch(Protocol):
    """What `MaximalModelSearch` and `UniqueStatusSearch` have in common."""

    def extensions(self) -> Iterator[frozenset[int]]: ...
    def satisfying(self, *wanted: int) -> frozenset[int] | None: ...
    def ever(self, literals: Sequence[int]) -> set[int]: ...
    def always(self, literals: Sequence[int]) -> set[int]: ...


class Subframework:
    def __init__(
        self, framework: Framework, arguments: Sequence[int], search: Callable[[Framework], ExtensionSearch]
    ) -> None:
        self.arguments = arguments
        self._framework = framework
        self._make_search = search

    @cached_property
    def _search(self) -> ExtensionSearch:
        return self._make_search(restrict(self._framework, self.arguments))

    @cached_property
    def _place(self) -> dict[int, int]:
        return {argument: number for number, argument in enumerate(self.arguments)}

    def extensions(self) -> Iterator[frozenset[int]]:
        return map(self._renumbered, self._search.extensions())

    def extension(self, argument: int | None = None, *, accepted: bool = True) -> frozenset[int] | None:
        """Any extension, or one with the argument or, not `accepted`, without it, if there is such a one."""
        wanted = [] if argument is None else [self._literal(argument, Label.IN) * (1 if accepted else -1)]
        found = self._search.satisfying(*wanted)
        return None if found is None else self._renumbered(found)

    def can_avoid(self, label: Label, arguments: Iterable[int]) -> bool:
        """Whether some extension gives none of these arguments the label, IN or OUT."""
        literals = (-self._literal(argument, label) for argument in arguments)
        return self._search.satisfying(*literals) is not None

    def ever(self, label: Label, arguments: Iterable[int] | None = None) -> set[int]:
        """The arguments, of all or of some, that have the label, IN or OUT, in some extension."""
        return self._arguments(label, self._search.ever, arguments)

    def always(self, label: Label) -> set[int]:
        """The arguments that have the label, IN or OUT, in every extension."""
        return self._arguments(label, self._search.always, None)

    def _arguments(
        self,
        label: Label,
        which: Callable[[Sequence[int]], Collection[int]],
        arguments: Iterable[int] | None,
    ) -> set[int]:
        among = self.arguments if arguments is None else arguments
        named = {self._literal(argument, label): argument for argument in among}
        return {named[literal] for literal in which(list(named))}

    def _literal(self, argument: int, label: Label) -> int:
        return self._place[argument] + 1 + (len(self.arguments) if label is Label.OUT else 0)

    def _renumbered(self, extension: frozenset[int]) -> frozenset[int]:
        return frozenset(self.arguments[number] for number in extension)
