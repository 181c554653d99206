"""What evidence bears out."""

from collections.abc import Iterable

from argumentation.bipolar.graph import BipolarGraph


def grounded_in(bipolar: BipolarGraph, evidence: Iterable[int]) -> set[int]:
    """The evidence and all that it supports along chains; what is linked is borne out only if all its supporters are."""
    supported: list[list[int]] = [[] for _ in range(bipolar.size)]
    lacking = [1] * bipolar.size
    for source, target in bipolar.supports:
        supported[source].append(target)
        if target in bipolar.linked:
            lacking[target] += 1
    for linked in bipolar.linked:
        lacking[linked] -= 1
    borne_out = set(evidence)
    waiting = list(borne_out)
    for source in waiting:
        for target in supported[source]:
            lacking[target] -= 1
            if lacking[target] <= 0 and target not in borne_out:
                borne_out.add(target)
                waiting.append(target)
    return borne_out
