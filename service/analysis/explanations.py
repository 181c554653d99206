"""Explanations of labels as the API tells them."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from argument_store.model import relation_id as relation_id_of
from argumentation.bipolar.explanations import ReasonRule, Step
from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.columns import Pair
from argumentation.dung.labels import Label
from service.plan.requests import TooComplexError

MOST_STEPS = 100_000
"""How many reasons the answer of one field holds at most."""
POLARITIES = {RelationKind.ATTACK: "CONTRADICTS", RelationKind.SUPPORT: "SUPPORTS"}
BY_TYPE = {type_: polarity for polarity, type_ in POLARITIES.items()}
"""Polarities by the types that relations have in the store."""


def not_in_view(statement: str) -> Mapping[str, Any]:
    """The reason of a statement that the view leaves out."""
    return {
        "statementId": statement,
        "statement": statement,
        "label": Label.UNDEC.name,
        "rule": ReasonRule.NOT_IN_VIEW.name,
        "relations": [],
    }


def reason_data(ids: Sequence[str], reversed_: Container[Pair], step: Step) -> Mapping[str, Any]:
    """One reason. Relations are shown as the graph has them, also where an attack is `reversed_` by preferences."""
    return {
        "statementId": ids[step.statement],
        "statement": ids[step.statement],
        "label": step.label.name,
        "rule": step.rule.name,
        "relations": [relation_data(ids, _as_stored(relation, reversed_)) for relation in step.relations],
    }


def _as_stored(relation: Relation, reversed_: Container[Pair]) -> Relation:
    kind, source, target = relation
    if kind is RelationKind.ATTACK and (source, target) in reversed_:
        return Relation(kind, target, source)
    return relation


def relation_id(ids: Sequence[str], relation: Relation) -> str:
    """The id that a relation has in the store."""
    return relation_id_of(ids[relation.source], POLARITIES[relation.kind], ids[relation.target])


def relation_data(ids: Sequence[str], relation: Relation) -> Mapping[str, Any]:
    """One relation by its ends."""
    source, target = ids[relation.source], ids[relation.target]
    return {
        "polarity": POLARITIES[relation.kind],
        "sourceId": source,
        "source": source,
        "targetId": target,
        "target": target,
        "relation": relation_id(ids, relation),
    }


class Certificates:
    """Certificates in the shape of the API; raises TooComplexError where they hold too many reasons together."""

    def __init__(self, ids: Sequence[str], reversed_: Container[Pair]) -> None:
        self._ids, self._reversed = ids, reversed_
        self._left = MOST_STEPS

    def data(self, steps: Iterable[Step]) -> list[Mapping[str, Any]]:
        """The reasons of one certificate."""
        reasons = [reason_data(self._ids, self._reversed, step) for step in steps]
        self._left -= len(reasons)
        if self._left < 0:
            raise TooComplexError(
                f"The certificates hold more than {MOST_STEPS:,} reasons; ask about fewer statements."
            )
        return reasons
