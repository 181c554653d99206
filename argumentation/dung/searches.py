"""Which search answers for which semantics."""

from collections.abc import Collection

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import grounded
from argumentation.dung.labels import Label, Semantics
from argumentation.dung.part import Searching
from argumentation.dung.preferred import PreferredSearch
from argumentation.dung.search import Search
from argumentation.dung.unique import Unique, admissible_core


def search(framework: Framework, semantics: Semantics, deadline: Deadline, counted: int) -> Searching:
    """A search for the extensions of a framework: by SAT, unless there is exactly one.

    The first `counted` arguments alone need be accepted or attacked as far as can be.
    """
    accepting = range(1, framework.size + 1)
    match semantics:
        case Semantics.GROUNDED:
            labels = grounded(framework)
            return Unique(framework, frozenset(i for i in range(framework.size) if labels[i] is Label.IN))
        case Semantics.IDEAL:
            credulous = Search(framework, Semantics.COMPLETE, deadline).ever(accepting)
            return _core(framework, _unchallenged(framework, {variable - 1 for variable in credulous}))
        case Semantics.EAGER:
            sceptical = Search(framework, Semantics.SEMI_STABLE, deadline, counted).always(accepting)
            return _core(framework, {variable - 1 for variable in sceptical})
        case Semantics.PREFERRED:
            return PreferredSearch(framework, deadline)
        case _:
            return Search(framework, semantics, deadline, counted)


def _unchallenged(framework: Framework, credulous: set[int]) -> set[int]:
    """The accepted by an admissible set whose attackers none accepts: the ideal extension is their core (Dunne 2009)."""
    return {i for i in credulous if credulous.isdisjoint(framework.attackers[i])}


def _core(framework: Framework, candidates: Collection[int]) -> Unique:
    return Unique(framework, admissible_core(framework, candidates))
