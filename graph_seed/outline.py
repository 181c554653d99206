"""What a graph.yaml says, item by item, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from graph_seed.model import (
    Actor,
    ActorId,
    Argument,
    Assertion,
    AttributedTo,
    Claim,
    Document,
    Evidence,
    Issue,
    IssueId,
    Node,
    NonArgumentative,
    Quotation,
    Quote,
    Relation,
    Statement,
    StatementId,
)
from graph_seed.source import Location
from service.records import Modality

Problem = tuple[Location, str]
"""What is wrong, and where."""
P_co = TypeVar("P_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Item(Generic[P_co]):
    """A mapping of the file, and where it stands."""

    location: Location
    part: P_co


class Remnant(BaseModel):
    """What still counts of an item that is beyond repair, so that it draws no false faults, and hides none of its own."""

    model_config = ConfigDict(extra="ignore", alias_generator=to_camel)

    id: str = ""
    title: str = ""
    modality: Modality | None = None
    condition: str | None = None
    quotes: list[Quote] = []
    quote: Quote | None = None
    about: list[IssueId] = []
    mentions: list[ActorId] = []
    asserted_by: list[AttributedTo] = []
    denied_by: list[AttributedTo] = []
    member_of: list[ActorId] = []
    part_of: IssueId | None = None
    source: StatementId | None = Field(default=None, alias="from")
    target: StatementId | None = Field(default=None, alias="to")


@dataclass(frozen=True)
class References:
    """The ids that one key of an item names."""

    location: Location
    ids: list[str]


@dataclass
class Outline:
    """The items of a seed."""

    document: Document | None = None
    actors: list[Item[Actor]] = field(default_factory=list[Item[Actor]])
    issues: list[Item[Issue]] = field(default_factory=list[Item[Issue]])
    claims: list[Item[Claim]] = field(default_factory=list[Item[Claim]])
    evidence: list[Item[Evidence]] = field(default_factory=list[Item[Evidence]])
    arguments: list[Item[Argument]] = field(default_factory=list[Item[Argument]])
    relations: list[Item[Relation]] = field(default_factory=list[Item[Relation]])
    non_argumentative: list[Item[NonArgumentative]] = field(default_factory=list[Item[NonArgumentative]])
    remnants: list[Item[Remnant]] = field(default_factory=list[Item[Remnant]])

    @property
    def assertions(self) -> list[Item[Assertion]]:
        """Claims and evidence."""
        return [*self.claims, *self.evidence]

    @property
    def statements(self) -> list[Item[Statement]]:
        """Claims, evidence and arguments."""
        return [*self.claims, *self.evidence, *self.arguments]

    @property
    def nodes(self) -> list[Item[Node]]:
        """Everything that has an id, the document excepted."""
        return [*self.actors, *self.issues, *self.statements]

    def node_quotations(self) -> Iterator[tuple[Location, Quotation]]:
        """The quotations that bear nodes out, each with its place in the file."""
        for item in [*self.nodes, *self.remnants]:
            for index, quotation in enumerate(item.part.quotes):
                yield (*item.location, "quotes", index), quotation
        for item in self.remnants:
            if item.part.quote:
                yield (*item.location, "quote"), item.part.quote

    def other_quotations(self) -> Iterator[tuple[Location, Quotation]]:
        """The quotations of attributions, relations and sentences that argue nothing."""
        for item in self.assertions:
            for key, attributions in (
                ("assertedBy", item.part.asserted_by),
                ("deniedBy", item.part.denied_by),
            ):
                for index, attribution in enumerate(attributions):
                    if attribution.quote:
                        yield (*item.location, key, index, "quote"), attribution.quote
        for item in [*self.relations, *self.non_argumentative]:
            if item.part.quote:
                yield (*item.location, "quote"), item.part.quote
