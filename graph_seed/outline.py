"""What a graph.yaml says, item by item, each with its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from argument_store.model import Modality
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

Problem = tuple[Location, str]
"""What is wrong, and where."""
P_co = TypeVar("P_co", bound=BaseModel, covariant=True)
T = TypeVar("T")


@dataclass(frozen=True)
class Item(Generic[P_co]):
    """A mapping of the file, where it stands, and what of it was left out as faulty, by keys and indices."""

    location: Location
    part: P_co
    gone: frozenset[Location] = frozenset()

    def entries(self, key: str, values: Sequence[T]) -> Iterator[tuple[Location, T]]:
        """The values of a list, each with its place in the file."""
        indices = (index for index in count() if (key, index) not in self.gone)
        for index, value in zip(indices, values, strict=False):
            yield (*self.location, key, index), value


class Remnant(BaseModel):
    """What still counts of an item that is beyond repair, so that it draws no false faults, and hides none of its own."""

    model_config = ConfigDict(extra="ignore", alias_generator=to_camel)

    id: str = ""
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
            yield from item.entries("quotes", item.part.quotes)
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
                for location, attribution in item.entries(key, attributions):
                    if attribution.quote:
                        yield (*location, "quote"), attribution.quote
        for item in [*self.relations, *self.non_argumentative]:
            if item.part.quote:
                yield (*item.location, "quote"), item.part.quote
