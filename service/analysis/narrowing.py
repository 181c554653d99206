"""What narrows a search for chains: the arguments as parameters of its statement, which `service.queries.narrowing` describes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from service.analysis import arguments as given
from service.analysis import view_input, viewing
from service.analysis.patterns.automaton import ANYTHING, Automaton, automaton, tables
from service.analysis.patterns.parsing import parse
from service.analysis.patterns.tree import Condition
from service.plan.requests import MOST_ITEMS, Arguments, InputError, Preparation, Store
from service.queries.chains import MOST_RELATIONS, Narrowing

_MOST_REQUIRED = MOST_RELATIONS + 1
_NARROWING = ("minLength", "pattern", "through", "avoiding", "crossing", "view")
_LABELS = {"a statement": "Statement", "an issue": "Issue", "an actor": "Actor", "a document": "Document"}


@dataclass
class _Names:
    """Ids to look up."""

    rows: list[Sequence[str]] = field(default_factory=list[Sequence[str]])

    def of(self, arguments: Arguments, name: str, what: str, most: int) -> Sequence[str]:
        """The ids that an argument lists, each once; raises InputError if there are more than `most`."""
        ids: list[str] = list(dict.fromkeys(arguments.get(name) or ()))
        if len(ids) > most:
            raise InputError(name, f"cannot hold more than {most:,} ids, not {len(ids):,}")
        self.add(name, ids, what)
        return ids

    def add(self, argument: str, ids: Sequence[str], what: str) -> None:
        """Ids that an argument gives, and what they must name."""
        self.rows += [[argument, id_, _LABELS[what], what] for id_ in ids]


def _view(arguments: Arguments) -> Mapping[str, Any]:
    return arguments.get("view") or {}


def _reader(arguments: Arguments) -> Automaton:
    pattern = arguments.get("pattern")
    return ANYTHING if pattern is None else _automaton(pattern)


@lru_cache(maxsize=64)
def _automaton(pattern: str) -> Automaton:
    return automaton(parse(pattern, MOST_RELATIONS))


def narrowing(arguments: Arguments) -> Narrowing | None:
    """What a search must look at to be narrowed; None if no argument narrows it."""
    if all(arguments.get(name) in (None, 1) for name in _NARROWING):
        return None
    joined = bool(arguments.get("crossing")) or any(each.joins for each in _reader(arguments).conditions)
    listed = any(_view(arguments).get(name) is not None for name in view_input.LISTS)
    return Narrowing(joins=joined, view=listed)


def parameters(arguments: Arguments, longest: int) -> Mapping[str, Any]:
    """The parameters of a search for chains of at most `longest` relations. Raises InputError."""
    shortest = given.number(arguments, "minLength", 1, MOST_RELATIONS)
    if shortest > longest:
        raise InputError("minLength", f"exceeds maxLength, which is {longest}")
    names = _Names()
    through = names.of(arguments, "through", "a statement", _MOST_REQUIRED)
    avoiding = names.of(arguments, "avoiding", "a statement", MOST_ITEMS)
    crossing = names.of(arguments, "crossing", "an issue", _MOST_REQUIRED)
    chosen = _view(arguments)
    viewed = view_input.parameters(chosen)
    for name, what in view_input.LISTS.items():
        names.add(f"view.{name}", chosen.get(name) or (), what)
    reader = _reader(arguments)
    for each in reader.conditions:
        names.add("pattern", [each.value] if each.names else (), each.names)
    required = [Condition("id", id_) for id_ in through] + [Condition("issue", id_) for id_ in crossing]
    conditions = list(dict.fromkeys([*required, *reader.conditions]))
    return {
        **viewed,
        **tables(reader, conditions),
        "inside": None,
        "minLength": shortest,
        "avoiding": avoiding,
        "named": names.rows,
        "conditions": [[each.kind, each.value, list(each.types)] for each in conditions],
        "required": list(range(len(required))),
    }


def preparation(arguments: Arguments) -> Preparation | None:
    """What must be read before the search: in a view of what evidence bears out, this."""
    chosen, target = _view(arguments), arguments.get("to")
    if not chosen.get("evidenceOnly"):
        return None

    async def read_view(store: Store) -> Mapping[str, Any]:
        borne_out = (
            await viewing.whole(store, chosen)
            if target is None
            else await viewing.above(store, chosen, [target])
        )
        return {"inside": list(borne_out.ids)}

    return read_view
