"""What stands in a small map, by plain definitions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.dung.labels import Label, Semantics
from tests.support import plain_bipolar, plain_evidential, plain_semantics
from tests.support.maps import ArgumentMap

Labelling = tuple[Label, ...]
SEMANTICS = tuple(each for each in Semantics if each is not Semantics.CONFLICT_FREE)
"""Those that have definitions for supports."""


@dataclass(frozen=True)
class Standing:
    """Of one statement."""

    label: str
    credulous: bool
    sceptical: bool
    no_extension: bool


def bipolar(map_: ArgumentMap, least: float = 0.5) -> BipolarGraph:
    """The map by numbers, in the order of its claims, without contradictions of less than the least strength."""
    number = {claim: index for index, claim in enumerate(map_.roles)}
    pairs: dict[str, list[tuple[int, int]]] = {"CONTRADICTS": [], "SUPPORTS": []}
    for ends, (type_, _) in map_.relations.items():
        if type_ == "SUPPORTS" or map_.weight(ends) >= least:
            pairs[type_].append((number[ends[0]], number[ends[1]]))
    derived = frozenset(number[claim] for claim in map_.derived if claim in number)
    return BipolarGraph(len(number), pairs["CONTRADICTS"], pairs["SUPPORTS"], derived=derived)


def labellings(map_: ArgumentMap, semantics: Semantics, reading: SupportReading) -> Sequence[Labelling]:
    """The labelling of each extension."""
    graph = bipolar(map_)
    if reading is not SupportReading.DEDUCTIVE:
        return list(plain_evidential.labellings(graph, reading, semantics))
    attacks = frozenset(plain_bipolar.derived_attacks(graph))
    return [
        tuple(
            Label.IN
            if node in extension
            else Label.OUT
            if any((source, node) in attacks for source in extension)
            else Label.UNDEC
            for node in range(graph.size)
        )
        for extension in plain_semantics.extensions(graph.size, attacks, semantics)
    ]


def extensions(map_: ArgumentMap, semantics: Semantics, reading: SupportReading) -> set[frozenset[str]]:
    """The extensions by the ids of their claims."""
    return {
        frozenset(claim for claim, label in zip(map_.roles, labels, strict=True) if label is Label.IN)
        for labels in labellings(map_, semantics, reading)
    }


def standing(map_: ArgumentMap, semantics: Semantics, reading: SupportReading) -> Mapping[str, Standing]:
    """What is so in all extensions, or in some, by claim."""
    found = labellings(map_, semantics, reading)
    return {
        claim: Standing(
            labels.pop().name if len(labels := {each[number] for each in found}) == 1 else "UNDEC",
            any(each[number] is Label.IN for each in found),
            all(each[number] is Label.IN for each in found),
            not found,
        )
        for number, claim in enumerate(map_.roles)
    }
