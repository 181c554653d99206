"""What a strength or base score counts as where none is given, written down once more, as a table."""

from collections.abc import Mapping
from typing import Any

STRENGTHS = {
    ("READER", "SUPPORTS"): 0.3,
    ("READER", "CONTRADICTS"): 0.5,
    ("TEXT", "SUPPORTS"): 0.7,
    ("TEXT", "CONTRADICTS"): 0.7,
    ("MAP", "SUPPORTS"): 0.7,
    ("MAP", "CONTRADICTS"): 0.7,
}
BASE_SCORES = {
    "CERTAIN": 0.97,
    "PROBABLE": 0.675,
    "POSSIBLE": 0.5,
    "CONDITIONAL": 0.5,
    "EVENT": 0.97,
    "RECORD": 0.97,
    "AGREEMENT": 0.97,
    "DATA": 0.97,
    "STATEMENT": 0.675,
}


def strength(type_: str, properties: Mapping[str, Any]) -> float:
    """The effective strength of a relation."""
    given = properties.get("strength")
    basis = "READER" if properties.get("basis") == "READER" else "TEXT"  # As a broken value does.
    return float(STRENGTHS[basis, type_] if given is None else given)


def limits(type_: str, properties: Mapping[str, Any]) -> bool:
    """Whether a relation limits its target and doesn't deny it."""
    return type_ == "CONTRADICTS" and strength(type_, properties) < 0.5


def standing(id_: str, properties: Mapping[str, Any]) -> str:
    """The standing of a statement."""
    return properties.get("standing") or ("DERIVED" if id_.startswith("argument:") else "ASSERTED")


def base_score(id_: str, properties: Mapping[str, Any]) -> float:
    """How acceptable a statement is by itself."""
    given = properties.get("baseScore")
    if given is not None:
        return float(given)
    if standing(id_, properties) == "DERIVED":
        return 0.0
    return BASE_SCORES.get(properties.get("kind" if id_.startswith("evidence:") else "modality", ""), 0.5)
