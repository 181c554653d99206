"""Bipolar graphs as abstract frameworks: supports become attacks."""

from collections.abc import Sequence
from dataclasses import replace

from argumentation.bipolar.evidential import evidential_translation, grounded_reduct
from argumentation.bipolar.graph import BipolarGraph, Pair, SupportReading, implications
from argumentation.bipolar.translation import Translation
from argumentation.deadline import Deadline
from argumentation.digraphs import components, reachable
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Semantics

_PLAIN = {Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE, Semantics.STAGE}


def translation(
    bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics, deadline: Deadline | None = None
) -> Translation:
    """The smallest translation that is exact for a semantics; raises TimedOutError.

    Where the reading is EVIDENTIAL and the semantics ADMISSIBLE or STAGE, several extensions may hold the
    same statements: they differ in auxiliary arguments alone.
    """
    match reading:
        case SupportReading.EVIDENTIAL if semantics is Semantics.CONFLICT_FREE:
            return Translation(Framework(bipolar.size, bipolar.attacks), range(bipolar.size))
        case SupportReading.EVIDENTIAL if semantics in _PLAIN:
            found = evidential_translation(bipolar, deadline)
            return found if semantics is Semantics.ADMISSIBLE else replace(found, copies={})
        case SupportReading.EVIDENTIAL:
            return evidential_translation(grounded_reduct(bipolar), deadline, bipolar.size)
        case _ if semantics in _PLAIN:
            return explicit_translation(bipolar, reading)
        case _:
            return compact_translation(bipolar, reading)


def explicit_translation(bipolar: BipolarGraph, reading: SupportReading) -> Translation:
    """Supports of a DEDUCTIVE or NECESSARY reading spelled out as attacks, quadratic in number at worst; for all semantics.

    x attacks y if x implies x', y implies y', in any number of steps, and x' attacks y' (the supported, mediated and
    extended attacks of Cayrol & Lagasquie-Schiex 2013 and their compositions).
    """
    implying: dict[int, list[int]] = {}
    for y, x in implications(bipolar, reading):
        implying.setdefault(x, []).append(y)
    closure = {
        end: reachable(lambda x: implying.get(x, ()), [end]) for pair in bipolar.attacks for end in pair
    }
    derived = ((x, y) for a, b in bipolar.attacks for x in closure[a] for y in closure[b])
    return Translation(Framework(bipolar.size, derived), range(bipolar.size))


def compact_translation(bipolar: BipolarGraph, reading: SupportReading) -> Translation:
    """Supports of a DEDUCTIVE or NECESSARY reading in linear size, for the semantics whose extensions are complete.

    Statements that imply each other become one argument; it precedes those that it is implied by. Each x that others
    imply has an auxiliary argument, attacked by x, that attacks those others (after Cayrol & Lagasquie-Schiex 2013).
    """
    implied = implications(bipolar, reading)
    argument = _contracted(bipolar.size, implied)
    size = max(argument, default=-1) + 1
    auxiliary: dict[int, int] = {}
    attacks = [(argument[a], argument[b]) for a, b in bipolar.attacks]
    for y, x in implied:
        whole, part = argument[y], argument[x]
        if whole != part:
            attacks.append((auxiliary.setdefault(part, size + len(auxiliary)), whole))
    attacks.extend(auxiliary.items())
    return Translation(Framework(size + len(auxiliary), attacks), argument)


def _contracted(size: int, implied: Sequence[Pair]) -> list[int]:
    successors: list[list[int]] = [[] for _ in range(size)]
    for y, x in implied:
        successors[y].append(x)
    argument = [0] * size
    for index, members in enumerate(components(successors)):
        for member in members:
            argument[member] = index
    return argument
