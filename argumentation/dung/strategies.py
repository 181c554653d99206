"""Which search answers for which semantics."""

from collections.abc import Collection

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import Label, Semantics
from argumentation.dung.maximal_models import MaximalModelSearch
from argumentation.dung.preferred import PreferredSearch
from argumentation.dung.subframework import ExtensionSearch
from argumentation.dung.unique_status import UniqueStatusSearch, admissible_core


def extension_search(
    framework: Framework,
    semantics: Semantics,
    deadline: Deadline,
    counted: int,
    determined: frozenset[int],
) -> ExtensionSearch:
    """A search for the extensions of a framework: by SAT, unless there is exactly one.

    Extensions that agree on the first `counted` arguments are one; these alone need be accepted or attacked as far as can be.
    """
    accepting = range(1, framework.size + 1)
    match semantics:
        case Semantics.GROUNDED:
            labels = grounded_labelling(framework, deadline)
            return UniqueStatusSearch(
                framework, frozenset(i for i in range(framework.size) if labels[i] is Label.IN)
            )
        case Semantics.IDEAL:
            credulous = MaximalModelSearch(framework, Semantics.COMPLETE, deadline).ever(accepting)
            return _core(framework, _uncontested(framework, {variable - 1 for variable in credulous}))
        case Semantics.EAGER:
            sceptical = MaximalModelSearch(framework, Semantics.SEMI_STABLE, deadline, counted).always(
                accepting
            )
            return _core(framework, {variable - 1 for variable in sceptical})
        case Semantics.PREFERRED:
            return PreferredSearch(framework, deadline)
        case _:
            return MaximalModelSearch(framework, semantics, deadline, counted, determined)


def _uncontested(framework: Framework, credulous: set[int]) -> set[int]:
    """The accepted by an admissible set whose attackers none accepts: the ideal extension is their core (Dunne 2009)."""
    return {i for i in credulous if credulous.isdisjoint(framework.attackers[i])}


def _core(framework: Framework, candidates: Collection[int]) -> UniqueStatusSearch:
    return UniqueStatusSearch(framework, admissible_core(framework, candidates))
