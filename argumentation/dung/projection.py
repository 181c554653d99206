"""Preferred extensions told apart by some arguments alone."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from argumentation.deadline import Deadline
from argumentation.dung.decomposition import components, restrict
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import Label, Semantics
from argumentation.dung.maximal_models import MaximalModelSearch

Extension = frozenset[int]


class ProjectedExtensions:
    """Preferred extensions of a framework, of which those that agree on some arguments count as one.

    Components that none of these arguments is in are left out: extensions hold nothing of them that isn't grounded. Every method
    raises TimedOutError once the deadline has passed.
    """

    def __init__(self, framework: Framework, arguments: Collection[int], deadline: Deadline) -> None:
        labels = grounded_labelling(framework, deadline)
        undecided = [node for node, label in enumerate(labels) if label is Label.UNDEC]
        wanted = set(arguments)
        touched = [part for part in components(framework, undecided) if not wanted.isdisjoint(part)]
        self._framework, self._deadline = framework, deadline
        self._grounded = frozenset(node for node, label in enumerate(labels) if label is Label.IN)
        self._open = sorted(node for part in touched for node in part)
        self._place = {node: place for place, node in enumerate(self._open)}
        self._wanted = [self._place[node] for node in sorted(wanted) if node in self._place]

    def one_of_each(self) -> Iterator[Extension]:
        """An extension for each thing that extensions hold of the arguments, found as they are asked for."""
        search = self._search()
        return (self._renumbered(each) for each in search.projected(self._wanted))

    def differing(self, extension: Extension, held: Iterable[int]) -> Extension | None:
        """An extension that holds some arguments, and of those that tell extensions apart not what this one does; None if there is none."""
        places = [self._place[node] for node in held if node in self._place]
        inside = [place for place in self._wanted if self._open[place] in extension]
        found = self._comparing.differing(self._wanted, inside, places)
        return None if found is None else self._renumbered(found)

    @cached_property
    def _comparing(self) -> MaximalModelSearch:
        return self._search()

    def _search(self) -> MaximalModelSearch:
        return MaximalModelSearch(restrict(self._framework, self._open), Semantics.PREFERRED, self._deadline)

    def _renumbered(self, extension: Extension) -> Extension:
        return self._grounded.union(self._open[place] for place in extension)
