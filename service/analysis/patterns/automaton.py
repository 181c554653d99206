"""A pattern as an automaton without empty moves, built as Glushkov's: its states are the steps of the pattern, written out.

A node of the pattern is no step but a guard: conditions on the statement where one step ends and the next one starts. A way from one step to another
may therefore have several guards, any of which opens it. V. M. Glushkov, The abstract theory of automata, Russian Mathematical Surveys 16 (1961).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from argument_store.model import Polarity
from service.analysis.patterns.tree import (
    Alternatives,
    Condition,
    Node,
    Pattern,
    Repeated,
    Sequential,
    Step,
)
from service.plan.requests import InputError

_MOST_STEPS = 64
_MOST_WAYS = 512
_MOST_GUARDS = 8
START = 0

Guard = frozenset[Condition]
Guards = frozenset[Guard]
"""Any of them opens the way. None holds another one."""

_OPEN: Guards = frozenset([frozenset()])
_SHUT: Guards = frozenset()


@dataclass(frozen=True)
class Automaton:
    """`types` has the type of each step from 1 on, None for any; `ways` lead from state to step, from START on; a chain may end in `ends`."""

    types: Sequence[Polarity | None]
    ways: Mapping[tuple[int, int], Guards]
    ends: Mapping[int, Guards]

    @property
    def conditions(self) -> list[Condition]:
        """All conditions, each once."""
        guards = [guard for guards in (*self.ways.values(), *self.ends.values()) for guard in guards]
        return sorted(
            {each for guard in guards for each in guard}, key=lambda each: (each.kind, each.value, each.types)
        )


def tables(automaton: Automaton, conditions: Sequence[Condition]) -> Mapping[str, Any]:
    """The automaton as the search's parameters `into`, `outOf` and `ends`; conditions by their places among those given."""
    states = range(len(automaton.types) + 1)
    into: list[list[Any]] = [[] for _ in states]
    out_of: list[list[Any]] = [[] for _ in states]
    places = {condition: place for place, condition in enumerate(conditions)}
    for (source, target), guards in automaton.ways.items():
        type_ = automaton.types[target - 1]
        for guard in guards:
            asked = sorted(places[each] for each in guard)
            into[target].append([source, type_, asked])
            out_of[source].append([target, type_, asked])
    ends = [
        [state, sorted(places[each] for each in guard)]
        for state, guards in automaton.ends.items()
        for guard in guards
    ]
    return {"into": into, "outOf": out_of, "ends": ends}


ANYTHING = Automaton([None], {(START, 1): _OPEN, (1, 1): _OPEN}, {1: _OPEN})
"""Any chain."""


def automaton(pattern: Pattern) -> Automaton:
    """The automaton that reads what a pattern matches. Raises InputError if it would be too large."""
    if not _steps(pattern):
        raise InputError("pattern", "has no SUPPORTS, CONTRADICTS or ANY, and so matches no chain")
    builder = _Builder()
    part = builder.part(pattern)
    for step, guards in part.firsts.items():
        builder.join(START, step, guards)
    return Automaton(builder.types, builder.ways, part.lasts)


def _steps(pattern: Pattern) -> int:
    """How many steps there are once repetitions are written out."""
    match pattern:
        case Step():
            return 1
        case Node():
            return 0
        case Repeated(part, least, most):
            return _steps(part) * max(least if most is None else most, 1)
        case Sequential(parts) | Alternatives(parts):
            return sum(map(_steps, parts))


@dataclass(frozen=True)
class _Part:
    """A part of the automaton: what opens it without a step, and the steps that it may start and end with."""

    empty: Guards = _SHUT
    firsts: Mapping[int, Guards] = field(default_factory=dict[int, Guards])
    lasts: Mapping[int, Guards] = field(default_factory=dict[int, Guards])


class _Builder:
    def __init__(self) -> None:
        self.types: list[Polarity | None] = []
        self.ways: dict[tuple[int, int], Guards] = {}

    def join(self, source: int, target: int, guards: Guards) -> None:
        self.ways[source, target] = _either(self.ways.get((source, target), _SHUT), guards)
        if len(self.ways) > _MOST_WAYS:
            raise InputError(
                "pattern", f"is too large: more than {_MOST_WAYS} pairs of its steps may follow each other"
            )

    def part(self, pattern: Pattern) -> _Part:
        match pattern:
            case Step(type_):
                return self._step(type_)
            case Node(conditions):
                return _Part(frozenset([conditions]))
            case Sequential(parts):
                return self._sequence(map(self.part, parts))
            case Alternatives(parts):
                return _alternatives(map(self.part, parts))
            case Repeated(part, least, most):
                return self._repeated(part, least, most)

    def _step(self, type_: Polarity | None) -> _Part:
        self.types.append(type_)
        number = len(self.types)
        if number > _MOST_STEPS:
            raise InputError(
                "pattern", f"is too large: it has more than {_MOST_STEPS} steps, each repetition counted"
            )
        return _Part(_SHUT, {number: _OPEN}, {number: _OPEN})

    def _sequence(self, parts: Iterable[_Part]) -> _Part:
        whole = _Part(_OPEN)
        for part in parts:
            self._follow(whole.lasts, part.firsts)
            whole = _Part(
                _both(whole.empty, part.empty),
                _merged(whole.firsts, _behind(whole.empty, part.firsts)),
                _merged(part.lasts, _behind(part.empty, whole.lasts)),
            )
        return whole

    def _follow(self, lasts: Mapping[int, Guards], firsts: Mapping[int, Guards]) -> None:
        for (source, before), (target, after) in product(lasts.items(), firsts.items()):
            self.join(source, target, _both(before, after))

    def _repeated(self, pattern: Pattern, least: int, most: int | None) -> _Part:
        """Copies that there must be, and then one that loops, or optional ones, each of which is followed by the next alone."""
        if most is None:
            *copies, last = (self.part(pattern) for _ in range(max(least, 1)))
            self._follow(last.lasts, last.firsts)
            return self._sequence([*copies, last if least else _optional(last)])
        rest = _Part(_OPEN)
        for _ in range(most - least):
            rest = _optional(self._sequence([self.part(pattern), rest]))
        return self._sequence([*(self.part(pattern) for _ in range(least)), rest])


def _optional(part: _Part) -> _Part:
    return _Part(_OPEN, part.firsts, part.lasts)


def _alternatives(parts: Iterable[_Part]) -> _Part:
    whole = _Part()
    for part in parts:
        whole = _Part(
            _either(whole.empty, part.empty),
            _merged(whole.firsts, part.firsts),
            _merged(whole.lasts, part.lasts),
        )
    return whole


def _merged(one: Mapping[int, Guards], other: Mapping[int, Guards]) -> Mapping[int, Guards]:
    return {step: _either(one.get(step, _SHUT), other.get(step, _SHUT)) for step in one.keys() | other.keys()}


def _behind(guards: Guards, steps: Mapping[int, Guards]) -> Mapping[int, Guards]:
    """Steps that are reached where one of these guards opens the way too."""
    return {step: _both(guards, each) for step, each in steps.items()} if guards else {}


def _both(one: Guards, other: Guards) -> Guards:
    return _least(a | b for a, b in product(one, other))


def _either(one: Guards, other: Guards) -> Guards:
    return _least((*one, *other))


def _least(guards: Iterable[Guard]) -> Guards:
    """Without those that ask for more than another one."""
    given = {*guards}
    least = frozenset(guard for guard in given if not any(other < guard for other in given))
    if len(least) > _MOST_GUARDS:
        raise InputError(
            "pattern",
            f"is too large: more than {_MOST_GUARDS} combinations of conditions may hold in one place",
        )
    return least
