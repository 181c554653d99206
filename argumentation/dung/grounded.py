"""The grounded labelling, and the labelling that belongs to any set of arguments."""

from collections.abc import Iterable

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


def grounded_labelling(framework: Framework, deadline: Deadline | None = None) -> list[Label]:
    """The least complete labelling (Dung 1995; Caminada 2006), by argument, in time linear in arguments and attacks.

    An argument is IN once all its attackers are OUT, and OUT once one of them is IN; what is reached by neither is UNDEC.
    Raises TimedOutError.
    """
    labels = [Label.UNDEC] * framework.size
    standing = [len(attackers) for attackers in framework.attackers]
    accepted = [argument for argument, attackers in enumerate(standing) if not attackers]
    for argument in accepted:
        labels[argument] = Label.IN
    for argument in (deadline or Deadline()).during(accepted):
        for rejected in framework.attacked[argument]:
            if labels[rejected] is Label.UNDEC:
                labels[rejected] = Label.OUT
                for defended in framework.attacked[rejected]:
                    standing[defended] -= 1
                    if not standing[defended]:
                        labels[defended] = Label.IN
                        accepted.append(defended)
    return labels


def extension_labelling(framework: Framework, extension: Iterable[int]) -> list[Label]:
    """IN for the members of a conflict-free set, OUT for what they attack, UNDEC for the rest (Caminada 2006)."""
    labels = [Label.UNDEC] * framework.size
    for argument in extension:
        labels[argument] = Label.IN
        for rejected in framework.attacked[argument]:
            labels[rejected] = Label.OUT
    return labels
