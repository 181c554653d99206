"""What a picture shows of a graph: statements, and the relations between them, in an order of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from argument_store.graph import Graph, Node, Properties, role_of
from argument_store.model import Polarity, label_of
from interchange.effective import limits
from interchange.text import plain

_POLARITIES = frozenset(Polarity)


@dataclass(frozen=True)
class Statement:
    """A claim, a piece of evidence or an argument."""

    id: str
    style: str
    """Its role if it has one, else its kind: Opportunity, Claim."""
    title: str
    text: str


@dataclass(frozen=True)
class Relation:
    """A reason for or against, by its ends."""

    source: str
    target: str
    polarity: Polarity
    properties: Properties
    limits: bool
    """Whether it contradicts without denying."""

    @property
    def effect(self) -> str:
        """What the source does to the target: one of the keys of `interchange.style.COLOURS`."""
        return "LIMITS" if self.limits else self.polarity


@dataclass(frozen=True)
class ArgumentMap:
    """Statements by id, relations by their ends; both ends of each are there."""

    statements: Sequence[Statement]
    relations: Sequence[Relation]


def argument_map(graph: Graph) -> ArgumentMap:
    """The statements of a graph, and the relations between these."""
    statements = [_statement(node) for _, node in sorted(graph.nodes.items()) if "Statement" in node.labels]
    known = {statement.id for statement in statements}
    relations = [
        Relation(item.source, item.target, Polarity(item.type), item.properties, limits(item))
        for item in graph.relationships.values()
        if item.type in _POLARITIES and item.source in known and item.target in known
    ]
    return ArgumentMap(statements, sorted(relations, key=lambda item: (item.source, item.target)))


def _statement(node: Node) -> Statement:
    style = role_of(node.labels) or label_of(node.id)
    text = plain(str(node.properties.get("text", "")))
    return Statement(node.id, style, plain(str(node.properties.get("title", ""))) or node.id, text)
