"""Bipolar graphs as abstract frameworks: supports become attacks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.reasoning.bipolar import Bipolar, Pair, SupportReading, implications
from service.reasoning.digraphs import components, reachable
from service.reasoning.framework import Framework
from service.reasoning.labels import Label, Semantics


@dataclass(frozen=True, slots=True)
class Translation:
    """A framework whose labellings are those of a bipolar graph; some of its arguments may be auxiliary."""

    framework: Framework
    argument: Sequence[int]
    """By statement, the argument that has its label; statements that imply each other may share one.

    These arguments come first, the auxiliary ones after them.
    """

    def labels(self, labels: Sequence[Label]) -> list[Label]:
        """By statement, its label, given that of each argument."""
        return [labels[argument] for argument in self.argument]

    def arguments(self, labels: Sequence[Label]) -> list[Label]:
        """By argument, its label, given those of the statements in a complete labelling."""
        found: dict[int, Label] = dict(zip(self.argument, labels, strict=True))
        for auxiliary in range(len(found), self.framework.size):
            against = {found[attacker] for attacker in self.framework.attackers[auxiliary]}
            found[auxiliary] = (
                Label.OUT if Label.IN in against else Label.UNDEC if Label.UNDEC in against else Label.IN
            )
        return [found[argument] for argument in range(self.framework.size)]

    def statements(self, extension: Collection[int]) -> frozenset[int]:
        """The statements of an extension."""
        return frozenset(
            statement for statement, argument in enumerate(self.argument) if argument in extension
        )


_PLAIN = {Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE, Semantics.STAGE}


def translation(bipolar: Bipolar, reading: SupportReading, semantics: Semantics) -> Translation:
    """The smallest translation that is exact for a semantics.

    Where the reading is EVIDENTIAL and the semantics CONFLICT_FREE or ADMISSIBLE, several extensions may hold the same
    statements: they differ in auxiliary arguments alone.
    """
    if reading is SupportReading.EVIDENTIAL:
        return evidential(bipolar)
    return explicit(bipolar, reading) if semantics in _PLAIN else compact(bipolar, reading)


def explicit(bipolar: Bipolar, reading: SupportReading) -> Translation:
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


def compact(bipolar: Bipolar, reading: SupportReading) -> Translation:
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


def evidential(bipolar: Bipolar) -> Translation:
    """The EVIDENTIAL reading in linear size; for all semantics.

    Each supported statement has an auxiliary argument that attacks it and that its supporters attack; a linked one has
    one such for each of its supporters (after Polberg & Oren 2014; Nouioua 2013).
    """
    attacks = list(bipolar.attacks)
    size = bipolar.size
    lacking: dict[int, int] = {}
    for a, b in bipolar.supports:
        need = size
        if b not in bipolar.linked:
            need = lacking.setdefault(b, size)
        if need == size:
            size += 1
            attacks.append((need, b))
        attacks.append((a, need))
    return Translation(Framework(size, attacks), range(bipolar.size))


def _contracted(size: int, implied: Sequence[Pair]) -> list[int]:
    successors: list[list[int]] = [[] for _ in range(size)]
    for y, x in implied:
        successors[y].append(x)
    argument = [0] * size
    for index, members in enumerate(components(successors)):
        for member in members:
            argument[member] = index
    return argument
