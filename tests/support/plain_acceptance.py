"""What stands in a small map, by plain definitions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.dung.labels import NOT_COMPLETE, Label, Semantics
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


def rejections(
    map_: ArgumentMap, semantics: Semantics, reading: SupportReading
) -> Mapping[str, Collection[str]]:
    """By claim that is OUT in all extensions, as what it may count: defeated, without ground, or neither of the two.

    What is OUT in the grounded labelling is so for the same reason in every extension; where it is denied and lacks a ground, either may come
    first. What else is OUT is defeated if in every extension one kind of denial applies, and without ground if none does in any.
    """
    graph, found = bipolar(map_), labellings(map_, semantics, reading)
    (grounded,) = labellings(map_, Semantics.GROUNDED, reading)
    places: dict[str, Collection[str]] = {}
    for number, claim in enumerate(map_.roles):
        if not found or any(each[number] is not Label.OUT for each in found):
            continue
        if semantics in NOT_COMPLETE:
            places[claim] = {"unexplained"}
        elif grounded[number] is Label.OUT:
            denied = bool(_denials(graph, reading, grounded, number))
            lacking = _lacks_ground(graph, reading, grounded, number)
            places[claim] = ["defeated"] * denied + ["withoutGround"] * lacking
        else:
            kinds = [_denials(graph, reading, each, number) for each in found]
            some, every = kinds[0].union(*kinds), kinds[0].intersection(*kinds)
            places[claim] = {"defeated" if every else "unexplained" if some else "withoutGround"}
    return places


def _denials(graph: BipolarGraph, reading: SupportReading, labels: Labelling, number: int) -> frozenset[str]:
    """How something denies a statement: what attacks it is IN, or what would have to be accepted with it is OUT."""
    attacked = any(labels[a] is Label.IN for a, b in graph.attacks if b == number)
    implied = [b for a, b in graph.supports if a == number and reading is SupportReading.DEDUCTIVE]
    refuted = any(labels[b] is Label.OUT for b in implied)
    return frozenset(kind for kind, applies in (("attack", attacked), ("conclusion", refuted)) if applies)


def _lacks_ground(graph: BipolarGraph, reading: SupportReading, labels: Labelling, number: int) -> bool:
    rejected = [labels[a] is Label.OUT for a, b in graph.supports if b == number]
    match reading:
        case SupportReading.DEDUCTIVE:
            return False
        case SupportReading.NECESSARY:
            return any(rejected)
        case SupportReading.EVIDENTIAL:
            return number in graph.derived and all(rejected)
