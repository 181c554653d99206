"""Semantics with exactly one extension ("unique status": Prakken & Vreeswijk 2002)."""

from collections.abc import Collection, Iterator, Sequence

from argumentation.dung.framework import Framework


def admissible_core(framework: Framework, candidates: Collection[int]) -> frozenset[int]:
    """The largest admissible subset of a conflict-free set: without those it can't defend, until it defends all."""
    kept = set(candidates)
    hits = [0] * framework.size
    for i in kept:
        for j in framework.attacked[i]:
            hits[j] += 1
    dropped = [i for i in kept if any(not hits[j] for j in framework.attackers[i])]
    kept.difference_update(dropped)
    for i in dropped:
        for j in framework.attacked[i]:
            hits[j] -= 1
            if not hits[j]:
                undefended = kept.intersection(framework.attacked[j])
                kept -= undefended
                dropped.extend(undefended)
    return frozenset(kept)


class UniqueStatusSearch:
    """A search that knows its one extension; literals are those of `argumentation.dung.encoding`, for accepted and attacked."""

    def __init__(self, framework: Framework, extension: frozenset[int]) -> None:
        attacked = {framework.size + j + 1 for i in extension for j in framework.attacked[i]}
        self._extension = extension
        self._true = attacked.union(i + 1 for i in extension)

    def extensions(self) -> Iterator[frozenset[int]]:
        yield self._extension

    def satisfying(self, *wanted: int) -> frozenset[int] | None:
        return self._extension if len(self.ever(wanted)) == len(wanted) else None

    def ever(self, literals: Sequence[int]) -> set[int]:
        return {literal for literal in literals if (abs(literal) in self._true) == (literal > 0)}

    always = ever
