"""What a strength or a base score counts as where none is given, in Python and in Cypher.

Words of likelihood count as the middle of the range that Intelligence Community Directive 203 (2015) gives them, which Wintle et al.
(2019, doi:10.1371/journal.pone.0213522) compare with what 924 readers take them to mean: almost certain 95 to 99 %, likely or probable
55 to 80 %, roughly even 45 to 55 %. For "possible" there is no range (Kent 1964 leaves it open from 0 to 100 %); it counts as even,
and so does what holds under a condition alone.
"""

from argument_store.model.vocabulary import Basis, EvidenceKind, Modality, Polarity, Standing

DENIES_FROM = 0.5
"""From this effective strength on a contradiction denies its target; below it, it limits it."""
STRENGTH = 0.7
"""Of a relation that the text words or an imported map draws."""
INFERRED_STRENGTHS = {Polarity.SUPPORTS: 0.3, Polarity.CONTRADICTS: 0.5}
"""Of a relation that a reader infers."""
MODALITY_SCORES = {
    Modality.CERTAIN: 0.97,
    Modality.PROBABLE: 0.675,
    Modality.POSSIBLE: 0.5,
    Modality.CONDITIONAL: 0.5,
}
EVIDENCE_SCORES = dict.fromkeys(EvidenceKind, 0.97) | {EvidenceKind.STATEMENT: 0.675}
"""What is on record counts as certain; what somebody says as probable."""
DERIVED_SCORE = 0.0
"""Of a statement that needs a ground, so that a step is as strong as its premises allow."""
NEW_SCORE = 0.5
"""Of a statement whose kind and modality aren't known, such as one that a what-if adds."""


def effective_strength(strength: float | None, basis: Basis, polarity: Polarity) -> float:
    """The strength of a relation: the given one, else the default for what it rests on."""
    if strength is not None:
        return strength
    return INFERRED_STRENGTHS[polarity] if basis is Basis.READER else STRENGTH


def base_score(score: float | None, standing: Standing, certainty: Modality | EvidenceKind | None) -> float:
    """How acceptable a statement is by itself: the given score, else by its standing, its modality or its kind of evidence."""
    if score is not None:
        return score
    if standing is Standing.DERIVED:
        return DERIVED_SCORE
    return {**MODALITY_SCORES, **EVIDENCE_SCORES}.get(certainty, NEW_SCORE) if certainty else NEW_SCORE


def effective_strength_of(relation: str) -> str:
    """The effective strength of a relationship, as an expression of Cypher; `relation` is an expression too."""
    inferred = _cases(f"type({relation})", INFERRED_STRENGTHS)
    default = f"CASE {relation}.basis WHEN 'READER' THEN {inferred} ELSE {STRENGTH} END"
    return f"coalesce(toFloat({relation}.strength), {default})"


def limits_of(relation: str) -> str:
    """Whether a relationship limits its target and does no more, as an expression of Cypher."""
    return f"(type({relation}) = 'CONTRADICTS' AND {effective_strength_of(relation)} < {DENIES_FROM})"


def standing_of(statement: str) -> str:
    """The standing of a statement, as an expression of Cypher."""
    default = f"CASE WHEN {statement}:Argument THEN 'DERIVED' ELSE 'ASSERTED' END"
    return f"coalesce({statement}.standing, {default})"


def base_score_of(statement: str) -> str:
    """How acceptable a statement is by itself, as an expression of Cypher."""
    evidence = _cases(f"{statement}.kind", EVIDENCE_SCORES, NEW_SCORE)
    claim = _cases(f"{statement}.modality", MODALITY_SCORES, NEW_SCORE)
    return (
        f"coalesce(toFloat({statement}.baseScore), CASE WHEN {standing_of(statement)} = 'DERIVED' THEN {DERIVED_SCORE} "
        f"WHEN {statement}:Evidence THEN {evidence} ELSE {claim} END)"
    )


def _cases(
    value: str,
    scores: dict[Polarity, float] | dict[Modality, float] | dict[EvidenceKind, float],
    other: float | None = None,
) -> str:
    whens = " ".join(f"WHEN '{name}' THEN {score}" for name, score in scores.items())
    return f"CASE {value} {whens}{'' if other is None else f' ELSE {other}'} END"
