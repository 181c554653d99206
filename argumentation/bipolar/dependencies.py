"""What bears on the label of each statement, and in which order the labels of a labelling follow from each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import BipolarGraph, Relation, RelationKind, SupportReading, with_grounds
from argumentation.bipolar.support_semantics import compact_translation
from argumentation.bipolar.translation import Translation
from argumentation.bipolar.well_founded import well_founded_strata
from argumentation.deadline import Deadline
from argumentation.dung.labels import Label
from argumentation.dung.strata import strata as argument_strata


@dataclass(frozen=True, slots=True)
class Dependencies:
    """By statement, the relations that bear on it, as a reading has them; statements without any are left out."""

    attacks: Mapping[int, list[Relation]]
    """The attacks on it."""
    required: Mapping[int, list[Relation]]
    """Supports whose other end must be IN where it is."""
    backing: Mapping[int, list[Relation]]
    """Supports of which one source must be IN where it is."""
    derived: frozenset[int] = frozenset()
    """Statements that are OUT if they have neither of these supports."""


def other_end(relation: Relation, statement: int) -> int:
    """The end of a relation that isn't the statement."""
    return relation.source if relation.target == statement else relation.target


def dependencies(bipolar: BipolarGraph, reading: SupportReading) -> Dependencies:
    """What bears on each statement."""
    attacks: dict[int, list[Relation]] = defaultdict(list)
    for source, target in bipolar.attacks:
        attacks[target].append(Relation(RelationKind.ATTACK, source, target))
    required: dict[int, list[Relation]] = defaultdict(list)
    backing: dict[int, list[Relation]] = defaultdict(list)
    if reading is SupportReading.DEDUCTIVE:
        for source, target in bipolar.supports:
            relation = Relation(RelationKind.SUPPORT, source, target)
            required[target if target in bipolar.linked else source].append(relation)
        return Dependencies(dict(attacks), dict(required), {})
    grounds = with_grounds(bipolar, reading)
    for source, target in grounds.supports:
        side = required if target in grounds.linked else backing
        side[target].append(Relation(RelationKind.SUPPORT, source, target))
    return Dependencies(dict(attacks), dict(required), dict(backing), grounds.derived)


def strata(
    bipolar: BipolarGraph,
    reading: SupportReading,
    on: Dependencies,
    labels: Sequence[Label],
    deadline: Deadline | None = None,
) -> list[int]:
    """By statement, its stratum: its label in a complete labelling rests on those of lower strata.

    What is IN because it implies each other has one stratum, and so has what is OUT since its support goes in a cycle. Where a
    labelling has more than the grounded one, some of it defends itself in a cycle, and there strata mean nothing. Raises TimedOutError.
    """
    if reading is not SupportReading.DEDUCTIVE:
        return well_founded_strata(with_grounds(bipolar, reading), labels, deadline)
    translated = compact_translation(bipolar, deadline)
    found = argument_strata(translated.framework, translated.arguments(labels), deadline)
    levels = [(found[argument], argument) for argument in translated.argument]
    depths = _depths(translated, on, labels, levels)
    keys = [(*level, depths.get(statement, 0)) for statement, level in enumerate(levels)]
    number = {key: index for index, key in enumerate(sorted(set(keys)))}
    return [number[key] for key in keys]


_Stratum = tuple[int, int]


def _depths(
    translated: Translation, on: Dependencies, labels: Sequence[Label], levels: Sequence[_Stratum]
) -> dict[int, int]:
    """How many implications lead from a statement that isn't IN to one that isn't for a cause outside of their cycle."""
    cycles: dict[int, list[int]] = defaultdict(list)
    for statement, argument in enumerate(translated.argument):
        if labels[statement] is not Label.IN:
            cycles[argument].append(statement)
    depths: dict[int, int] = {}
    for cycle in cycles.values():
        if len(cycle) > 1:
            _descend(cycle, on, labels, levels, depths)
    return depths


def _descend(
    cycle: Sequence[int],
    on: Dependencies,
    labels: Sequence[Label],
    levels: Sequence[_Stratum],
    depths: dict[int, int],
) -> None:
    implying: dict[int, list[int]] = defaultdict(list)
    for statement in cycle:
        for relation in on.required.get(statement, ()):
            implying[other_end(relation, statement)].append(statement)
    reached = [statement for statement in cycle if _caused(statement, on, labels, levels)]
    depths.update(dict.fromkeys(reached, 0))
    for statement in reached:
        for whole in implying[statement]:
            if whole not in depths:
                depths[whole] = depths[statement] + 1
                reached.append(whole)


def _caused(statement: int, on: Dependencies, labels: Sequence[Label], levels: Sequence[_Stratum]) -> bool:
    """Whether an attacker, or something outside of its cycle, gives a statement its label."""
    label, level = labels[statement], levels[statement]
    attackers = (relation.source for relation in on.attacks.get(statement, ()))
    parts = (other_end(relation, statement) for relation in on.required.get(statement, ()))
    if label is Label.OUT:
        attacked = any(labels[each] is Label.IN and levels[each] < level for each in attackers)
    else:
        attacked = any(labels[each] is Label.UNDEC for each in attackers)
    return attacked or any(labels[part] is label and levels[part] < level for part in parts)
