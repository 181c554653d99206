"""How the opportunities and challenges of an issue stand against each other, and what would tip it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from argumentation.bipolar.explanations import Explanations
from argumentation.bipolar.graph import BipolarGraph, SupportReading, ancestors
from argumentation.dung.labels import Label, Semantics
from argumentation.dynamics.flip import reject, smallest_sets
from service.analysis import arguments as given
from service.analysis.acceptance_solver import labels
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.view import View, restrict_view, whole
from service.plan.requests import FieldRequest
from service.queries import opposition

_LARGEST = 3
_MOST = 5
_DIGITS = 12
Weights = Mapping[str, float]


class Side(StrEnum):
    """Which side of a ledger prevails."""

    OPPORTUNITIES = "OPPORTUNITIES"
    CHALLENGES = "CHALLENGES"
    NEITHER = "NEITHER"


@dataclass(frozen=True)
class Scales:
    """The weights of opportunities and of challenges, by the numbers of these statements in a view."""

    opportunities: Mapping[int, float]
    challenges: Mapping[int, float]

    @property
    def claims(self) -> list[int]:
        """All that is weighed, ascending."""
        return sorted({*self.opportunities, *self.challenges})

    def decisive(self, found: Sequence[Label]) -> list[int]:
        """Claims that keep the scales as they are for as long as none of their labels changes, whatever the others do."""
        side = self.prevailing(found)
        if side is Side.NEITHER:
            return self.claims
        heavy, light = self.opportunities, self.challenges
        if side is Side.CHALLENGES:
            heavy, light = light, heavy
        standing = [claim for claim in heavy if found[claim] is Label.IN]
        return [*standing, *(claim for claim in light if found[claim] is not Label.IN)]

    def prevailing(self, found: Sequence[Label]) -> Side:
        """The side whose claims that stand weigh more."""
        difference = round(_standing(self.opportunities, found) - _standing(self.challenges, found), _DIGITS)
        if not difference:
            return Side.NEITHER
        return Side.OPPORTUNITIES if difference > 0 else Side.CHALLENGES


async def balance(request: FieldRequest) -> Mapping[str, Any]:
    """The balance of issues, by id."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    view, ledgers = await _read(request)

    def work(deadline: Allowance) -> Mapping[str, Any]:
        found = labels(view.bipolar, semantics, reading, deadline)
        return {issue: _balance_data(view, _scales(view, sides), found) for issue, sides in ledgers.items()}

    return await run_bounded(request, work)


async def tipping(request: FieldRequest) -> Mapping[str, Any]:
    """The smallest sets of claims whose rejection has another side prevail, by issue."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    largest = given.number(request.arguments, "maxSize", _LARGEST, _MOST)
    view, ledgers = await _read(request)

    def tipped(sides: Sequence[Weights], deadline: Allowance) -> Mapping[str, Any]:
        around = view
        if semantics is Semantics.GROUNDED:
            claims = _scales(view, sides).claims
            around = restrict_view(view, ancestors(view.bipolar, reading, claims))
        return _Tipping(around, _scales(around, sides), semantics, reading, largest, deadline).data()

    return await run_bounded(
        request, lambda deadline: {issue: tipped(sides, deadline) for issue, sides in ledgers.items()}
    )


async def _read(request: FieldRequest) -> tuple[View, Mapping[str, Sequence[Weights]]]:
    """The view; by issue, the weights of its opportunities and of its challenges."""
    view = await whole(request.read, request.arguments.get("view"))
    ledgers: dict[str, Sequence[Weights]] = {}
    for issue in request.keys:
        (sides,) = await request.read(opposition.WEIGHTS, opposition.ledger_parameters(issue))
        ledgers[issue] = [dict(side) for side in sides]
    return view, ledgers


def _scales(view: View, sides: Sequence[Weights]) -> Scales:
    """The weights of what the view holds."""
    return Scales(
        *(
            {view.position[claim]: weight for claim, weight in side.items() if claim in view.position}
            for side in sides
        )
    )


def _balance_data(view: View, scales: Scales, found: Sequence[Label]) -> Mapping[str, Any]:
    return {
        "prevails": scales.prevailing(found).name,
        "opportunities": _side(view, scales.opportunities, found),
        "challenges": _side(view, scales.challenges, found),
    }


def _side(view: View, weights: Mapping[int, float], found: Sequence[Label]) -> Mapping[str, Any]:
    def tally(label: Label) -> Mapping[str, Any]:
        claims = [claim for claim in weights if found[claim] is label]
        return {
            "count": len(claims),
            "weight": round(sum((weights[claim] for claim in claims), 0.0), _DIGITS),
            "claims": view.ids_of(claims),
        }

    return {
        "standing": tally(Label.IN),
        "defeated": tally(Label.OUT),
        "undecided": tally(Label.UNDEC),
    }


def _standing(weights: Mapping[int, float], found: Sequence[Label]) -> float:
    return sum(weight for claim, weight in weights.items() if found[claim] is Label.IN)


class _Tipping:
    """The search for the smallest sets of claims whose rejection tips the scales.

    As for a flip under grounded semantics, certificates leave few sets to try; under others, all sets of claims are tried.
    """

    def __init__(
        self,
        view: View,
        scales: Scales,
        semantics: Semantics,
        reading: SupportReading,
        largest: int,
        deadline: Allowance,
    ) -> None:
        self._view = view
        self._scales = scales
        self._semantics = semantics
        self._reading = reading
        self._largest = largest
        self._deadline = deadline
        self._claims = {number for number, each in enumerate(view.ids) if each.startswith("claim:")}
        self._before = self._prevailing(frozenset())

    def data(self) -> Mapping[str, Any]:
        found = smallest_sets(self._effect, self._largest, self._deadline)
        return {
            "prevails": self._before.name,
            "size": len(found[0]) if found else None,
            "sets": [
                {"rejected": self._view.ids_of(each), "prevails": self._prevailing(each).name}
                for each in found
            ],
        }

    def _effect(self, rejected: frozenset[int]) -> Collection[int] | None:
        edited = reject(self._view.bipolar, rejected)
        found = self._labels(edited)
        if self._scales.prevailing(found) is not self._before:
            return None
        if len(rejected) == self._largest or self._semantics is not Semantics.GROUNDED:
            return self._claims
        decisive = self._scales.decisive(found)
        reasons = Explanations(edited, self._reading, found, decisive)
        steps = (step for claim in decisive for step in reasons.certificate(claim))
        return {step.statement for step in steps if step.label is not Label.OUT} & self._claims

    def _prevailing(self, rejected: frozenset[int]) -> Side:
        return self._scales.prevailing(self._labels(reject(self._view.bipolar, rejected)))

    def _labels(self, bipolar: BipolarGraph) -> Sequence[Label]:
        return labels(bipolar, self._semantics, self._reading, self._deadline)
