"""From a seed without faults to the nodes and relationships that the store holds of it."""

from collections.abc import Iterator
from enum import Enum
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from argument_store.graph import Graph, Node, Properties, Relationship, graph_of, node_of
from argument_store.model import label_of, relation_id
from argument_store.model.contract import LABELS, RELATIONSHIPS, properties_of
from graph_seed.model import Assertion, Attribution, Claim, Document, Relation, Statement
from graph_seed.model import Node as NodePart
from graph_seed.outline import Item
from graph_seed.passages import Passage
from graph_seed.seed import Seed
from graph_seed.source import Location


def rows(seed: Seed) -> Graph:
    """The seed as a graph; it must be without faults."""
    assert seed.outline.document is not None
    return _Rows(seed, seed.outline.document).graph()


class _Rows:
    def __init__(self, seed: Seed, document: Document) -> None:
        self._seed = seed
        self._document = document
        self._reasons = {passage.index: reason for passage, reason in seed.coverage.non_argumentative}

    def graph(self) -> Graph:
        outline = self._seed.outline
        nodes = [self._document_node(), *map(self._passage_node, self._seed.passages)]
        nodes += map(self._node, outline.nodes)
        return graph_of(nodes, list(self._relationships()))

    def _document_node(self) -> Node:
        text = self._seed.text
        digest = sha256(text.encode()).hexdigest()
        return _node(self._document.id, self._document, {"text": text, "sha256": digest})

    def _passage_node(self, passage: Passage) -> Node:
        properties: Properties = {
            "text": passage.text,
            "section": passage.section,
            "index": passage.index,
            "start": passage.start,
            "end": passage.end,
        }
        if reason := self._reasons.get(passage.index):
            properties["nonArgumentative"] = reason
        return node_of(self._passage_id(passage.index), properties)

    def _passage_id(self, index: int) -> str:
        return f"passage:{self._document.id.partition(':')[2]}/{index:04}"

    def _node(self, item: Item[NodePart]) -> Node:
        starts = [self._seed.spans[location].start for location in _quote_locations(item)]
        position: Properties = {"position": min(starts)} if isinstance(item.part, Statement) else {}
        return _node(item.part.id, item.part, position)

    def _relationships(self) -> Iterator[Relationship]:
        outline, document = self._seed.outline, self._document.id
        for passage in self._seed.passages:
            yield Relationship("PART_OF", self._passage_id(passage.index), document)
        for item in outline.nodes:
            yield from self._quotes(item)
        for item in outline.statements:
            yield Relationship("FROM", item.part.id, document)
        for item in outline.assertions:
            yield from self._assertion(item)
        for issue in outline.issues:
            if issue.part.part_of:
                yield Relationship("PART_OF", issue.part.id, issue.part.part_of)
        for actor in outline.actors:
            for group in actor.part.member_of:
                yield Relationship("MEMBER_OF", actor.part.id, group)
        for relation in outline.relations:
            yield self._relation(relation)

    def _relation(self, item: Item[Relation]) -> Relationship:
        part = item.part
        assert part.grounds is not None
        own: Properties = {
            "id": relation_id(part.source, part.type, part.target),
            "basis": part.grounds.value,
        }
        own |= _link_properties(part, part.type) | self._quote((*item.location, "quote"))
        return Relationship(part.type.value, part.source, part.target, own)

    def _quotes(self, item: Item[NodePart]) -> Iterator[Relationship]:
        for location in _quote_locations(item):
            span = self._seed.spans[location]
            offsets: Properties = {"exact": span.exact, "start": span.start, "end": span.end}
            yield Relationship("QUOTES", item.part.id, self._passage_id(span.passage), offsets)

    def _assertion(self, item: Item[Assertion]) -> Iterator[Relationship]:
        part = item.part
        for issue in part.about:
            yield Relationship("ABOUT", part.id, issue)
        for actor in part.mentions:
            yield Relationship("MENTIONS", part.id, actor)
        yield from self._attributions("ASSERTS", part.id, (*item.location, "assertedBy"), part.asserted_by)
        yield from self._attributions("DENIES", part.id, (*item.location, "deniedBy"), part.denied_by)

    def _attributions(
        self, verb: str, statement: str, location: Location, holders: list[Attribution]
    ) -> Iterator[Relationship]:
        for index, holder in enumerate(holders):
            own = _link_properties(holder, verb) | self._quote((*location, index, "quote"))
            yield Relationship(verb, holder.actor, statement, own)

    def _quote(self, location: Location) -> Properties:
        span = self._seed.spans.get(location)
        if span is None:
            return {}
        passage = self._passage_id(span.passage)
        return {"quote": span.exact, "quoteStart": span.start, "quoteEnd": span.end, "quotePassage": passage}


def _node(identifier: str, part: Document | NodePart, added: Properties) -> Node:
    properties = _properties(part, properties_of(LABELS[label_of(identifier)])) | added
    return node_of(identifier, properties, part.role if isinstance(part, Claim) else None)


def _link_properties(part: BaseModel, type_: str) -> Properties:
    return _properties(part, properties_of(RELATIONSHIPS[type_].properties) - {"quote"})


def _properties(part: BaseModel, names: frozenset[str]) -> Properties:
    values: dict[str, Any] = part.model_dump(by_alias=True, exclude_none=True)
    plain = {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}
    return {name: value for name, value in plain.items() if name in names and value != []}


def _quote_locations(item: Item[NodePart]) -> list[Location]:
    return [(*item.location, "quotes", index) for index in range(len(item.part.quotes))]
