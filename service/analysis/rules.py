"""Faults of form that an argument map can have."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from argument_store.model.misreadings import plain_words
from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.digraphs import components
from service.analysis import misreading_rules
from service.analysis.inconsistencies import self_contradictions
from service.analysis.map_form import LintFinding, LintRule, MapForm

IMPLICIT_RELATIONS = 3
"""How many implicit relations in a row are reported."""


def findings(map_: MapForm, rules: Collection[LintRule]) -> Iterator[LintFinding]:
    """All faults that some rules tell, rule by rule."""
    for rule in rules:
        yield from _RULES[rule](map_)


def _cycles(map_: MapForm) -> Iterator[LintFinding]:
    for cycle in components(map_.supports):
        if len(cycle) > 1:
            inside = set(cycle)
            supports = sorted(
                Relation(RelationKind.SUPPORT, source, target)
                for source in cycle
                for target in map_.supports[source]
                if target in inside
            )
            message = f"{len(cycle)} statements support one another in a cycle: each is a reason for itself."
            yield LintFinding(
                LintRule.CIRCULAR_SUPPORT,
                message,
                tuple(sorted(map_.ids[each] for each in cycle)),
                tuple(supports),
            )


def _unsupported(map_: MapForm) -> Iterator[LintFinding]:
    for number, text in enumerate(map_.claims):
        if text is not None and number not in map_.supported:
            message = "No evidence, argument or other claim supports this claim."
            yield LintFinding(LintRule.UNSUPPORTED_CLAIM, message, (map_.ids[number],))


def _orphans(map_: MapForm) -> Iterator[LintFinding]:
    related = map_.sources | {relation.target for relation in map_.relations}
    for number, each in enumerate(map_.ids):
        if number not in related:
            yield LintFinding(LintRule.ORPHAN, "No relation joins this statement to another.", (each,))


def _self_defeating(map_: MapForm) -> Iterator[LintFinding]:
    attacks = (
        (map_.ids[source], map_.ids[target])
        for polarity, source, target in map_.relations
        if polarity is RelationKind.ATTACK
    )
    for actor, statement, attacker in self_contradictions(map_.held, attacks):
        if attacker is None:
            message = "The actor asserts the statement, and denies it."
            yield LintFinding(LintRule.SELF_DEFEATING_ACTOR, message, (actor, statement))
        else:
            message = "The actor asserts the first statement, and the second, which contradicts it."
            relation = Relation(RelationKind.ATTACK, map_.position[attacker], map_.position[statement])
            yield LintFinding(
                LintRule.SELF_DEFEATING_ACTOR, message, (actor, statement, attacker), (relation,)
            )


def _duplicates(map_: MapForm) -> Iterator[LintFinding]:
    same: dict[tuple[str, ...], list[str]] = {}
    for number, text in enumerate(map_.claims):
        if text is not None:
            same.setdefault(plain_words(text), []).append(map_.ids[number])
    for claims in same.values():
        if len(claims) > 1:
            message = f"{len(claims)} claims have the same text but for case, punctuation and space."
            yield LintFinding(LintRule.DUPLICATE_CLAIM, message, tuple(sorted(claims)))


def _incomplete(map_: MapForm) -> Iterator[LintFinding]:
    for number in map_.arguments:
        parts = ((map_.supported, "premise"), (map_.sources, "conclusion"))
        if missing := [name for present, name in parts if number not in present]:
            message = f"The argument has no {' and no '.join(missing)}."
            yield LintFinding(LintRule.INCOMPLETE_ARGUMENT, message, (map_.ids[number],))


def _implicit(map_: MapForm) -> Iterator[LintFinding]:
    steps: dict[int, list[Relation]] = {}
    for relation, implicit in map_.relations.items():
        if implicit:
            steps.setdefault(relation.source, []).append(relation)
    message = f"No words of a text bear out any of the {IMPLICIT_RELATIONS} relations of this chain."
    near = _near(range(len(map_.ids)) if map_.looked_at is None else map_.looked_at, steps)
    waiting = [(relation,) for relations in steps.values() for relation in relations]
    while waiting:
        chain = waiting.pop()
        nodes = (chain[0].source, *(relation.target for relation in chain))
        left = IMPLICIT_RELATIONS - len(chain)
        if nodes[-1] not in near[left] and near[0].isdisjoint(nodes):
            continue
        if left:
            waiting += [(*chain, step) for step in steps.get(nodes[-1], ()) if step.target not in nodes]
        else:
            yield LintFinding(
                LintRule.IMPLICIT_CHAIN, message, tuple(map_.ids[each] for each in nodes), chain
            )


def _near(goal: Iterable[int], steps: Mapping[int, Sequence[Relation]]) -> list[set[int]]:
    """What has part in the goal, or leads into it by one step, by two, …: a chain with so many steps left can still get there."""
    near = [set(goal)]
    for _ in range(IMPLICIT_RELATIONS):
        leading = {source for source, some in steps.items() if any(each.target in near[-1] for each in some)}
        near.append(near[-1] | leading)
    return near


_RULES: Mapping[LintRule, Callable[[MapForm], Iterator[LintFinding]]] = {
    LintRule.CIRCULAR_SUPPORT: _cycles,
    LintRule.UNSUPPORTED_CLAIM: _unsupported,
    LintRule.ORPHAN: _orphans,
    LintRule.SELF_DEFEATING_ACTOR: _self_defeating,
    LintRule.DUPLICATE_CLAIM: _duplicates,
    LintRule.INCOMPLETE_ARGUMENT: _incomplete,
    LintRule.IMPLICIT_CHAIN: _implicit,
    LintRule.CONTRADICTORY_PREMISES: misreading_rules.contradictory_premises,
    LintRule.SUMMARY_SUPPORTS_PART: misreading_rules.inverted_summaries,
    LintRule.CONFLICTING_VERDICTS: misreading_rules.conflicting_verdicts,
    LintRule.ASSERTED_REPORT: misreading_rules.asserted_reports,
    LintRule.ONE_SIDED_CONTRADICTION: misreading_rules.one_sided_contradictions,
}
