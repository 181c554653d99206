"""The grounded labels of a bipolar graph, under any reading of support."""

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.support_semantics import translation
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.dung.grounded import grounded_labelling
from argumentation.dung.labels import Label, Semantics


def grounded_labels(bipolar: BipolarGraph, reading: SupportReading) -> list[Label]:
    """The grounded label of each statement."""
    if reading is SupportReading.EVIDENTIAL:
        return well_founded_labels(bipolar)
    translated = translation(bipolar, reading, Semantics.GROUNDED)
    return translated.labels(grounded_labelling(translated.framework))
