"""Extensions of a framework, and which arguments they accept.

conflict-free  no member attacks a member (Dung 1995)
admissible     conflict-free, and each attacker of a member is attacked by a member (Dung 1995)
complete       admissible, and what it defends is a member (Dung 1995)
grounded       the least complete extension (Dung 1995)
preferred      an admissible set that is in no larger one (Dung 1995)
stable         conflict-free, and attacks all that are not members; there may be none (Dung 1995)
semi-stable    complete, its members and what they attack are as many, by inclusion, as can be (Verheij 1996; Caminada 2006)
stage          the same of conflict-free sets (Verheij 1996)
ideal          the largest admissible set that is in every preferred extension (Dung, Mancarella & Toni 2007)
eager          the largest admissible set that is in every semi-stable extension (Caminada 2007)
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from argumentation.deadline import Deadline
from argumentation.dung.decomposition import ancestors, components
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import DIRECTIONAL, NOT_COMPLETE, Label, Semantics
from argumentation.dung.product import unions
from argumentation.dung.strategies import extension_search
from argumentation.dung.subframework import Subframework


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Of all arguments at once. Where there is no extension, every argument is vacuously accepted by all of them."""

    credulous: frozenset[int]
    """In some extension."""
    sceptical: frozenset[int]
    """In every extension."""
    exists: bool
    """Whether there is an extension; only stable semantics may have none."""


class Solver:
    """Answers about one framework under one semantics; what an answer has learned serves the next.

    Every method raises TimedOutError once the deadline has passed, and no answer is given before it is certain. A solver
    belongs to one thread at a time. While SAT runs, other threads do; they end it by `deadline.cancel()`.

    Extensions that agree on the first `counted` arguments are one, and semi-stable and stage extensions leave as few of these as can
    be neither accepted nor attacked. The labels of `determined` arguments follow from the others', under stage semantics too.
    """

    def __init__(
        self,
        framework: Framework,
        semantics: Semantics,
        deadline: Deadline | None = None,
        counted: int | None = None,
        determined: frozenset[int] = frozenset(),
    ) -> None:
        self._framework = framework
        self._counted = framework.size if counted is None else counted
        self._determined = determined
        self._semantics = semantics
        self._deadline = deadline or Deadline()
        labels = None if semantics in NOT_COMPLETE else grounded_labelling(framework, self._deadline)
        self._accepted = frozenset(i for i, label in enumerate(labels or []) if label is Label.IN)
        self._open = [i for i in range(framework.size) if not labels or labels[i] is Label.UNDEC]

    def extensions(self) -> Iterator[frozenset[int]]:
        """Each once, found as they are asked for; an empty framework has one, the empty set."""
        for extension in unions([each.extensions() for each in self._components]):
            self._deadline.check()
            yield self._accepted | extension

    def one(self) -> frozenset[int] | None:
        """Any extension; None if there is none."""
        return self._union([each.extension() for each in self._components])

    def count(self) -> int:
        """How many extensions there are: each part's are counted, not those of the whole."""
        return math.prod(sum(1 for _ in each.extensions()) for each in self._components)

    def containing(self, argument: int) -> frozenset[int] | None:
        """An extension with the argument, if there is one."""
        return self._witness(argument, accepted=True)

    def lacking(self, argument: int) -> frozenset[int] | None:
        """An extension without the argument, if there is one."""
        return self._witness(argument, accepted=False)

    def credulous(self, argument: int) -> bool:
        """Whether some extension has the argument."""
        return self._exists_with(argument, accepted=True)

    def sceptical(self, argument: int) -> bool:
        """Whether every extension has the argument; true also where there is no extension."""
        return not self._exists_with(argument, accepted=False)

    def acceptance(self) -> Acceptance:
        """Credulous and sceptical acceptance of every argument."""
        if not self.exists:
            return Acceptance(frozenset(), frozenset(range(self._framework.size)), exists=False)
        credulous = self._accepted.union(*(each.ever(Label.IN) for each in self._components))
        return Acceptance(credulous, self._in_every(Label.IN), exists=True)

    def labels(self) -> list[Label]:
        """By argument, the label that all extensions agree on; UNDEC where they don't or where there is none."""
        labels = [Label.UNDEC] * self._framework.size
        for label in (Label.IN, Label.OUT) if self.exists else ():
            for argument in self._in_every(label):
                labels[argument] = label
        return labels

    def _in_every(self, label: Label) -> frozenset[int]:
        decided = self._accepted if label is Label.IN else self._rejected
        return decided.union(*(each.always(label) for each in self._components))

    def _exists_with(self, argument: int, *, accepted: bool) -> bool:
        if argument not in self._home:
            return self.exists and (argument in self._accepted) is accepted
        return self.exists and self._deciding(argument).extension(argument, accepted=accepted) is not None

    def _deciding(self, argument: int) -> Subframework:
        """The least part that decides about the argument."""
        if self._semantics not in DIRECTIONAL:
            return self._home[argument]
        return self._subframework(ancestors(self._framework, self._home[argument].arguments, argument))

    def _witness(self, argument: int, *, accepted: bool) -> frozenset[int] | None:
        asked = self._home.get(argument)
        if asked is None and (argument in self._accepted) is not accepted:
            return None
        return self._union(
            each.extension(argument, accepted=accepted) if each is asked else each.extension()
            for each in self._components
        )

    def _union(self, extensions: Iterable[frozenset[int] | None]) -> frozenset[int] | None:
        united = set(self._accepted)
        for extension in extensions:
            if extension is None:
                return None
            united |= extension
        return frozenset(united)

    @cached_property
    def exists(self) -> bool:
        """Whether there is an extension."""
        return self._semantics is not Semantics.STABLE or self.one() is not None

    @cached_property
    def _rejected(self) -> frozenset[int]:
        return frozenset(j for i in self._accepted for j in self._framework.attacked[i])

    @cached_property
    def _components(self) -> list[Subframework]:
        found = components(self._framework, self._open)
        return [self._subframework(arguments) for arguments in self._deadline.during(found)]

    @cached_property
    def _home(self) -> dict[int, Subframework]:
        return {argument: each for each in self._components for argument in each.arguments}

    def _subframework(self, arguments: Sequence[int]) -> Subframework:
        counted = bisect_left(arguments, self._counted)
        determined = frozenset(place for place, each in enumerate(arguments) if each in self._determined)
        return Subframework(
            self._framework,
            arguments,
            lambda framework: extension_search(
                framework, self._semantics, self._deadline, counted, determined
            ),
        )
