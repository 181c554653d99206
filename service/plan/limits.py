"""How much a query may select, measured on its syntax tree in time linear in its length.

Each fragment is measured once, so that chains of them cost nothing, and counted wherever it is spread.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
)

from service.plan.requests import ReasoningLimits, TooComplexError

INTROSPECTION = ("__schema", "__type")


@dataclass(frozen=True)
class Limits:
    """The most that one request may hold, and how much it may learn of the schema.

    `statements` run at once, `seconds` are those of its execution, `answer` is in bytes of JSON.
    """

    depth: int = 20
    aliases: int = 200
    tokens: int = 4_000
    characters: int = 65_536
    fields: int = 5_000
    operations: int = 20
    fragments: int = 100
    roots: int = 100
    nodes: int = 50_000
    seconds: float = 15.0
    statements: int = 8
    answer: int = 20_000_000
    reasoning: ReasoningLimits = field(default_factory=ReasoningLimits)
    introspection: bool = True
    suggestions: bool = True


_INTROSPECTION_LIMITS = Limits(depth=16, aliases=20, fields=1_000)
"""Of each root field that asks for the schema; the queries of GraphiQL, of code generators and of gateways stay below."""


_MOST_DIRECTIVES = 8
"""At one place. The schema has fewer for queries, and each may stand at a place once."""


@dataclass(frozen=True)
class _Size:
    depth: int = 0
    fields: int = 0
    aliases: int = 0

    def beside(self, other: "_Size") -> "_Size":
        return _Size(max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases)

    def check(self, limits: Limits) -> None:
        _check("Query depth", self.depth, limits.depth)
        _check("Number of aliases and repeated fields", self.aliases, limits.aliases)
        _check("Number of fields, with fragments written out,", self.fields, limits.fields)


class _Measure:
    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._sizes: dict[str, _Size] = {}

    def selection(self, selection_set: SelectionSetNode | None) -> _Size:
        # Fields and spreads that are written twice count as aliases do: validation compares each pair of them.
        keys: Counter[str] = Counter()
        size = self._beside(selection_set, keys)
        repeated = keys.total() - len(keys)
        return _Size(size.depth, size.fields, size.aliases + repeated)

    def _beside(self, selection_set: SelectionSetNode | None, keys: Counter[str]) -> _Size:
        size = _Size()
        for node in selection_set.selections if selection_set else ():
            _check_directives(node)
            match node:
                case FieldNode():
                    keys[node.alias.value if node.alias else node.name.value] += 1
                    size = size.beside(self._field(node))
                case InlineFragmentNode():
                    size = size.beside(self._beside(node.selection_set, keys))
                case FragmentSpreadNode():
                    keys[f"...{node.name.value}"] += 1
                    size = size.beside(self._fragment(node.name.value))
                case _:
                    pass
        return size

    def _field(self, node: FieldNode) -> _Size:
        below = self.selection(node.selection_set)
        aliased = node.alias is not None
        if node.name.value in INTROSPECTION:
            below.check(_INTROSPECTION_LIMITS)
            return _Size(1, 1, aliased)
        return _Size(below.depth + 1, below.fields + 1, below.aliases + aliased)

    def _fragment(self, name: str) -> _Size:
        if name not in self._sizes:
            self._sizes[name] = _Size()  # a fragment that spreads itself, which validation will refuse
            if name in self._fragments:
                self._sizes[name] = self.selection(self._fragments[name].selection_set)
        return self._sizes[name]


def check_size(document: DocumentNode, limits: Limits) -> None:
    """Raise TooComplexError where a document, or one of its operations, exceeds a limit."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    # Validation goes through all fragments again for each operation.
    _check("Number of operations", len(operations), limits.operations)
    _check("Number of fragments", len(document.definitions) - len(operations), limits.fragments)
    for definition in document.definitions:
        _check_directives(definition)
    measure = _Measure(fragments)
    for operation in operations:
        measure.selection(operation.selection_set).check(limits)


def _check_directives(node: Node) -> None:
    _check(
        "Number of directives at one place", len(getattr(node, "directives", None) or ()), _MOST_DIRECTIVES
    )


def _check(name: str, size: int, most: int) -> None:
    if size > most:
        raise TooComplexError(f"{name} {size:,} exceeds the maximum of {most:,}.")
