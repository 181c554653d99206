"""A certificate checked by the relations of the graph alone."""

from collections.abc import Sequence

from argumentation.bipolar.explanations import ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, Relation, RelationKind, SupportReading
from argumentation.dung.labels import Label

_LABELS = {
    ReasonRule.UNCHALLENGED: Label.IN,
    ReasonRule.DEFENDED: Label.IN,
    ReasonRule.ATTACKED: Label.OUT,
    ReasonRule.OUTRANKED: Label.OUT,
    ReasonRule.CONCLUSION_OUT: Label.OUT,
    ReasonRule.PREMISE_OUT: Label.OUT,
    ReasonRule.UNSUPPORTED: Label.OUT,
    ReasonRule.UNFOUNDED: Label.OUT,
    ReasonRule.UNDECIDED: Label.UNDEC,
    ReasonRule.NOT_IN_VIEW: Label.UNDEC,
}


class Checker:
    """Whether the steps prove their labels in the grounded labelling, or else fit together in a complete one."""

    def __init__(
        self, bipolar: BipolarGraph, reading: SupportReading, steps: Sequence[Step], *, grounded: bool
    ) -> None:
        self._bipolar, self._reading, self._grounded = bipolar, reading, grounded
        self._implying = reading is SupportReading.DEDUCTIVE
        self._steps = {step.statement: step for step in steps}
        self._distinct = len(self._steps) == len(steps)

    def holds(self) -> bool:
        """Whether each step follows by its rule from the others."""
        return self._distinct and all(
            step.label is _LABELS[step.rule] and self._follows(step) for step in self._steps.values()
        )

    def _follows(self, step: Step) -> bool:
        attacks, required, backing = self._bearing(step.statement)
        given = set(step.relations)
        if not all(self._other(step, relation) in self._steps for relation in given):
            return False
        match step.rule:
            case ReasonRule.ATTACKED | ReasonRule.OUTRANKED:
                outranked = {each for each in attacks if each[1:] in self._bipolar.reversed}
                side = outranked if step.rule is ReasonRule.OUTRANKED else attacks - outranked
                return self._one(step, side, Label.IN, strict=self._grounded)
            case ReasonRule.CONCLUSION_OUT | ReasonRule.PREMISE_OUT:
                inward = {each for each in required if each.target == step.statement}
                side = inward if step.rule is ReasonRule.PREMISE_OUT else required - inward
                return self._one(step, side, Label.OUT, strict=self._implying or self._grounded)
            case ReasonRule.UNSUPPORTED:
                needy = self._derived(step.statement) and not required
                return needy and given == backing and self._all(step, backing, Label.OUT)
            case ReasonRule.UNFOUNDED:
                return not self._implying and self._unfounded(step, required, backing)
            case ReasonRule.UNCHALLENGED:
                return not attacks | required | backing | given
            case ReasonRule.DEFENDED:
                return (
                    attacks | required <= given <= attacks | required | backing
                    and bool(given)
                    and self._all(step, attacks, Label.OUT)
                    and self._all(step, required, Label.IN, same=self._implying)
                    and bool(backing & given) == bool(backing)
                    and self._all(step, backing & given, Label.IN)
                    and (self._implying or self._borne(step, required, backing & given))
                )
            case ReasonRule.NOT_IN_VIEW:
                return False
            case ReasonRule.UNDECIDED:
                return given == attacks | required | backing and self._undecided(
                    step, attacks, required, backing
                )

    def _unfounded(self, step: Step, required: set[Relation], backing: set[Relation]) -> bool:
        """Whether nothing bears it, at its stratum, but what falls in the same stratum for the same reason."""
        given = set(step.relations)
        whole = len(given) == 1 and given <= required if required else bool(backing) and given == backing
        return whole and all(
            self._label(step, each) is Label.OUT
            and (
                self._lower(step, each)
                or (
                    (other := self._steps[self._other(step, each)]).rule is ReasonRule.UNFOUNDED
                    and other.stratum == step.stratum
                )
            )
            for each in given
        )

    def _borne(self, step: Step, required: set[Relation], backing: set[Relation]) -> bool:
        """Whether support comes before it."""
        before = {
            each
            for each in required | backing
            if self._label(step, each) is not Label.OUT and self._lower(step, each)
        }
        return required <= before and bool(backing & before) == bool(backing)

    def _undecided(
        self, step: Step, attacks: set[Relation], required: set[Relation], backing: set[Relation]
    ) -> bool:
        by_attacks, by_required, by_backing = (
            {self._label(step, relation) for relation in some} for some in (attacks, required, backing)
        )
        refuted = Label.IN in by_attacks or Label.OUT in by_required or by_backing == {Label.OUT}
        lacking = Label.UNDEC in by_backing and Label.IN not in by_backing
        implied = any(
            self._label(step, relation) is Label.UNDEC and (self._lower(step, relation) or not self._implying)
            for relation in required
        )
        borne = self._implying or self._borne(step, required, backing)
        return not refuted and borne and (Label.UNDEC in by_attacks or lacking or implied)

    def _one(self, step: Step, among: set[Relation], label: Label, *, strict: bool) -> bool:
        return len(step.relations) == 1 and all(
            each in among and self._label(step, each) is label and (self._lower(step, each) or not strict)
            for each in step.relations
        )

    def _all(self, step: Step, relations: set[Relation], label: Label, *, same: bool = False) -> bool:
        return all(
            self._label(step, each) is label
            and (
                self._lower(step, each)
                or (same and self._steps[self._other(step, each)].stratum == step.stratum)
                or not (self._grounded or same)
            )
            for each in relations
        )

    def _label(self, step: Step, relation: Relation) -> Label:
        return self._steps[self._other(step, relation)].label

    def _lower(self, step: Step, relation: Relation) -> bool:
        return self._steps[self._other(step, relation)].stratum < step.stratum

    def _other(self, step: Step, relation: Relation) -> int:
        return relation.source if relation.target == step.statement else relation.target

    def _derived(self, node: int) -> bool:
        if self._reading is SupportReading.NECESSARY:
            return any(target == node for _, target in self._bipolar.supports)
        return self._reading is SupportReading.EVIDENTIAL and node in self._bipolar.derived

    def _bearing(self, node: int) -> tuple[set[Relation], set[Relation], set[Relation]]:
        attacks = {Relation(RelationKind.ATTACK, a, b) for a, b in self._bipolar.attacks if b == node}
        supports = {Relation(RelationKind.SUPPORT, a, b) for a, b in self._bipolar.supports if a != b}
        to = {each for each in supports if each.target == node}
        if self._reading is SupportReading.EVIDENTIAL and node not in self._bipolar.derived:
            to = set[Relation]()
        if node in self._bipolar.linked or self._reading is SupportReading.NECESSARY:
            required, backing = to, set[Relation]()
        else:
            required, backing = set[Relation](), to if not self._implying else set[Relation]()
        if self._reading is SupportReading.DEDUCTIVE:
            required |= {
                each for each in supports if each.source == node and each.target not in self._bipolar.linked
            }
        return attacks, required, backing
