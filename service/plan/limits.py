"""How much a query may ask for, told from its text alone in time linear in its length.

Fragments are measured once each, so that chains of them cost nothing. What stands below `__schema` and `__type` is spared.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from service.plan.failures import TooComplexError
from service.plan.requests import ReasoningLimits

_INTROSPECTION = ("__schema", "__type")


@dataclass(frozen=True)
class Limits:
    """The most that one request may hold."""

    depth: int = 20
    aliases: int = 200
    tokens: int = 4_000
    characters: int = 65_536
    fields: int = 5_000
    nodes: int = 50_000
    reasoning: ReasoningLimits = field(default_factory=ReasoningLimits)


@dataclass(frozen=True)
class _Size:
    depth: int = 0
    fields: int = 0
    aliases: int = 0

    def beside(self, other: "_Size") -> "_Size":
        return _Size(max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases)


class _Measure:
    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._sizes: dict[str, _Size] = {}

    def selection(self, selection_set: SelectionSetNode | None) -> _Size:
        size = _Size()
        if selection_set is None:
            return size
        keys: Counter[str] = Counter()
        for node in selection_set.selections:
            match node:
                case FieldNode():
                    keys[node.alias.value if node.alias else node.name.value] += 1
                    size = size.beside(self._field(node))
                case InlineFragmentNode():
                    size = size.beside(self.selection(node.selection_set))
                case FragmentSpreadNode():
                    size = size.beside(self._fragment(node.name.value))
                case _:
                    pass
        repeated = keys.total() - len(keys)
        return _Size(size.depth, size.fields, size.aliases + repeated)

    def _field(self, node: FieldNode) -> _Size:
        if node.name.value in _INTROSPECTION:
            return _Size(1, 1, 0)
        below = self.selection(node.selection_set)
        return _Size(below.depth + 1, below.fields + 1, below.aliases + (node.alias is not None))

    def _fragment(self, name: str) -> _Size:
        if name not in self._sizes:
            self._sizes[name] = _Size()  # a fragment that spreads itself, which validation will refuse
            if name in self._fragments:
                self._sizes[name] = self.selection(self._fragments[name].selection_set)
        return self._sizes[name]


def check_size(document: DocumentNode, limits: Limits) -> None:
    """Raise TooComplexError where an operation of the document exceeds a limit."""
    measure = _Measure(
        {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    )
    for size in _operations(document, measure):
        for name, is_, most in (
            ("is deep", size.depth, limits.depth),
            ("has aliases and repeated fields", size.aliases, limits.aliases),
            ("has fields, fragments written out,", size.fields, limits.fields),
        ):
            if is_ > most:
                raise TooComplexError(f"The query {name} {is_}; at most {most} is allowed.")


def _operations(document: DocumentNode, measure: _Measure) -> Iterable[_Size]:
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            yield measure.selection(node.selection_set)
