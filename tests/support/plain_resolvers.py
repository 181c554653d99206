"""What each field of the schema yields, as its description has it; lists that it names no order for go by name and id."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.support.plain_conditions import Arguments, role, within
from tests.support.plain_facets import tally
from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_pages import (
    all_passages,
    all_relations,
    attributions,
    ordered,
    passages_of,
    quotes_of,
    refused,
    relations,
)
from tests.support.plain_paths import PlainPaths
from tests.support.plain_questions import clashes, common_grounds, contradictions, denials, reach, unanswered
from tests.support.plain_search import search
from tests.support.plain_subgraphs import about, subgraph
from tests.support.plain_weights import limits, standing, strength


@dataclass(frozen=True)
class World:
    """A graph, and the searches over it."""

    graph: Graph
    paths: PlainPaths


Resolver = Callable[[World, Any, Arguments], Any]


def _named(entities: Iterable[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: (entity.properties["sortKey"], entity.id))


def _quote(world: World, words: Mapping[str, Any], passage: str) -> dict[str, Any]:
    entity = world.graph.entities[passage]
    return {**words, "passage": entity, "document": next(iter(world.graph.targets(entity, "PART_OF")), None)}


def _stored(*names: str) -> dict[str, Resolver]:
    def of(name: str) -> Resolver:
        return lambda _, node, __: node.properties.get(name)

    return {name: of(name) for name in names}


def _day(name: str) -> Resolver:
    def resolve(_: World, entity: Entity, __: Arguments) -> str | None:
        day = entity.properties.get(name)
        return day and day.isoformat()

    return resolve


def _quotes(world: World, entity: Entity, _: Arguments) -> list[dict[str, Any]]:
    found = [
        _quote(world, relation.properties, relation.target) for relation in world.graph.out(entity, "QUOTES")
    ]
    return sorted(found, key=lambda quote: (quote["start"], quote["end"]))


def _relation_quote(world: World, relation: Relation, _: Arguments) -> dict[str, Any] | None:
    properties = relation.properties
    if "quotePassage" not in properties:
        return None
    words = {name.removeprefix("quote").lower(): value for name, value in properties.items()}
    return _quote(world, {**words, "exact": properties["quote"]}, properties["quotePassage"])


def _offset(name: str) -> Resolver:
    """Broken data may hold anything for an offset, and have passages without a document."""

    def resolve(world: World, at: Entity | dict[str, Any], arguments: Arguments) -> Any:
        passage = at if isinstance(at, Entity) else at["passage"]
        offset = at.properties.get(name) if isinstance(at, Entity) else at.get(name)
        document = next(iter(world.graph.targets(passage, "PART_OF", "Document")), None)
        text = document.properties.get("text") if document else None
        if arguments["unit"] != "UTF16" or type(offset) is not int or text is None:
            return offset
        return len(text[:offset].encode("utf-16-le")) // 2 if 0 < offset <= len(text) else offset

    return resolve


def _highlights(_: World, edge: dict[str, Any], arguments: Arguments) -> list[dict[str, Any]]:
    return edge["highlights"][arguments["unit"] or "CODE_POINTS"]


def _reasons(field: str) -> Resolver:
    return lambda world, entity, arguments: relations(world.graph, field, entity, arguments)


def _targets(type_: str, label: str) -> Resolver:
    return lambda world, entity, _: _named(world.graph.targets(entity, type_, label))


def _sources(type_: str, label: str) -> Resolver:
    return lambda world, entity, _: _named(world.graph.sources(entity, type_, label))


def _only(type_: str, label: str) -> Resolver:
    return lambda world, entity, _: next(iter(world.graph.targets(entity, type_, label)), None)


def _held(field: str, type_: str, label: str, *, outgoing: bool) -> Resolver:
    def resolve(world: World, entity: Entity, arguments: Arguments) -> dict[str, Any]:
        graph = world.graph
        found = (graph.targets if outgoing else graph.sources)(entity, type_, label)
        return ordered(graph, field, "TITLE_ASC", found, arguments)

    return resolve


def _within(field: str, label: str) -> Resolver:
    def resolve(world: World, issue: Entity, arguments: Arguments) -> dict[str, Any]:
        graph = world.graph
        found = {about for each in within(graph, issue) for about in graph.sources(each, "ABOUT", label)}
        return ordered(graph, field, "TITLE_ASC", found, arguments)

    return resolve


def _attributions(world: World, actor_or_statement: Entity, arguments: Arguments) -> dict[str, Any]:
    return attributions(world.graph, actor_or_statement, arguments)


def _document_graph(world: World, document: Entity, arguments: Arguments) -> dict[str, Any]:
    return subgraph(world.graph, world.graph.sources(document, "FROM", "Statement"), arguments)


def _coverage(world: World, document: Entity, _: Arguments) -> dict[str, Any]:
    passages = world.graph.sources(document, "PART_OF", "Passage")
    quoted = [passage for passage in passages if world.graph.into(passage, "QUOTES")]
    idle = [p for p in passages if p not in quoted and "nonArgumentative" in p.properties]
    accounted = len(quoted) + len(idle)
    return {
        "sentences": len(passages),
        "quoted": len(quoted),
        "nonArgumentative": len(idle),
        "missing": len(passages) - accounted,
        "ratio": accounted / len(passages) if passages else 1.0,
    }


def _found(label: str) -> Resolver:
    def resolve(world: World, _: object, arguments: Arguments) -> Entity | None:
        entity = world.graph.entities.get(arguments["id"])
        return entity if entity and label in entity.labels else None

    return resolve


def _node(world: World, id_: str) -> Entity | Relation | None:
    return world.graph.entities.get(id_) or world.graph.between_statements.get(id_)


def _nodes(world: World, _: object, arguments: Arguments) -> Sequence[Entity | Relation | None]:
    if len(arguments["ids"]) > 1_000:
        raise refused("ids")
    return [_node(world, id_) for id_ in arguments["ids"]]


def _all(field: str, label: str, default: str) -> Resolver:
    return lambda world, _, arguments: ordered(world.graph, field, default, world.graph.of(label), arguments)


def _quoted_by(world: World, passage: Entity, _: Arguments) -> list[Entity]:
    return sorted(world.graph.sources(passage, "QUOTES"), key=lambda entity: entity.id)


def _reach(field: str) -> Resolver:
    return lambda world, statement, arguments: reach(world.graph, field, statement, arguments)


def _tallied(name: str) -> Resolver:
    return lambda world, found, _: tally(world.graph, found, name)


_STATEMENT: dict[str, Resolver] = {
    **_stored("id", "title", "text", "baseScore"),
    "standing": lambda _, entity, __: standing(entity.id, entity.properties),
    "quotes": _quotes,
    "document": _only("FROM", "Document"),
    **{field: _reasons(field) for field in ("supportedBy", "contradictedBy", "supports", "contradicts")},
    **{field: _reach(field) for field in ("ancestors", "descendants")},
}
_HELD: dict[str, Resolver] = {
    "issues": _targets("ABOUT", "Issue"),
    "mentions": _targets("MENTIONS", "Actor"),
    "assertedBy": _sources("ASSERTS", "Actor"),
    "deniedBy": _sources("DENIES", "Actor"),
    "attributions": _attributions,
}
_HOLDINGS = (
    ("asserts", "ASSERTS", True),
    ("denies", "DENIES", True),
    ("mentionedIn", "MENTIONS", False),
)
_FACETS = ("actors", "documents", "issues", "kinds", "modalities", "roles")
RESOLVERS: dict[str, dict[str, Resolver]] = {
    "Claim": {
        **_STATEMENT,
        **_HELD,
        **_stored("kind", "modality", "condition"),
        "role": lambda _, claim, __: role(claim),
    },
    "Evidence": {**_STATEMENT, **_HELD, **_stored("kind"), "occurredOn": _day("occurredOn")},
    "Argument": {**_STATEMENT, **_stored("linked", "scheme", "warrant")},
    "Actor": {
        **_stored("id", "name", "kind", "description"),
        "aliases": lambda _, actor, __: actor.properties.get("aliases", []),
        "quotes": _quotes,
        **{field: _held(field, type_, "Claim", outgoing=outgoing) for field, type_, outgoing in _HOLDINGS},
        **{
            f"{field}Evidence": _held(f"{field}Evidence", type_, "Evidence", outgoing=outgoing)
            for field, type_, outgoing in _HOLDINGS
        },
        "attributions": _attributions,
        "memberOf": _targets("MEMBER_OF", "Actor"),
        "members": _sources("MEMBER_OF", "Actor"),
    },
    "Issue": {
        **_stored("id", "name", "question", "description"),
        "quotes": _quotes,
        "parent": _only("PART_OF", "Issue"),
        "subIssues": _sources("PART_OF", "Issue"),
        "claims": _within("claims", "Claim"),
        "evidence": _within("evidence", "Evidence"),
        "ledger": lambda world, issue, arguments: world.paths.ledger({"issue": issue.id, **arguments}),
        "graph": lambda world, issue, arguments: subgraph(world.graph, about(world.graph, issue), arguments),
    },
    "Document": {
        **_stored("id", "title", "author", "publisher", "url", "language", "sha256", "text"),
        "publishedOn": _day("publishedOn"),
        "passages": lambda world, document, arguments: passages_of(world.graph, document, arguments),
        "coverage": _coverage,
        "graph": _document_graph,
    },
    "Passage": {
        **_stored("id", "text", "section", "index", "nonArgumentative"),
        "start": _offset("start"),
        "end": _offset("end"),
        "document": _only("PART_OF", "Document"),
        "quotes": lambda world, passage, arguments: quotes_of(world.graph, passage, arguments),
        "quotedBy": _quoted_by,
    },
    **{type_: {"start": _offset("start"), "end": _offset("end")} for type_ in ("Quote", "PassageQuote")},
    "SearchEdge": {"highlights": _highlights},
    **{type_: {name: _tallied(name) for name in _FACETS} for type_ in ("ClaimFacets", "EvidenceFacets")},
    "SearchFacets": {name: _tallied(name) for name in (*_FACETS, "types", "claimKinds", "evidenceKinds")},
    "Relation": {
        **_stored("id", "strength", "basis", "scheme", "warrant"),
        "source": lambda world, relation, _: world.graph.entities[relation.source],
        "target": lambda world, relation, _: world.graph.entities[relation.target],
        "polarity": lambda _, relation, __: relation.type,
        "effectiveStrength": lambda _, relation, __: strength(relation.type, relation.properties),
        "limits": lambda _, relation, __: limits(relation.type, relation.properties),
        "quote": _relation_quote,
    },
    "Attribution": {
        **_stored("modality"),
        "actor": lambda world, held, _: world.graph.entities[held.source],
        "statement": lambda world, held, _: world.graph.entities[held.target],
        "holds": lambda _, held, __: held.type == "ASSERTS",
        "quote": _relation_quote,
    },
    "Clash": {
        "contradictions": lambda world, clash, arguments: contradictions(world.graph, clash, arguments),
        "denials": lambda world, clash, arguments: denials(world.graph, clash, arguments),
    },
    "Query": {
        "node": lambda world, _, arguments: _node(world, arguments["id"]),
        "nodes": _nodes,
        **{
            label.lower(): _found(label)
            for label in ("Claim", "Evidence", "Argument", "Actor", "Issue", "Document")
        },
        "claims": _all("claims", "Claim", "TITLE_ASC"),
        "evidenceItems": _all("evidenceItems", "Evidence", "TITLE_ASC"),
        "arguments": _all("arguments", "Argument", "TITLE_ASC"),
        "relations": lambda world, _, arguments: all_relations(world.graph, arguments),
        "passages": lambda world, _, arguments: all_passages(world.graph, arguments),
        "actors": _all("actors", "Actor", "NAME_ASC"),
        "issues": _all("issues", "Issue", "NAME_ASC"),
        "documents": _all("documents", "Document", "TITLE_ASC"),
        "search": lambda world, _, arguments: search(world.graph, arguments),
        "chains": lambda world, _, arguments: world.paths.chains(arguments),
        "opportunityChallengePaths": lambda world, _, arguments: world.paths.oppositions(arguments),
        "ledger": lambda world, _, arguments: world.paths.ledger(arguments),
        "commonGrounds": lambda world, _, arguments: common_grounds(world.graph, arguments),
        "unanswered": lambda world, _, arguments: unanswered(world.graph, arguments),
        "clashes": lambda world, _, arguments: clashes(world.graph, arguments),
    },
}
