"""Whether statements are accepted, and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from argumentation.bipolar.explanations import ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.dung.labels import Label, Semantics
from service.analysis import arguments as given
from service.analysis.acceptance_solver import view_acceptance
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.explanations import Certificates, not_in_view
from service.analysis.view import View
from service.analysis.viewing import judged
from service.plan.requests import FieldRequest


async def acceptance(request: FieldRequest) -> Mapping[str, Any]:
    """The acceptance of statements, by id."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    view = await judged(request.store, request.arguments.get("view"), request.keys, semantics, reading)
    return await run_bounded(request, lambda deadline: _judge(request, view, semantics, reading, deadline))


def _judge(
    request: FieldRequest, view: View, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> Mapping[str, Any]:
    numbers = {each: view.position[each] for each in request.keys if each in view.position}
    found = view_acceptance(view, semantics, reading, numbers.values(), deadline)
    certificates = Certificates(view.ids, view.label_graph().reversed)

    def lost() -> set[int]:
        return view.memo.find(
            ("lost", semantics, reading), lambda _: grounds_lost(view.bipolar, found.labels), deadline
        )

    rules = found.rules(list(numbers.values()) if "rule" in request.wanted else [])

    def of(number: int) -> Mapping[str, Any]:
        deadline.check()
        rule = rules.get(number)
        return {
            "label": found.labels[number].name,
            "credulous": number in found.credulous,
            "sceptical": number in found.sceptical,
            "noExtension": not found.exists,
            "inView": True,
            "rule": rule and rule.name,
            "groundsLost": number in lost() if "groundsLost" in request.wanted else False,
            "why": certificates.data(found.certificate(number)) if "why" in request.wanted else [],
        }

    return {each: of(numbers[each]) if each in numbers else _outside(each) for each in request.keys}


def grounds_lost(bipolar: BipolarGraph, labels: Sequence[Label]) -> set[int]:
    """The statements of whose recorded grounds none is left: all are OUT, or one of those that only count together."""
    lost: set[int] = set()
    left: set[int] = set()
    for source, target in bipolar.supports:
        (lost if labels[source] is Label.OUT else left).add(target)
    return {each for each in lost if each not in left or each in bipolar.linked}


def _outside(statement: str) -> Mapping[str, Any]:
    return {
        "label": Label.UNDEC.name,
        "credulous": False,
        "sceptical": False,
        "noExtension": False,
        "inView": False,
        "rule": ReasonRule.NOT_IN_VIEW.name,
        "groundsLost": False,
        "why": [not_in_view(statement)],
    }
