"""Why a statement has its label: certificates that can be checked by the relations alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argumentation.bipolar.dependencies import dependencies, other_end, strata
from argumentation.bipolar.graph import BipolarGraph, Relation, SupportReading, ancestors, restrict
from argumentation.deadline import Deadline
from argumentation.digraphs import reachable
from argumentation.dung.labels import Label


class ReasonRule(StrEnum):
    """What a label follows from."""

    UNCHALLENGED = "UNCHALLENGED"
    """IN: nothing attacks the statement, and it rests on no support."""
    DEFENDED = "DEFENDED"
    """IN: all its attackers are OUT, and what it rests on is IN."""
    ATTACKED = "ATTACKED"
    """OUT: an attacker is IN."""
    OUTRANKED = "OUTRANKED"
    """OUT: what it contradicts is IN and preferred to it, so that the attack goes the other way."""
    CONCLUSION_OUT = "CONCLUSION_OUT"
    """OUT: were it accepted, what it supports would be, and that is OUT."""
    PREMISE_OUT = "PREMISE_OUT"
    """OUT: a supporter that it can't do without is OUT."""
    UNSUPPORTED = "UNSUPPORTED"
    """OUT: it needs one of its supporters, and all are OUT, or it has none."""
    UNFOUNDED = "UNFOUNDED"
    """OUT: its support goes in a cycle, and what supported that from outside is OUT."""
    UNDECIDED = "UNDECIDED"
    """UNDEC: none of the above; something that bears on it is UNDEC itself."""
    NOT_IN_VIEW = "NOT_IN_VIEW"
    """UNDEC: the statement is no part of the graph that is judged, so that nothing is said of it."""


WITHOUT_GROUND = frozenset({ReasonRule.PREMISE_OUT, ReasonRule.UNSUPPORTED, ReasonRule.UNFOUNDED})
"""The rules by which a statement is OUT for want of a ground, and not because anything that stands denies it."""


@dataclass(frozen=True, slots=True)
class Step:
    """The reason of one label: a rule, and the relations that it rests on. The labels at their other ends are steps too.

    ATTACKED, OUTRANKED, CONCLUSION_OUT and PREMISE_OUT rest on one relation, UNSUPPORTED on all supports. DEFENDED rests on all
    attacks and on all supports that it requires, or on one where one is enough; UNDECIDED on all that bears on it. UNFOUNDED
    rests on all supports, or on one that it requires, and some of their sources are UNFOUNDED in the same stratum.

    In the grounded labelling a step rests on steps of lower strata, with three exceptions: UNFOUNDED; what is IN may rest on
    what is IN in its own stratum where both imply each other; and UNDECIDED needs a lower stratum only where it rests on
    an implication alone, and for one of the supports that aren't OUT if the reading is EVIDENTIAL, for all if it is linked.
    In other labellings defence may go in cycles, evidential support never.
    """

    statement: int
    label: Label
    rule: ReasonRule
    relations: tuple[Relation, ...]
    stratum: int


class Explanations:
    """The reasons of a complete labelling (of statements) of a bipolar graph.

    If `about` is given, only that part of the graph is looked at on which the labels of these statements rest. Raises TimedOutError past the
    deadline, which limits the construction alone.
    """

    def __init__(
        self,
        bipolar: BipolarGraph,
        reading: SupportReading,
        labels: Sequence[Label],
        about: Iterable[int] | None = None,
        deadline: Deadline | None = None,
    ) -> None:
        self._statements: Sequence[int] = range(bipolar.size)
        if about is not None:
            self._statements = ancestors(bipolar, reading, about)
            bipolar = restrict(bipolar, self._statements)
        self._place = {statement: place for place, statement in enumerate(self._statements)}
        self._labels = [labels[statement] for statement in self._statements]
        self._reversed = bipolar.reversed
        self._dependencies = dependencies(bipolar, reading)
        self._strata = strata(bipolar, reading, self._dependencies, self._labels, deadline or Deadline())

    def step(self, statement: int) -> Step:
        """The reason of one label."""
        place = self._place[statement]
        label = self._labels[place]
        rule, relations = self._out(place) if label is Label.OUT else self._other(place, label)
        return Step(statement, label, rule, tuple(map(self._numbered, relations)), self._strata[place])

    def certificate(self, statement: int, deadline: Deadline | None = None) -> list[Step]:
        """The reason of a label, and of all labels that it rests on, each once, by strata: the ground comes first. Raises TimedOutError."""
        steps: dict[int, Step] = {}
        limit = deadline or Deadline()

        def rests_on(each: int) -> list[int]:
            limit.check()
            steps[each] = self.step(each)
            return [other_end(relation, each) for relation in steps[each].relations]

        reachable(rests_on, [statement])
        return sorted(steps.values(), key=lambda step: (step.stratum, step.statement))

    def _numbered(self, relation: Relation) -> Relation:
        kind, source, target = relation
        return Relation(kind, self._statements[source], self._statements[target])

    def _out(self, statement: int) -> tuple[ReasonRule, Sequence[Relation]]:
        """The rule that applies of the lowest stratum."""
        found, _, rule, relations = min(self._defeaters(statement))
        return (ReasonRule.UNFOUNDED if found == self._strata[statement] else rule), relations

    def _defeaters(self, statement: int) -> Iterator[tuple[int, int, ReasonRule, Sequence[Relation]]]:
        for relation in self._dependencies.attacks.get(statement, ()):
            if self._labels[relation.source] is Label.IN:
                reverse = (relation.source, relation.target) in self._reversed
                rule = ReasonRule.OUTRANKED if reverse else ReasonRule.ATTACKED
                yield self._strata[relation.source], 0, rule, [relation]
        for relation in self._dependencies.required.get(statement, ()):
            part = other_end(relation, statement)
            if self._labels[part] is Label.OUT:
                rule = ReasonRule.PREMISE_OUT if relation.target == statement else ReasonRule.CONCLUSION_OUT
                yield self._strata[part], 1, rule, [relation]
        backing = self._dependencies.backing.get(statement, ())
        lacking = statement in self._dependencies.derived and statement not in self._dependencies.required
        if lacking and all(self._labels[relation.source] is Label.OUT for relation in backing):
            last = max((self._strata[relation.source] for relation in backing), default=-1)
            yield last, 2, ReasonRule.UNSUPPORTED, backing

    def _other(self, statement: int, label: Label) -> tuple[ReasonRule, Sequence[Relation]]:
        attacks = self._dependencies.attacks.get(statement, ())
        backing = self._dependencies.backing.get(statement, ())
        if label is Label.IN:
            accepted = [relation for relation in backing if self._labels[relation.source] is Label.IN]
            backing = sorted(accepted, key=lambda relation: self._strata[relation.source])[:1]
        relations = [*attacks, *self._dependencies.required.get(statement, ()), *backing]
        if label is Label.UNDEC:
            return ReasonRule.UNDECIDED, relations
        return (ReasonRule.DEFENDED if relations else ReasonRule.UNCHALLENGED), relations
