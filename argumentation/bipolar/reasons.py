"""Why a statement has its label: certificates that can be checked by the relations alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argumentation.bipolar.dependencies import dependencies, order, other_end
from argumentation.bipolar.graph import Bipolar, Relation, SupportReading, ancestors, restricted
from argumentation.digraphs import reachable
from argumentation.dung.labels import Label


class Rule(StrEnum):
    """What a label follows from."""

    UNCHALLENGED = "UNCHALLENGED"
    """IN: nothing attacks the statement, and it rests on no support."""
    DEFENDED = "DEFENDED"
    """IN: all its attackers are OUT, and what it rests on is IN."""
    ATTACKED = "ATTACKED"
    """OUT: an attacker is IN."""
    CONCLUSION_OUT = "CONCLUSION_OUT"
    """OUT: were it accepted, what it supports would be, and that is OUT."""
    PREMISE_OUT = "PREMISE_OUT"
    """OUT: a supporter that it can't do without is OUT."""
    UNSUPPORTED = "UNSUPPORTED"
    """OUT: it needs one of its supporters, and all are OUT."""
    UNFOUNDED = "UNFOUNDED"
    """OUT: its support goes in a circle, and what supported that from outside is OUT."""
    UNDECIDED = "UNDECIDED"
    """UNDEC: none of the above; something that bears on it is UNDEC itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """The reason of one label: a rule, and the relations that it rests on. The labels at their other ends are steps too.

    ATTACKED, CONCLUSION_OUT and PREMISE_OUT rest on one relation, UNSUPPORTED on all supports. DEFENDED rests on all
    attacks and on all supports that it requires, or on one where one is enough; UNDECIDED on all that bears on it. UNFOUNDED
    rests on all supports, or on one that it requires, and some of their sources are UNFOUNDED in the same round.

    In the grounded labelling a step rests on steps of lower rounds, with three exceptions: UNFOUNDED; what is IN may rest on
    what is IN in its own round where both imply each other; and UNDECIDED needs a lower round only where it rests on
    an implication alone, and for one of the supports that aren't OUT if the reading is EVIDENTIAL, for all if it is linked.
    In other labellings defence may go in circles, evidential support never.
    """

    statement: int
    label: Label
    rule: Rule
    relations: tuple[Relation, ...]
    round: int


class Reasons:
    """The reasons of a complete labelling (of statements) of a bipolar graph.

    If `about` is given, only that part of the graph is looked at on which the labels of these statements rest.
    """

    def __init__(
        self,
        bipolar: Bipolar,
        reading: SupportReading,
        labels: Sequence[Label],
        about: Iterable[int] | None = None,
    ) -> None:
        self._statements: Sequence[int] = range(bipolar.size)
        if about is not None:
            self._statements = ancestors(bipolar, reading, about)
            bipolar = restricted(bipolar, self._statements)
        self._place = {statement: place for place, statement in enumerate(self._statements)}
        self._labels = [labels[statement] for statement in self._statements]
        self._on = dependencies(bipolar, reading)
        self._order = order(bipolar, reading, self._on, self._labels)

    def step(self, statement: int) -> Step:
        """The reason of one label."""
        place = self._place[statement]
        label = self._labels[place]
        rule, relations = self._out(place) if label is Label.OUT else self._other(place, label)
        return Step(statement, label, rule, tuple(map(self._named, relations)), self._order[place])

    def certificate(self, statement: int) -> list[Step]:
        """The reason of a label, and of all labels that it rests on, each once, by rounds: the ground comes first."""
        steps: dict[int, Step] = {}

        def rests_on(each: int) -> list[int]:
            steps[each] = self.step(each)
            return [other_end(relation, each) for relation in steps[each].relations]

        reachable(rests_on, [statement])
        return sorted(steps.values(), key=lambda step: (step.round, step.statement))

    def _named(self, relation: Relation) -> Relation:
        polarity, source, target = relation
        return Relation(polarity, self._statements[source], self._statements[target])

    def _out(self, statement: int) -> tuple[Rule, Sequence[Relation]]:
        """The rule that applies in the earliest round."""
        found, _, rule, relations = min(self._defeats(statement))
        return (Rule.UNFOUNDED if found == self._order[statement] else rule), relations

    def _defeats(self, statement: int) -> Iterator[tuple[int, int, Rule, Sequence[Relation]]]:
        for relation in self._on.attacks.get(statement, ()):
            if self._labels[relation.source] is Label.IN:
                yield self._order[relation.source], 0, Rule.ATTACKED, [relation]
        for relation in self._on.required.get(statement, ()):
            part = other_end(relation, statement)
            if self._labels[part] is Label.OUT:
                rule = Rule.PREMISE_OUT if relation.target == statement else Rule.CONCLUSION_OUT
                yield self._order[part], 1, rule, [relation]
        backing = self._on.backing.get(statement, ())
        if backing and all(self._labels[relation.source] is Label.OUT for relation in backing):
            yield max(self._order[relation.source] for relation in backing), 2, Rule.UNSUPPORTED, backing

    def _other(self, statement: int, label: Label) -> tuple[Rule, Sequence[Relation]]:
        attacks = self._on.attacks.get(statement, ())
        backing = self._on.backing.get(statement, ())
        if label is Label.IN:
            accepted = [relation for relation in backing if self._labels[relation.source] is Label.IN]
            backing = sorted(accepted, key=lambda relation: self._order[relation.source])[:1]
        relations = [*attacks, *self._on.required.get(statement, ()), *backing]
        if label is Label.UNDEC:
            return Rule.UNDECIDED, relations
        return (Rule.DEFENDED if relations else Rule.UNCHALLENGED), relations
