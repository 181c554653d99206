"""Whether a statement stands, how strong it is, and why."""

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import ID

from argument_store.model import EvidenceKind, Modality
from argument_store.model.weights import EVIDENCE_SCORES, MODALITY_SCORES, NEW_SCORE
from service.analysis.acceptance import acceptance
from service.analysis.strength import strength
from service.api.declare import plain
from service.api.enums import Polarity
from service.api.semantics import Label, ReasonRule
from service.plan.deferred import Deferred

if TYPE_CHECKING:
    from service.api.statements import Relation, Statement

LazyNode = Annotated["Statement", strawberry.lazy("service.api.statements")]
LazyRelation = Annotated["Relation", strawberry.lazy("service.api.statements")]


def _scores(scores: dict[Modality, float] | dict[EvidenceKind, float]) -> str:
    """Default base scores in words, with what they are given to."""
    kinds: dict[float, list[str]] = {}
    for kind, score in scores.items():
        kinds.setdefault(score, []).append(kind.name)
    return ", ".join(f"{score} if {' or '.join(names)}" for score, names in kinds.items())


ACCEPTANCE = Deferred(acceptance, "{this}.id")
STRENGTH = Deferred(strength, "{this}.id")


@strawberry.type(description="A relation that a judgement rests on, by its ends.")
class BearingRelation:
    """A relation of a view, or one that `whatIf` adds."""

    polarity: Polarity = plain("Whether the source supports or contradicts the target.")
    source_id: ID = plain("The id of its source.")
    source: LazyNode | None = plain("Its source: the reason; null for a statement that only `whatIf` adds.")
    target_id: ID = plain("The id of its target.")
    target: LazyNode | None = plain(
        "Its target: what the source is a reason for or against; null for a statement that only `whatIf` adds."
    )
    relation: LazyRelation | None = plain(
        "The relation as the store has it, whatever `whatIf` makes of it; null for one that only `whatIf` adds."
    )


@strawberry.type(
    description="Why a statement has its label: a rule, and the relations that it rests on. Whoever knows the labels at their other ends "
    "can check it."
)
class Reason:
    """A step of a certificate."""

    statement_id: ID = plain("The id of the statement.")
    statement: LazyNode | None = plain("The statement; null for one that only `whatIf` adds.")
    label: Label = plain("Its label.")
    rule: ReasonRule = plain("What the label follows from.")
    relations: list[BearingRelation] = plain("The relations that it follows from, as the rule tells.")


@strawberry.type(
    description="Whether a statement stands in a view, under a semantics and a reading of support."
)
class Acceptance:
    """The acceptance of a statement."""

    label: Label = plain(
        "Its label in every extension; UNDEC where extensions differ about it, where there is none, and outside of the view."
    )
    credulous: bool = plain("Whether some extension holds it.")
    sceptical: bool = plain("Whether every extension holds it; vacuously true where there is no extension.")
    no_extension: bool = plain(
        "Whether there is no extension at all, which happens under STABLE semantics alone. An empty view has one, the empty one."
    )
    in_view: bool = plain("Whether the view holds it. If not, nothing is said of it.")
    rule: ReasonRule | None = plain(
        "What the label follows from in every extension, which tells what is denied by what stands (ATTACKED, OUTRANKED, CONCLUSION_OUT) "
        "from what has lost its ground (UNSUPPORTED, UNFOUNDED, PREMISE_OUT); where both are so, what comes first on the way there. Null "
        "where extensions leave the label open or have it for different reasons, and under CONFLICT_FREE, ADMISSIBLE and STAGE semantics."
    )
    grounds_lost: bool = plain(
        "Whether it has recorded grounds and none is left: all supporters are OUT, or one of those that only count together. What is "
        "ASSERTED may be IN all the same: nobody denies it."
    )
    why: list[Reason] = plain(
        "A certificate that can be checked by the relations alone: the reason of its label and of every label that this rests on, each "
        "once, grounds first. Where there are several extensions, it is about one of them, which holds the "
        "statement if any does, so that there its label may be another than `label`. Empty where there is no extension, and under "
        "CONFLICT_FREE, ADMISSIBLE and STAGE semantics, whose extensions need not hold what they defend."
    )


@strawberry.type(description="What one relation does to the strength of its target.")
class Contribution:
    """The contribution of a relation by its removal."""

    statement: LazyNode = plain("The reason, for or against.")
    polarity: Polarity = plain("Whether it supports or contradicts the statement whose strength this is.")
    relation: LazyRelation = plain("The relation between the two.")
    value: float = plain(
        "The strength of the statement less what it would be without the relation; contributions need not add up to the whole "
        "(by removal: Delobelle & Villata 2019; Kampik et al. 2024)."
    )


@strawberry.type(
    description="How strong a statement is in a view, by a model of gradual argumentation. A reason arrives with its own strength times "
    "that of its relation (Potyka 2021); of the premises of a linked argument the weakest counts (Pollock 2001)."
)
class Strength:
    """The strength of a statement."""

    value: float = plain("Its strength, 0 to 1; 0 outside of the view.")
    base_score: float = plain(
        "How credible it is before its reasons are weighed, 0 to 1; 0 outside of the view. Where none is given: 0 for a derived statement, "
        f"which is as strong as its premises make it; {_scores(MODALITY_SCORES)} for a claim, by its modality; {_scores(EVIDENCE_SCORES)} for "
        f"evidence, by its kind; {NEW_SCORE} for any other statement."
    )
    converged: bool = plain(
        "Whether the value can be relied upon: false where it rests on a cycle of relations whose strengths didn't settle "
        "within a billionth in 10,000 evaluations of the formulas."
    )
    iterations: int = plain(
        "The most evaluations of its formulas that a cycle took on the way; 0 where there is none, and the value is exact."
    )
    in_view: bool = plain("Whether the view holds it.")
    circular: bool = plain(
        "Whether it is on a cycle of supports, so that part of its strength comes back to it: the model's own value, to be taken with care."
    )
    contributions: list[Contribution] = plain(
        "What each relation to it adds to the strength, or takes: first the contradictions, then the supports."
    )
