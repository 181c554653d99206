"""Reasons of labels as the API tells them."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from argumentation.bipolar.graph import Polarity, Relation
from argumentation.bipolar.reasons import Step
from argumentation.dung.labels import Label
from service.plan.requests import BoundError

MOST_STEPS = 100_000
"""How many reasons the answer of one field holds at most."""
POLARITIES = {Polarity.ATTACK: "CONTRADICTS", Polarity.SUPPORT: "SUPPORTS"}
BY_TYPE = {type_: polarity for polarity, type_ in POLARITIES.items()}
"""Polarities by the types that relations have in the store."""


class ReasonRule(StrEnum):
    """What a label follows from: the rules of `argumentation.bipolar.reasons`, and that a view leaves the statement out."""

    UNCHALLENGED = "UNCHALLENGED"
    DEFENDED = "DEFENDED"
    ATTACKED = "ATTACKED"
    CONCLUSION_OUT = "CONCLUSION_OUT"
    PREMISE_OUT = "PREMISE_OUT"
    UNSUPPORTED = "UNSUPPORTED"
    UNFOUNDED = "UNFOUNDED"
    UNDECIDED = "UNDECIDED"
    NOT_IN_VIEW = "NOT_IN_VIEW"


def not_in_view(statement: str) -> Mapping[str, Any]:
    """The reason of a statement that the view leaves out."""
    return {
        "id": statement,
        "statement": statement,
        "label": Label.UNDEC.name,
        "rule": ReasonRule.NOT_IN_VIEW.name,
        "relations": [],
    }


def told(ids: Sequence[str], step: Step) -> Mapping[str, Any]:
    """One reason."""
    return {
        "id": ids[step.statement],
        "statement": ids[step.statement],
        "label": step.label.name,
        "rule": step.rule.name,
        "relations": [related(ids, relation) for relation in step.relations],
    }


def relation_id(ids: Sequence[str], relation: Relation) -> str:
    """The id of a relation, as the model of the graph makes it of its ends and its type."""
    return f"{ids[relation.source]}/{POLARITIES[relation.polarity]}/{ids[relation.target]}"


def related(ids: Sequence[str], relation: Relation) -> Mapping[str, Any]:
    """One relation by its ends."""
    source, target = ids[relation.source], ids[relation.target]
    return {
        "id": relation_id(ids, relation),
        "polarity": POLARITIES[relation.polarity],
        "sourceId": source,
        "source": source,
        "targetId": target,
        "target": target,
    }


class Certificates:
    """Tells certificates until they are too many: raises BoundError then."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = ids
        self._left = MOST_STEPS

    def told(self, steps: Iterable[Step]) -> list[Mapping[str, Any]]:
        """The reasons of one certificate."""
        reasons = [told(self._ids, step) for step in steps]
        self._left -= len(reasons)
        if self._left < 0:
            raise BoundError(
                f"The certificates hold more than {MOST_STEPS:,} reasons; ask about fewer statements."
            )
        return reasons
