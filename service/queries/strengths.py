"""What the strength of a relation counts as, in Cypher."""


def effective(relation: str) -> str:
    """The strength of a relation; where none is given, the default for what the relation rests on."""
    inferred = f"CASE WHEN {relation}:CONTRADICTS THEN 0.5 ELSE 0.3 END"
    default = f"CASE WHEN {relation}.implicit = true THEN {inferred} ELSE 0.7 END"
    return f"coalesce(toFloat({relation}.strength), {default})"
