"""Bipolar graphs as abstract frameworks: supports become attacks."""

from collections.abc import Sequence

from argumentation.bipolar.evidential import evidential_translation, grounded_reduct, projected_translation
from argumentation.bipolar.graph import BipolarGraph, SupportReading, implications, with_grounds
from argumentation.bipolar.translation import Translation, check_size
from argumentation.columns import Pair, sources, targets
from argumentation.deadline import Deadline
from argumentation.digraphs import components, reachable
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Semantics

_NOT_COMPLETE = {Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE, Semantics.STAGE}


def translation(
    bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics, deadline: Deadline | None = None
) -> Translation:
    """The smallest translation that is exact for a semantics; raises TimedOutError and TranslationSizeError.

    Unless the reading is DEDUCTIVE, CONFLICT_FREE looks at attacks alone.
    """
    if reading is SupportReading.DEDUCTIVE:
        return (
            explicit_translation(bipolar, deadline)
            if semantics in _NOT_COMPLETE
            else compact_translation(bipolar, deadline)
        )
    grounds = with_grounds(bipolar, reading)
    match semantics:
        case Semantics.CONFLICT_FREE:
            return Translation(
                Framework(bipolar.size, (deadline or Deadline()).during(bipolar.attacks)), range(bipolar.size)
            )
        case Semantics.ADMISSIBLE | Semantics.STAGE:
            return projected_translation(grounds, deadline)
        case _:
            return evidential_translation(grounded_reduct(grounds, deadline), deadline, bipolar.size)


def explicit_translation(bipolar: BipolarGraph, deadline: Deadline | None = None) -> Translation:
    """DEDUCTIVE supports spelled out as attacks, quadratic in number at worst; for all semantics.

    x attacks y if x implies x', y implies y', in any number of steps, and x' attacks y' (the supported, mediated and
    extended attacks of Cayrol & Lagasquie-Schiex 2013 and their compositions).
    """
    deadline = deadline or Deadline()
    pairs = implications(bipolar)
    implied, implying = targets(bipolar.size, pairs), sources(bipolar.size, pairs)
    attacked = targets(bipolar.size, bipolar.attacks)
    derived: dict[int, set[int]] = {}
    """By statement, what it attacks; statements that imply each other share it."""
    attacks = 0
    for members in components(implied):
        deadline.check()
        struck = reachable(implying.__getitem__, (b for a in members for b in attacked[a]))
        for x in {x for y in members for x in implied[y] if x in derived}:
            deadline.check()
            struck |= derived[x]
        attacks += len(members) * len(struck)
        check_size(attacks)
        derived.update(dict.fromkeys(members, struck))
    found = ((x, y) for x, struck in derived.items() for y in struck)
    return Translation(Framework(bipolar.size, deadline.during(found)), range(bipolar.size))


def compact_translation(bipolar: BipolarGraph, deadline: Deadline | None = None) -> Translation:
    """DEDUCTIVE supports in linear size, for the semantics whose extensions are complete.

    Statements that imply each other become one argument; it precedes those that it is implied by. Each x that others
    imply has an auxiliary argument, attacked by x, that attacks those others (after Cayrol & Lagasquie-Schiex 2013). Raises TimedOutError.
    """
    deadline = deadline or Deadline()
    implied = implications(bipolar)
    argument = _contracted(bipolar.size, implied)
    size = max(argument, default=-1) + 1
    auxiliary: dict[int, int] = {}
    attacks = [(argument[a], argument[b]) for a, b in bipolar.attacks]
    for y, x in deadline.during(implied):
        whole, part = argument[y], argument[x]
        if whole != part:
            attacks.append((auxiliary.setdefault(part, size + len(auxiliary)), whole))
    attacks.extend(auxiliary.items())
    return Translation(Framework(size + len(auxiliary), deadline.during(attacks)), argument)


def _contracted(size: int, implied: Sequence[Pair]) -> list[int]:
    argument = [0] * size
    for index, members in enumerate(components(targets(size, implied))):
        for member in members:
            argument[member] = index
    return argument
