"""The arguments that fields of reasoning have in common; one that is null has its default."""

from enum import StrEnum
from typing import Any, TypeVar

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from argumentation.gradual.models import StrengthModel
from service.plan.requests import Arguments, InputError

_Name = TypeVar("_Name", bound=StrEnum)


def semantics(arguments: Arguments) -> Semantics:
    """The argument of that name."""
    return _one_of(arguments.get("semantics"), Semantics.GROUNDED)


def reading(arguments: Arguments) -> SupportReading:
    """The argument `support`."""
    return _one_of(arguments.get("support"), SupportReading.EVIDENTIAL)


def model(arguments: Arguments) -> StrengthModel:
    """The argument of that name."""
    return _one_of(arguments.get("model"), StrengthModel.DF_QUAD)


def number(arguments: Arguments, name: str, default: int, most: int) -> int:
    """A whole number from 1 to `most`; raises InputError."""
    given = arguments.get(name)
    if given is None:
        return default
    if not 1 <= given <= most:
        raise InputError(name, f"must be from 1 to {most:,}, not {given}")
    return given


def share(argument: str, value: float) -> float:
    """A number between 0 and 1; raises InputError."""
    if not 0 <= value <= 1:
        raise InputError(argument, f"must be from 0 to 1, not {value}")
    return value


def _one_of(given: Any, default: _Name) -> _Name:
    return default if given is None else type(default)(given)
