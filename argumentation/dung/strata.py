"""The order in which the labels of a complete labelling are derived, as levels of the grounded iteration (Dung 1995; Caminada 2006)."""

from collections.abc import Sequence

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


def strata(framework: Framework, labels: Sequence[Label], deadline: Deadline | None = None) -> list[int]:
    """By argument, the stratum in which its label is derived, as in the grounded labelling: IN in even strata, OUT in odd ones.

    What is IN otherwise than by the grounded labelling has no order: all of it comes at once, after what has, and what is
    OUT for its sake follows. UNDEC is last.
    Raises TimedOutError.
    """
    level = [-1] * framework.size
    unrejected = [len(attackers) for attackers in framework.attackers]
    accepted = [argument for argument, count in enumerate(unrejected) if not count]
    last = 0
    while True:
        while accepted:
            (deadline or Deadline()).check()
            accepted = _stratum(framework, level, unrejected, accepted, last)
            last += 2
        accepted = [
            argument for argument, label in enumerate(labels) if label is Label.IN and level[argument] < 0
        ]
        if not accepted:
            return [last if each < 0 else each for each in level]


def _stratum(
    framework: Framework, level: list[int], unrejected: list[int], accepted: Sequence[int], number: int
) -> list[int]:
    """Note what is accepted, and rejected for its sake; what can be accepted next."""
    nexts: list[int] = []
    for argument in accepted:
        level[argument] = number
    for argument in accepted:
        for rejected in framework.attacked[argument]:
            if level[rejected] < 0:
                level[rejected] = number + 1
                for defended in framework.attacked[rejected]:
                    unrejected[defended] -= 1
                    if not unrejected[defended] and level[defended] < 0:
                        nexts.append(defended)
    return nexts
