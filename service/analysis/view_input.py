"""What a `ViewInput` says."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from argument_store.model.weights import DENIES_FROM
from service.analysis.arguments import share
from service.plan.requests import InputError

LISTS = {"documents": "a document", "issues": "an issue", "actors": "an actor", "excludeActors": "an actor"}
"""The lists of ids, and what each id must name."""
NARROWING = (*LISTS, "minStrength", "basis")
"""What leaves statements or relations out."""
_MOST_IDS = 1_000


class Preferences(StrEnum):
    """What decides which of two statements is preferred to the other."""

    NONE = "NONE"
    MODALITY = "MODALITY"


def preferences(given: Mapping[str, Any]) -> Preferences:
    """By what a view prefers statements."""
    chosen = given.get("preferences")
    return Preferences.NONE if chosen is None else Preferences(chosen)


def least_denial(given: Mapping[str, Any]) -> float:
    """From which strength on a contradiction denies its target. Raises InputError."""
    least = given.get("contradictionsFrom")
    return DENIES_FROM if least is None else share("view.contradictionsFrom", least)


def parameters(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The parameters that `inView` and `viewCounts` have in statements. Raises InputError."""
    for name in LISTS:
        if (ids := given.get(name)) is not None and len(ids) > _MOST_IDS:
            raise InputError(f"view.{name}", f"has {len(ids):,} ids, and at most {_MOST_IDS:,} are allowed")
    least = given.get("minStrength")
    if least is not None:
        share("view.minStrength", least)
    least_denial(given)
    return {
        **{name: given.get(name) for name in LISTS},
        "minStrength": least,
        "basis": given.get("basis"),
    }
