"""The problems of ICCMA, and their answers in the form of the competition that the format is from: see docs/iccma.md."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import product
from typing import Any

from argumentation.deadline import Deadline
from argumentation.dung.extensions import Solver
from argumentation.dung.labels import Semantics
from argumentation.iccma.formats import Instance


class Task(StrEnum):
    SE = "SE"
    EE = "EE"
    CE = "CE"
    DC = "DC"
    DS = "DS"


SEMANTICS = {
    "CO": Semantics.COMPLETE,
    "GR": Semantics.GROUNDED,
    "PR": Semantics.PREFERRED,
    "ST": Semantics.STABLE,
    "SST": Semantics.SEMI_STABLE,
    "STG": Semantics.STAGE,
    "ID": Semantics.IDEAL,
}
PROBLEMS = {
    f"{task}-{name}": (task, semantics) for task, (name, semantics) in product(Task, SEMANTICS.items())
}


class ProblemError(Exception):
    """There is no such problem, or it doesn't go with the argument that is named or not named; says which."""


class Question:
    """A problem of an instance; DC and DS ask about the named argument. Raises ProblemError, and TimedOutError when it is answered."""

    def __init__(self, problem: str, instance: Instance, argument: str | None, deadline: Deadline) -> None:
        if problem not in PROBLEMS:
            raise ProblemError(f"there is no problem {problem}: they are {', '.join(PROBLEMS)}")
        self._names: dict[str, str] = {"problem": problem} | ({"argument": argument} if argument else {})
        self._instance = instance
        self._task, semantics = PROBLEMS[problem]
        self._argument = _asked(self._task, instance, argument)
        self._solver = Solver(instance.framework, semantics, deadline)

    def answer(self) -> str:
        """The lines that the competition wants."""
        instance, solver, asked = self._instance, self._solver, self._argument
        match self._task:
            case Task.SE:
                return _line(instance, solver.one())
            case Task.EE:
                return _all(instance, solver.extensions())
            case Task.CE:
                return f"{solver.count()}\n"
            case Task.DC if instance.numbered:
                return _certified(instance, solver.containing(asked), found="YES", otherwise="NO")
            case Task.DS if instance.numbered:
                return _certified(instance, solver.lacking(asked), found="NO", otherwise="YES")
            case Task.DC:
                return "YES\n" if solver.credulous(asked) else "NO\n"
            case Task.DS:
                return "YES\n" if solver.sceptical(asked) else "NO\n"

    def data(self) -> dict[str, Any]:
        """The same for programs: a decision with the extension that shows it, None where there is none."""
        match self._task:
            case Task.SE:
                found: dict[str, Any] = {"extension": self._named(self._solver.one())}
            case Task.EE:
                found = {"extensions": [self._named(each) for each in self._solver.extensions()]}
            case Task.CE:
                found = {"count": self._solver.count()}
            case Task.DC:
                witness = self._named(self._solver.containing(self._argument))
                found = {"accepted": witness is not None, "extension": witness}
            case Task.DS:
                witness = self._named(self._solver.lacking(self._argument))
                found = {"accepted": witness is None, "extension": witness}
        return {**self._names, **found}

    def _named(self, extension: frozenset[int] | None) -> list[str] | None:
        return None if extension is None else [self._instance.name(i) for i in sorted(extension)]


def _asked(task: Task, instance: Instance, argument: str | None) -> int:
    if task not in {Task.DC, Task.DS}:
        if argument is not None:
            raise ProblemError(f"{task} asks about no argument")
        return -1
    if argument is None:
        raise ProblemError(f"{task} asks about an argument: name it")
    number = instance.argument(argument)
    if number is None:
        raise ProblemError(f"there is no argument {argument}")
    return number


def _certified(instance: Instance, witness: frozenset[int] | None, *, found: str, otherwise: str) -> str:
    return f"{otherwise}\n" if witness is None else f"{found}\n{_line(instance, witness)}"


def _line(instance: Instance, extension: frozenset[int] | None) -> str:
    return "NO\n" if extension is None else _written(instance, extension) + "\n"


def _written(instance: Instance, extension: Iterable[int]) -> str:
    names = [instance.name(i) for i in sorted(extension)]
    return " ".join(["w", *names]) if instance.numbered else f"[{','.join(names)}]"


def _all(instance: Instance, extensions: Iterable[frozenset[int]]) -> str:
    if instance.numbered:
        return "".join(_line(instance, extension) for extension in extensions)
    return f"[{','.join(_written(instance, extension) for extension in extensions)}]\n"
