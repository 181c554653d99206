"""An argument map as lint looks at it, and what a rule finds in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.dung.labels import Label

Held = Sequence[tuple[str, str, str]]
"""ASSERTS or DENIES, the id of an actor, that of a statement."""


class LintRule(StrEnum):
    """What can be found."""

    CIRCULAR_SUPPORT = "CIRCULAR_SUPPORT"
    UNSUPPORTED_CLAIM = "UNSUPPORTED_CLAIM"
    ORPHAN = "ORPHAN"
    SELF_DEFEATING_ACTOR = "SELF_DEFEATING_ACTOR"
    DUPLICATE_CLAIM = "DUPLICATE_CLAIM"
    INCOMPLETE_ARGUMENT = "INCOMPLETE_ARGUMENT"
    IMPLICIT_CHAIN = "IMPLICIT_CHAIN"
    CONTRADICTORY_PREMISES = "CONTRADICTORY_PREMISES"
    SUMMARY_SUPPORTS_PART = "SUMMARY_SUPPORTS_PART"
    CONFLICTING_VERDICTS = "CONFLICTING_VERDICTS"
    ASSERTED_REPORT = "ASSERTED_REPORT"
    ONE_SIDED_CONTRADICTION = "ONE_SIDED_CONTRADICTION"


@dataclass(frozen=True)
class Quotations:
    """What claims and evidence quote: for each quotation the statement, the key of the document, the section, and the offsets."""

    all: Sequence[tuple[int, int, str, int, int]] = ()
    last: Mapping[int, str] = field(default_factory=dict[int, str])
    """The last section of each document."""


@dataclass(frozen=True)
class MapForm:
    """Statements by number, with their relations, and what actors hold of them."""

    ids: Sequence[str]
    claims: Sequence[str | None]
    """The texts of claims; None for other statements."""
    evidence: Sequence[str | None]
    """The texts of evidence; None for other statements."""
    arguments: Sequence[int]
    linked: Collection[int]
    """The arguments whose premises only count together."""
    relations: Mapping[Relation, bool]
    """Whether each is implicit."""
    denials: Collection[Relation]
    """The contradictions that deny their target; the others limit it."""
    held: Held
    looked_at: Collection[int] | None = None
    """The statements of which one must have part in a finding, where not all do. A rule may find others too."""
    quotations: Quotations = Quotations()
    """Empty unless a rule needs them; so are the labels and reports."""
    labels: Mapping[str, Label] = field(default_factory=dict[str, Label])
    """By id, the verdict under the defaults."""
    reports: Sequence[tuple[str, str]] = ()
    """Actors, each with evidence that reports what the actor says, and that the actor asserts."""

    @cached_property
    def position(self) -> Mapping[str, int]:
        """By id, the statement's number."""
        return {each: number for number, each in enumerate(self.ids)}

    @cached_property
    def supports(self) -> Sequence[Sequence[int]]:
        """By statement, those that it supports."""
        targets: list[list[int]] = [[] for _ in self.ids]
        for relation in self.relations:
            if relation.kind is RelationKind.SUPPORT:
                targets[relation.source].append(relation.target)
        return targets

    @cached_property
    def supported(self) -> set[int]:
        """What has a supporter."""
        return {target for targets in self.supports for target in targets}

    @cached_property
    def sources(self) -> set[int]:
        """What supports or contradicts something."""
        return {relation.source for relation in self.relations}


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A fault, with the ids of the nodes that it is about, and the relations."""

    rule: LintRule
    message: str
    nodes: tuple[str, ...]
    relations: tuple[Relation, ...] = ()
