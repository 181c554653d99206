"""How the opportunities and challenges of an issue stand against each other, and what would tip it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from argumentation.bipolar.explanations import WITHOUT_GROUND, Explanations, ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading, ancestors
from argumentation.dung.labels import Label, Semantics
from argumentation.dynamics.flip import reject, smallest_sets
from service.analysis import arguments as given
from service.analysis.acceptance_solver import LabelResult, solve_labels, view_labels
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.opposition.ledger import Sides
from service.analysis.view import View, restrict_view
from service.analysis.viewing import judged
from service.plan.requests import FieldRequest

_LARGEST = 3
_MOST = 5
_DIGITS = 12
_PLACES = ("holding", "defeated", "withoutGround", "unexplained", "undecided")


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
        holding = [claim for claim in heavy if found[claim] is Label.IN]
        return [*holding, *(claim for claim in light if found[claim] is not Label.IN)]

    def prevailing(self, found: Sequence[Label]) -> Side:
        """The side whose claims that stand weigh more."""
        difference = round(
            _weight_held(self.opportunities, found) - _weight_held(self.challenges, found), _DIGITS
        )
        if not difference:
            return Side.NEITHER
        return Side.OPPORTUNITIES if difference > 0 else Side.CHALLENGES


async def balance(request: FieldRequest) -> Mapping[Sides, Any]:
    """The balance of each ledger."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)

    async def weigh(sides: Sides) -> Mapping[str, Any]:
        view = await _view(request, sides, semantics, reading)

        def work(deadline: Allowance) -> Mapping[str, Any]:
            scales = _scales(view, sides)
            found = view_labels(view, semantics, reading, deadline)
            return _balance_data(view, scales, found)

        return await run_bounded(request, work)

    return {sides: await weigh(sides) for sides in request.keys}


async def tipping(request: FieldRequest) -> Mapping[Sides, Any]:
    """The smallest sets of claims whose rejection has another side prevail, for each ledger."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    largest = given.number(request.arguments, "maxSize", _LARGEST, _MOST)

    async def tip(sides: Sides) -> Mapping[str, Any]:
        view = await _view(request, sides, semantics, reading)

        def work(deadline: Allowance) -> Mapping[str, Any]:
            around = view
            if semantics is Semantics.GROUNDED:
                claims = _scales(view, sides).claims
                around = restrict_view(view, ancestors(view.label_graph(), reading, claims))
            return _Tipping(around, _scales(around, sides), semantics, reading, largest, deadline).data()

        return await run_bounded(request, work)

    return {sides: await tip(sides) for sides in request.keys}


async def _view(request: FieldRequest, sides: Sides, semantics: Semantics, reading: SupportReading) -> View:
    return await judged(
        request.store, sides.view, [*sides.opportunities, *sides.challenges], semantics, reading
    )


def _scales(view: View, sides: Sides) -> Scales:
    """The weights of what the view holds."""
    return Scales(
        *(
            {view.position[claim]: weight for claim, weight in side.items() if claim in view.position}
            for side in (sides.opportunities, sides.challenges)
        )
    )


def _balance_data(view: View, scales: Scales, found: LabelResult) -> Mapping[str, Any]:
    return {
        "prevails": scales.prevailing(found.labels).name,
        "opportunities": _side(view, scales.opportunities, found),
        "challenges": _side(view, scales.challenges, found),
    }


def _side(view: View, weights: Mapping[int, float], found: LabelResult) -> Mapping[str, Any]:
    rules = found.rules(weights)

    def tally(place: str) -> Mapping[str, Any]:
        claims = [claim for claim in weights if _place(found.labels[claim], rules[claim]) == place]
        return {
            "count": len(claims),
            "weight": round(sum((weights[claim] for claim in claims), 0.0), _DIGITS),
            "claims": view.ids_of(claims),
        }

    return {place: tally(place) for place in _PLACES}


def _place(label: Label, rule: ReasonRule | None) -> str:
    match label, rule:
        case Label.IN, _:
            return "holding"
        case Label.UNDEC, _:
            return "undecided"
        case Label.OUT, None:
            return "unexplained"
        case Label.OUT, _:
            return "withoutGround" if rule in WITHOUT_GROUND else "defeated"


def _weight_held(weights: Mapping[int, float], found: Sequence[Label]) -> float:
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
        self._view, self._graph = view, view.label_graph()
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
        edited = reject(self._graph, rejected)
        found = self._labels(edited)
        if self._scales.prevailing(found) is not self._before:
            return None
        if len(rejected) == self._largest or self._semantics is not Semantics.GROUNDED:
            return self._claims
        decisive = self._scales.decisive(found)
        reasons = Explanations(edited, self._reading, found, decisive, self._deadline)
        steps = (step for claim in decisive for step in reasons.certificate(claim, self._deadline))
        return {step.statement for step in steps if step.label is not Label.OUT} & self._claims

    def _prevailing(self, rejected: frozenset[int]) -> Side:
        return self._scales.prevailing(self._labels(reject(self._graph, rejected)))

    def _labels(self, bipolar: BipolarGraph) -> Sequence[Label]:
        return solve_labels(bipolar, self._semantics, self._reading, self._deadline).labels
