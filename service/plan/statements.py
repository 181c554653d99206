"""A statement while it is compiled: its text and where its parameters come from."""

from collections.abc import Mapping, Sequence
from typing import Any

from argument_store.driver import SIGIL
from service.plan.arguments import Bound
from service.plan.scope import Parameter


class Statement:
    """One statement; `text` is empty while it is being written.

    `parameters` are by name: the number of the arguments that a parameter comes from, and its name there. `rows` is the query
    for the items of the root field, a row each, without what collects them; `alone` says that it can't be batched with others;
    `conditions` is how many Neo4j has to plan.
    """

    def __init__(self, sigil: str = SIGIL) -> None:
        self._sigil = sigil
        self._prefixes: dict[int, str] = {}
        self.text = ""
        self.parameters: dict[str, tuple[int, str]] = {}
        self.rows = ""
        self.alone = False
        self.conditions = 0

    @property
    def numbers(self) -> set[int]:
        """Of which arguments it has parameters."""
        return {number for number, _ in self.parameters.values()}

    def values(self, bounds: Mapping[int, Bound] | Sequence[Bound]) -> dict[str, Any]:
        """The values of its parameters, by arguments of which it needs `numbers`."""
        return {
            name: bounds[number].parameters.get(local) for name, (number, local) in self.parameters.items()
        }

    def parameter(self, number: int) -> Parameter:
        """Writes the parameters of the arguments with a number."""
        prefix = self._prefixes.setdefault(number, f"p{len(self._prefixes)}_")

        def write(name: str) -> str:
            self.parameters[f"{prefix}{name}"] = number, name
            return f"{self._sigil}{prefix}{name}"

        return write


def plain_parameter(name: str) -> str:
    """Writes a parameter that belongs to no field's arguments."""
    return f"{SIGIL}{name}"
