"""What labels follow from where there are several extensions: the rules that apply in every one of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from argumentation.bipolar.dependencies import Dependencies, dependencies
from argumentation.bipolar.explanations import Explanations, ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.translation import Translation
from argumentation.deadline import Deadline
from argumentation.dung.extensions import Solver
from argumentation.dung.labels import Label

_Signs = tuple[ReasonRule, Label, Collection[int]]
"""A rule by which something that stands denies a statement: it applies where one of these arguments has this label."""


def shared_rules(
    bipolar: BipolarGraph,
    reading: SupportReading,
    translated: Translation,
    solver: Solver,
    labels: Sequence[Label],
    statements: Collection[int],
    deadline: Deadline,
) -> Mapping[int, ReasonRule | None]:
    """By statement, the rule from which its label follows in every extension, given those labels on which all agree; raises TimedOutError.

    All extensions are complete. What the grounded labelling decides follows in each of them as it does there. None where
    extensions leave a label open, and where something denies the statement in some of them but in others nothing does, or by another rule.
    """
    grounded = grounded_labels(bipolar, reading, deadline)
    decided = [each for each in statements if grounded[each] is not Label.UNDEC]
    explanations = Explanations(bipolar, reading, grounded, decided, deadline)
    on = dependencies(bipolar, reading)

    def rule(statement: int) -> ReasonRule | None:
        match labels[statement]:
            case Label.UNDEC:
                return None
            case Label.IN:
                return ReasonRule.DEFENDED
            case Label.OUT:
                return _rejecting(on, bipolar, translated, solver, statement)

    rules: dict[int, ReasonRule | None] = {each: explanations.step(each).rule for each in decided}
    return {each: rules[each] if each in rules else rule(each) for each in statements}


def _rejecting(
    on: Dependencies, bipolar: BipolarGraph, translated: Translation, solver: Solver, statement: int
) -> ReasonRule | None:
    denied = False
    for rule, label, arguments in _denials(on, bipolar, translated, statement):
        if solver.every_has(label, arguments):
            return rule
        denied = denied or solver.some_has(label, arguments)
    if denied:
        return None
    return ReasonRule.PREMISE_OUT if statement in on.required else ReasonRule.UNSUPPORTED


def _denials(
    on: Dependencies, bipolar: BipolarGraph, translated: Translation, statement: int
) -> Iterator[_Signs]:
    attacks = [(relation.source, relation.target) for relation in on.attacks.get(statement, ())]
    for rule, reversed_ in ((ReasonRule.ATTACKED, False), (ReasonRule.OUTRANKED, True)):
        sources = [pair[0] for pair in attacks if (pair in bipolar.reversed) is reversed_]
        yield rule, Label.IN, {translated.argument[each] for each in sources}
    required = on.required.get(statement, ())
    conclusions = [relation.target for relation in required if relation.source == statement]
    yield ReasonRule.CONCLUSION_OUT, Label.OUT, {translated.argument[each] for each in conclusions}
