"""Semantics as propositional clauses (Besnard & Doutre 2004).

Argument i is accepted in variable i + 1, attacked by an accepted one in variable size + i + 1, either in 2 size + i + 1.
"""

from collections.abc import Iterable, Iterator

from argumentation.dung.framework import Framework
from argumentation.dung.labels import Semantics

Clauses = Iterator[list[int]]

_CONFLICT_FREE = {Semantics.CONFLICT_FREE, Semantics.STABLE, Semantics.STAGE}
_REINSTATING = {Semantics.COMPLETE, Semantics.PREFERRED, Semantics.SEMI_STABLE}
_RANGED = {Semantics.SEMI_STABLE, Semantics.STAGE}


def clauses(framework: Framework, semantics: Semantics, determined: frozenset[int] = frozenset()) -> Clauses:
    """What every extension fulfils; with `goals` as large as they can be, it is one.

    Where extensions need not be complete, `determined` arguments are accepted if all their attackers are attacked, and only then;
    nothing is accepted that one attacks which isn't attacked itself.
    """
    yield from _conflict_free(framework)
    yield from _determined(framework, determined)
    if semantics not in _CONFLICT_FREE:
        yield from _defended(framework)
    if semantics in _REINSTATING:
        yield from _reinstated(framework, range(framework.size))
    if semantics is Semantics.STABLE:
        yield from ([i + 1, framework.size + i + 1] for i in range(framework.size))
    if semantics in _RANGED:
        yield from _ranged(framework)


def goals(size: int, semantics: Semantics, counted: int) -> list[int]:
    """The variables of which an extension of these semantics makes true as many, by inclusion, as it can.

    Where semantics is about members and what they attack, the first `counted` arguments alone count.
    """
    if semantics is Semantics.PREFERRED:
        return list(range(1, size + 1))
    return list(range(2 * size + 1, 2 * size + counted + 1)) if semantics in _RANGED else []


def _conflict_free(framework: Framework) -> Clauses:
    size = framework.size
    for i, attackers in enumerate(framework.attackers):
        out = size + i + 1
        yield [-out, *(j + 1 for j in attackers)]
        yield [-(i + 1), -out]
        for j in attackers:
            yield [-(j + 1), out]


def _defended(framework: Framework) -> Clauses:
    for i, attackers in enumerate(framework.attackers):
        for j in attackers:
            yield [-(i + 1), framework.size + j + 1]


def _determined(framework: Framework, determined: frozenset[int]) -> Clauses:
    yield from _reinstated(framework, determined)
    for i, attackers in enumerate(framework.attackers):
        for j in attackers:
            if i in determined or j in determined:
                yield [-(i + 1), framework.size + j + 1]


def _reinstated(framework: Framework, arguments: Iterable[int]) -> Clauses:
    for i in arguments:
        yield [i + 1, *(-(framework.size + j + 1) for j in framework.attackers[i])]


def _ranged(framework: Framework) -> Clauses:
    size = framework.size
    for i in range(size):
        accepted, out, covered = i + 1, size + i + 1, 2 * size + i + 1
        yield [-covered, accepted, out]
        yield [-accepted, covered]
        yield [-out, covered]
