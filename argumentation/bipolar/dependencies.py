"""What bears on the label of each statement, and in which order the labels of a labelling follow from each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import Bipolar, Polarity, Relation, SupportReading
from argumentation.bipolar.support_semantics import Translation, translation
from argumentation.bipolar.well_founded import founded_rounds
from argumentation.dung.labels import Label, Semantics
from argumentation.dung.strata import rounds


@dataclass(frozen=True, slots=True)
class Dependencies:
    """By statement, the relations that bear on it, as a reading has them; statements without any are left out."""

    attacks: Mapping[int, list[Relation]]
    """The attacks on it."""
    required: Mapping[int, list[Relation]]
    """Supports whose other end must be IN where it is."""
    backing: Mapping[int, list[Relation]]
    """Supports of which one source must be IN where it is."""


def other_end(relation: Relation, statement: int) -> int:
    """The end of a relation that isn't the statement."""
    return relation.source if relation.target == statement else relation.target


def dependencies(bipolar: Bipolar, reading: SupportReading) -> Dependencies:
    """What bears on each statement."""
    attacks: dict[int, list[Relation]] = defaultdict(list)
    for source, target in bipolar.attacks:
        attacks[target].append(Relation(Polarity.ATTACK, source, target))
    required: dict[int, list[Relation]] = defaultdict(list)
    backing: dict[int, list[Relation]] = defaultdict(list)
    for source, target in bipolar.supports:
        relation = Relation(Polarity.SUPPORT, source, target)
        if reading is SupportReading.EVIDENTIAL:
            (required if target in bipolar.linked else backing)[target].append(relation)
        elif source != target:
            needs = reading is SupportReading.NECESSARY or target in bipolar.linked
            required[target if needs else source].append(relation)
    return Dependencies(dict(attacks), dict(required), dict(backing))


def order(bipolar: Bipolar, reading: SupportReading, on: Dependencies, labels: Sequence[Label]) -> list[int]:
    """By statement, a number: its label in a complete labelling rests on those of lower numbers.

    What is IN because it implies each other has one number, and so has what is OUT since its support goes in a circle. Where a
    labelling has more than the grounded one, some of it defends itself in a circle, and there numbers mean nothing.
    """
    if reading is SupportReading.EVIDENTIAL:
        return founded_rounds(bipolar, labels)
    translated = translation(bipolar, reading, Semantics.COMPLETE)
    found = rounds(translated.framework, translated.arguments(labels))
    places = [(found[argument], argument) for argument in translated.argument]
    depths = _depths(translated, on, labels, places)
    keys = [(*place, depths.get(statement, 0)) for statement, place in enumerate(places)]
    number = {key: index for index, key in enumerate(sorted(set(keys)))}
    return [number[key] for key in keys]


_Place = tuple[int, int]


def _depths(
    translated: Translation, on: Dependencies, labels: Sequence[Label], places: Sequence[_Place]
) -> dict[int, int]:
    """How many implications lead from a statement that isn't IN to one that isn't for a cause outside of their circle."""
    circles: dict[int, list[int]] = defaultdict(list)
    for statement, argument in enumerate(translated.argument):
        if labels[statement] is not Label.IN:
            circles[argument].append(statement)
    depths: dict[int, int] = {}
    for circle in circles.values():
        if len(circle) > 1:
            _descend(circle, on, labels, places, depths)
    return depths


def _descend(
    circle: Sequence[int],
    on: Dependencies,
    labels: Sequence[Label],
    places: Sequence[_Place],
    depths: dict[int, int],
) -> None:
    implying: dict[int, list[int]] = defaultdict(list)
    for statement in circle:
        for relation in on.required.get(statement, ()):
            implying[other_end(relation, statement)].append(statement)
    reached = [statement for statement in circle if _caused(statement, on, labels, places)]
    depths.update(dict.fromkeys(reached, 0))
    for statement in reached:
        for whole in implying[statement]:
            if whole not in depths:
                depths[whole] = depths[statement] + 1
                reached.append(whole)


def _caused(statement: int, on: Dependencies, labels: Sequence[Label], places: Sequence[_Place]) -> bool:
    """Whether an attacker, or something outside of its circle, gives a statement its label."""
    label, place = labels[statement], places[statement]
    attackers = (relation.source for relation in on.attacks.get(statement, ()))
    parts = (other_end(relation, statement) for relation in on.required.get(statement, ()))
    if label is Label.OUT:
        attacked = any(labels[each] is Label.IN and places[each] < place for each in attackers)
    else:
        attacked = any(labels[each] is Label.UNDEC for each in attackers)
    return attacked or any(labels[part] is label and places[part] < place for part in parts)
