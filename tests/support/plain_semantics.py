"""The semantics as their papers define them, by looking at every subset: for small frameworks only."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations

from argumentation.dung.labels import Semantics

Attacks = frozenset[tuple[int, int]]
Sets = list[frozenset[int]]


def extensions(size: int, attacks: Attacks, semantics: Semantics) -> set[frozenset[int]]:
    """All extensions."""
    return set(_DEFINITIONS[semantics](size, attacks))


def conflict_free(size: int, attacks: Attacks) -> Sets:
    return [s for s in _subsets(range(size)) if not any((i, j) in attacks for i in s for j in s)]


def admissible(size: int, attacks: Attacks) -> Sets:
    return [s for s in conflict_free(size, attacks) if s <= _defended(size, attacks, s)]


def complete(size: int, attacks: Attacks) -> Sets:
    return [s for s in conflict_free(size, attacks) if s == _defended(size, attacks, s)]


def grounded(size: int, attacks: Attacks) -> Sets:
    return _minimal(complete(size, attacks))


def preferred(size: int, attacks: Attacks) -> Sets:
    return _maximal(admissible(size, attacks), frozenset)


def stable(size: int, attacks: Attacks) -> Sets:
    return [s for s in conflict_free(size, attacks) if _range(attacks, s) == frozenset(range(size))]


def semi_stable(size: int, attacks: Attacks) -> Sets:
    return _maximal(complete(size, attacks), lambda s: _range(attacks, s))


def stage(size: int, attacks: Attacks) -> Sets:
    return _maximal(conflict_free(size, attacks), lambda s: _range(attacks, s))


def ideal(size: int, attacks: Attacks) -> Sets:
    return _largest_within(admissible(size, attacks), preferred(size, attacks))


def eager(size: int, attacks: Attacks) -> Sets:
    return _largest_within(admissible(size, attacks), semi_stable(size, attacks))


_DEFINITIONS: dict[Semantics, Callable[[int, Attacks], Sets]] = {
    Semantics.CONFLICT_FREE: conflict_free,
    Semantics.ADMISSIBLE: admissible,
    Semantics.COMPLETE: complete,
    Semantics.GROUNDED: grounded,
    Semantics.PREFERRED: preferred,
    Semantics.STABLE: stable,
    Semantics.SEMI_STABLE: semi_stable,
    Semantics.STAGE: stage,
    Semantics.IDEAL: ideal,
    Semantics.EAGER: eager,
}


def _subsets(members: Iterable[int]) -> Iterator[frozenset[int]]:
    pool = list(members)
    return map(frozenset, chain.from_iterable(combinations(pool, size) for size in range(len(pool) + 1)))


def _attacked(attacks: Attacks, s: frozenset[int]) -> frozenset[int]:
    return frozenset(j for i, j in attacks if i in s)


def _range(attacks: Attacks, s: frozenset[int]) -> frozenset[int]:
    return s | _attacked(attacks, s)


def _defended(size: int, attacks: Attacks, s: frozenset[int]) -> frozenset[int]:
    """What Dung's characteristic function makes of a set: the arguments whose attackers are all attacked by it."""
    struck = _attacked(attacks, s)
    return frozenset(i for i in range(size) if all(j in struck for j, k in attacks if k == i))


def _maximal(sets: Sets, measure: Callable[[frozenset[int]], frozenset[int]]) -> Sets:
    return [s for s in sets if not any(measure(s) < measure(t) for t in sets)]


def _minimal(sets: Sets) -> Sets:
    return [s for s in sets if not any(t < s for t in sets)]


def _largest_within(sets: Sets, bounds: Sets) -> Sets:
    """Those that every bound includes and no other such one does."""
    return _maximal([s for s in sets if all(s <= bound for bound in bounds)], frozenset)
