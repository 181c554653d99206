"""The grounded labels of a bipolar graph, under any reading of support."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from argumentation.bipolar.graph import BipolarGraph, SupportReading, with_grounds
from argumentation.bipolar.support_semantics import compact_translation
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.columns import Pair
from argumentation.deadline import Deadline
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import Label


def grounded_labels(
    bipolar: BipolarGraph, reading: SupportReading, deadline: Deadline | None = None
) -> list[Label]:
    """The grounded label of each statement; raises TimedOutError."""
    if reading is not SupportReading.DEDUCTIVE:
        return well_founded_labels(with_grounds(bipolar, reading), deadline)
    translated = compact_translation(bipolar, deadline)
    return translated.labels(grounded_labelling(translated.framework, deadline))


def regrounded_labels(
    bipolar: BipolarGraph,
    reading: SupportReading,
    before: Sequence[Label],
    reached: Collection[int],
    deadline: Deadline | None = None,
) -> list[Label]:
    """The same of a graph that has changed; raises TimedOutError.

    `before` are the labels that it had. `reached` are the statements whose label may be another, and hold all that their attacks and
    supports lead to; new statements are among them. The reading is not DEDUCTIVE, by which labels go from the supported to supporters.
    """
    chosen = set(reached)

    def into(pairs: Iterable[Pair]) -> list[Pair]:
        return [pair for pair in pairs if pair[1] in chosen]

    grounds = with_grounds(bipolar, reading)
    attacks, supports = into(grounds.attacks), into(grounds.supports)
    around = sorted({source for source, _ in chain(attacks, supports)} - chosen)
    number = {each: index for index, each in enumerate([*sorted(chosen), *around])}
    # Those around keep their labels: what needs a ground and has none is OUT, what attacks itself is UNDEC.
    undecided = [(number[each], number[each]) for each in around if before[each] is Label.UNDEC]
    part = BipolarGraph(
        len(number),
        [*((number[a], number[b]) for a, b in attacks), *undecided],
        [(number[a], number[b]) for a, b in supports],
        frozenset(number[each] for each in chosen & grounds.linked),
        frozenset(
            [number[each] for each in chosen & grounds.derived]
            + [number[each] for each in around if before[each] is Label.OUT]
        ),
    )
    labels = [*before, *[Label.UNDEC] * (bipolar.size - len(before))]
    for each, label in zip(number, well_founded_labels(part, deadline), strict=True):
        labels[each] = label
    return labels
