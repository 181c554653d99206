"""The grounded labels of a bipolar graph, under any reading of support."""

from argumentation.bipolar.graph import BipolarGraph, SupportReading, with_grounds
from argumentation.bipolar.support_semantics import compact_translation
from argumentation.bipolar.well_founded import well_founded_labels
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
