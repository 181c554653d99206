"""A framework cut into parts that are solved one by one: weakly connected components, and ancestors (directionality: Baroni & Giacomin 2007)."""

from collections.abc import Callable, Collection, Iterator, Sequence

from argumentation.dung.framework import Framework


def restrict(framework: Framework, arguments: Sequence[int]) -> Framework:
    """The framework of these arguments alone: each has its place in `arguments` as its number."""
    place = {argument: number for number, argument in enumerate(arguments)}
    return Framework(
        len(arguments),
        (
            (place[j], i)
            for i, argument in enumerate(arguments)
            for j in framework.attackers[argument]
            if j in place
        ),
    )


def components(framework: Framework, arguments: Collection[int]) -> Iterator[list[int]]:
    """The given arguments, by attacks among them, in weakly connected components."""
    left = set(arguments)
    for start in arguments:
        if start in left:
            yield _reach(left, start, lambda i: (*framework.attackers[i], *framework.attacked[i]))


def ancestors(framework: Framework, arguments: Collection[int], argument: int) -> list[int]:
    """Those of the arguments on which the fate of one of them depends: its attackers, theirs, and so on, and itself."""
    return _reach(set(arguments), argument, lambda i: framework.attackers[i])


def _reach(left: set[int], start: int, step: Callable[[int], Sequence[int]]) -> list[int]:
    """Take out of `left` what can be reached from `start`, in ascending order."""
    left.discard(start)
    found = [start]
    for i in found:
        for j in step(i):
            if j in left:
                left.remove(j)
                found.append(j)
    return sorted(found)
