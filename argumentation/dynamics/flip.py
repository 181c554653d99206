"""The smallest sets of statements whose rejection turns the label of another."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, SupportReading, ancestors, restrict
from argumentation.bipolar.grounded import grounded_labels
from argumentation.deadline import Deadline
from argumentation.dung.labels import Label

Effect = Callable[[frozenset[int]], Collection[int] | None]
"""None if the rejection of these turns the matter; else statements one of which any larger set that does so rejects too."""


@dataclass(frozen=True, slots=True)
class Flip:
    """Statements, ascending, the label that their rejection gives, and what that follows from."""

    rejected: tuple[int, ...]
    label: Label
    rule: ReasonRule


def smallest_sets(effect: Effect, largest: int, deadline: Deadline) -> list[frozenset[int]]:
    """All sets of the least size, 1 to `largest`, that turn a matter, in ascending order; none if no such set does.

    A breadth-first search as for hitting sets (Reiter 1987): each set that doesn't turn it says what may be added.
    """
    level = [frozenset[int]()]
    for size in range(largest + 1):
        turning: list[frozenset[int]] = []
        larger: set[frozenset[int]] = set()
        for rejected in level:
            deadline.check()
            missing = effect(rejected)
            if missing is None:
                turning.append(rejected)
            elif size < largest and not turning:
                larger.update(rejected | {each} for each in missing if each not in rejected)
        if turning:
            return turning
        level = sorted(larger, key=sorted)
    return []


def grounded_flips(
    bipolar: BipolarGraph,
    reading: SupportReading,
    statement: int,
    largest: int,
    deadline: Deadline,
    candidates: Collection[int] | None = None,
) -> list[Flip]:
    """The smallest sets whose rejection changes a statement's grounded label: of all others that it rests on, or of candidates.

    A label's certificate holds for as long as none of its statements that are IN or UNDEC is rejected, so any set
    that turns the label rejects one of those. This leaves few sets to try.
    """
    cone = ancestors(bipolar, reading, [statement])
    place = {each: index for index, each in enumerate(cone)}
    target, graph = place.pop(statement), restrict(bipolar, cone)
    allowed = {place[each] for each in (place if candidates is None else candidates) if each in place}
    before = grounded_labels(graph, reading, deadline)[target]

    def effect(rejected: frozenset[int]) -> Collection[int] | None:
        edited = reject(graph, rejected)
        labels = grounded_labels(edited, reading, deadline)
        if labels[target] is not before:
            return None
        steps = Explanations(edited, reading, labels, deadline=deadline).certificate(target, deadline)
        return {step.statement for step in steps if step.label is not Label.OUT} & allowed

    def flip(rejected: frozenset[int]) -> Flip:
        step = grounded_step(reject(graph, rejected), reading, target, deadline)
        return Flip(tuple(sorted(cone[each] for each in rejected)), step.label, step.rule)

    return [flip(found) for found in smallest_sets(effect, largest, deadline)]


def grounded_step(bipolar: BipolarGraph, reading: SupportReading, statement: int, deadline: Deadline) -> Step:
    """The reason of a statement's grounded label; raises TimedOutError."""
    labels = grounded_labels(bipolar, reading, deadline)
    return Explanations(bipolar, reading, labels, [statement], deadline).step(statement)


def reject(bipolar: BipolarGraph, rejected: Iterable[int]) -> BipolarGraph:
    """The graph with one more statement, unattacked, that attacks the rejected ones."""
    attacks = [*bipolar.attacks, *((bipolar.size, each) for each in sorted(rejected))]
    return replace(bipolar, size=bipolar.size + 1, attacks=attacks)
