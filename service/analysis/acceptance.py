"""Whether statements are accepted, and why."""

from collections.abc import Mapping
from typing import Any

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import DIRECTIONAL, Label, Semantics
from service.analysis import arguments as given
from service.analysis.acceptance_solver import standing
from service.analysis.deadlines import Allowance, bounded
from service.analysis.explanations import Certificates, not_in_view
from service.analysis.view import View, above, whole
from service.plan.mapping import Asked

FEW = 50
"""Up to so many statements, it pays to read no more than what bears on them."""


async def acceptance(asked: Asked) -> Mapping[str, Any]:
    """The acceptance of statements, by id."""
    semantics, reading = given.semantics(asked.arguments), given.reading(asked.arguments)
    upwards = semantics in DIRECTIONAL and reading is not SupportReading.DEDUCTIVE
    view = await read(asked, upwards=upwards)
    return await bounded(asked, lambda deadline: _judged(asked, view, semantics, reading, deadline))


async def read(asked: Asked, *, upwards: bool) -> View:
    """The view, or of it what leads to the statements asked about, where they are few and that is enough."""
    chosen = asked.arguments.get("view")
    if upwards and len(asked.keys) <= FEW:
        return await above(asked.read, chosen, asked.keys)
    return await whole(asked.read, chosen)


def _judged(
    asked: Asked, view: View, semantics: Semantics, reading: SupportReading, deadline: Allowance
) -> Mapping[str, Any]:
    numbers = {each: view.position[each] for each in asked.keys if each in view.position}
    found = standing(view.bipolar, semantics, reading, numbers.values(), deadline)
    certificates = Certificates(view.ids)

    def of(number: int) -> Mapping[str, Any]:
        deadline.check()
        return {
            "label": found.labels[number].name,
            "credulous": number in found.credulous,
            "sceptical": number in found.sceptical,
            "noExtension": not found.exists,
            "inView": True,
            "why": certificates.told(found.certificate(number)) if "why" in asked.wanted else [],
        }

    return {each: of(numbers[each]) if each in numbers else _outside(each) for each in asked.keys}


def _outside(statement: str) -> Mapping[str, Any]:
    return {
        "label": Label.UNDEC.name,
        "credulous": False,
        "sceptical": False,
        "noExtension": False,
        "inView": False,
        "why": [not_in_view(statement)],
    }
