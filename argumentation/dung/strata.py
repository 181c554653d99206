"""In which order the labels of a complete labelling come about."""

from collections.abc import Sequence

from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


def rounds(framework: Framework, labels: Sequence[Label]) -> list[int]:
    """By argument, the round in which its label is found, as the grounded labelling is: IN in even rounds, OUT in odd ones.

    What is IN otherwise than by the grounded labelling has no order: all of it comes at once, after what has, and what is
    OUT for its sake follows. UNDEC is last.
    """
    found = [-1] * framework.size
    unrejected = [len(attackers) for attackers in framework.attackers]
    accepted = [argument for argument, count in enumerate(unrejected) if not count]
    last = 0
    while True:
        while accepted:
            accepted = _round(framework, found, unrejected, accepted, last)
            last += 2
        accepted = [
            argument for argument, label in enumerate(labels) if label is Label.IN and found[argument] < 0
        ]
        if not accepted:
            return [last if each < 0 else each for each in found]


def _round(
    framework: Framework, found: list[int], unrejected: list[int], accepted: Sequence[int], number: int
) -> list[int]:
    """Note what is accepted, and rejected for its sake; what can be accepted next."""
    nexts: list[int] = []
    for argument in accepted:
        found[argument] = number
    for argument in accepted:
        for rejected in framework.attacked[argument]:
            if found[rejected] < 0:
                found[rejected] = number + 1
                for defended in framework.attacked[rejected]:
                    unrejected[defended] -= 1
                    if not unrejected[defended] and found[defended] < 0:
                        nexts.append(defended)
    return nexts
