"""An issue at a glance: its opportunities and challenges by weight, and the cruxes where they meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.opposition import reading
from service.analysis.opposition.arena import Arena
from service.analysis.opposition.meetings import Question, pairings
from service.analysis.opposition.sums import Sums, sums
from service.plan.requests import FieldRequest

MOST_RELATIONS = 4
_DIGITS = 12
Weights = Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Sides:
    """What is weighed in a ledger: by id, the weights of the opportunities and challenges about its issue, and its view."""

    opportunities: Weights
    challenges: Weights
    view: Mapping[str, Any] | None


async def ledger(request: FieldRequest) -> Mapping[str | None, Any]:
    """The ledger of each issue that is a key; of the one in the arguments, by the key None. Raises InputError."""
    return {key: await _ledger(request, {"issue": key, **request.arguments}) for key in request.keys}


async def _ledger(request: FieldRequest, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    arena = await reading.arena(request.store, arguments, MOST_RELATIONS)
    question = Question(MOST_RELATIONS, reading.scope(arguments))

    def work(deadline: Allowance) -> Mapping[str, Any]:
        found = pairings(arena, question, deadline)
        return _listed(arena, sums(found.all), arguments, truncated=found.truncated)

    return await run_bounded(request, work)


def _listed(arena: Arena, found: Sums, arguments: Mapping[str, Any], *, truncated: bool) -> Mapping[str, Any]:
    opportunities = _weights(arena, arena.opportunities, found.opportunities)
    challenges = _weights(arena, arena.challenges, found.challenges)
    sides = Sides(_about(arena, opportunities), _about(arena, challenges), arguments.get("view"))
    return {
        "issue": arguments["issue"],
        "opportunities": _entries(opportunities, sides.opportunities),
        "challenges": _entries(challenges, sides.challenges),
        "opportunityWeight": _sum(sides.opportunities),
        "challengeWeight": _sum(sides.challenges),
        "cruxes": [
            {
                "node": arena.ids[crux.point],
                "pairs": crux.pairs,
                "opportunities": _ids(arena, crux.opportunities),
                "challenges": _ids(arena, crux.challenges),
            }
            for crux in found.cruxes
        ],
        "balance": sides,
        "tippingSets": sides,
        "truncated": truncated,
    }


def _weights(arena: Arena, claims: frozenset[int], weights: Mapping[int, float]) -> Weights:
    """The weights by id of the claims that have one, and of those about the issue, which have 0 where they meet nothing."""
    listed = (arena.about or frozenset()) & claims | weights.keys()
    return {arena.ids[claim]: round(weights.get(claim, 0.0), _DIGITS) for claim in listed}


def _about(arena: Arena, weights: Weights) -> Weights:
    about = arena.about or frozenset()
    return {claim: weight for claim, weight in weights.items() if arena.position[claim] in about}


def _entries(weights: Weights, about: Weights) -> Sequence[Mapping[str, Any]]:
    """Those about the issue first, by weight."""
    order = sorted(weights, key=lambda claim: (claim not in about, -weights[claim], claim))
    return [{"claim": claim, "weight": weights[claim], "aboutIssue": claim in about} for claim in order]


def _sum(weights: Weights) -> float:
    return round(sum(weights.values(), start=0.0), _DIGITS)


def _ids(arena: Arena, statements: Sequence[int]) -> Sequence[str]:
    return [arena.ids[statement] for statement in statements]
