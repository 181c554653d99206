"""What `where` inputs mean, as their descriptions in the schema have it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_reach import ancestors
from tests.support.plain_weights import limits

Arguments = Mapping[str, Any]
T = TypeVar("T")
_ROLES = {"Opportunity", "Challenge", "Outcome"}


def role(claim: Entity) -> str | None:
    """The part of a claim in the opportunity-challenge reading."""
    return next((role.upper() for role in _ROLES.intersection(claim.labels)), None)


def ends(graph: Graph, field: str, entity: Entity) -> list[tuple[Relation, Entity]]:
    """The relations of a statement that a field is about, with their other ends."""
    type_ = "SUPPORTS" if "upport" in field else "CONTRADICTS"
    incoming = field.endswith("By")
    found = graph.into(entity, type_) if incoming else graph.out(entity, type_)
    return [(each, graph.entities[each.source if incoming else each.target]) for each in found]


def day(entity: Entity, name: str) -> str:
    """A day of a node in ISO 8601; empty where it has none."""
    found = entity.properties.get(name)
    return found.isoformat() if found else ""


def within(graph: Graph, issue: Entity) -> list[Entity]:
    """An issue with its sub-issues at any depth."""
    return [
        issue,
        *(below for part in graph.sources(issue, "PART_OF", "Issue") for below in within(graph, part)),
    ]


def holds(graph: Graph, entity: Entity, where: Arguments) -> bool:
    """Whether a node meets all conditions of a `where` input that are given."""
    return _all_hold(_condition, graph, entity, where)


def _all_hold(
    condition: Callable[[Graph, T, str, Any], bool], graph: Graph, item: T, where: Arguments
) -> bool:
    def one(name: str, value: Any) -> bool:
        match name:
            case "and":
                return all(_all_hold(condition, graph, item, each) for each in value)
            case "or":
                return any(_all_hold(condition, graph, item, each) for each in value)
            case "not":
                return not _all_hold(condition, graph, item, value)
            case _:
                return condition(graph, item, name, value)

    return all(one(name, value) for name, value in where.items() if value is not None)


def _related(graph: Graph, found: Sequence[Entity], where: Arguments) -> bool:
    some, none, count = (where.get(name) for name in ("some", "none", "count"))
    return (
        (some is None or any(holds(graph, each, some) for each in found))
        and (none is None or not any(holds(graph, each, none) for each in found))
        and (count is None or _between(len(found), count.get("min"), count.get("max")))
    )


def _between(number: Any, least: Any, most: Any) -> bool:
    return (least is None or number >= least) and (most is None or number <= most)


def _within(found: str, range_: Arguments) -> bool:
    given = [each for each in range_.values() if each is not None]
    return not given or (bool(found) and _between(found, range_.get("from"), range_.get("to")))


def _condition(graph: Graph, entity: Entity, name: str, value: Any) -> bool:
    match name:
        case "ids":
            return entity.id in value
        case "text":
            return any(value.lower() in text.lower() for text in _texts(entity))
        case "section" if "Passage" not in entity.labels:
            return value in {each.properties.get("section") for each in graph.targets(entity, "QUOTES")}
        case "kind" | "modality" | "scheme" | "section":
            return entity.properties.get(name) == value
        case "kinds" | "modalities":
            return entity.properties.get({"kinds": "kind"}.get(name, "modality")) in value
        case "claimKinds" | "evidenceKinds":
            label = "Claim" if name == "claimKinds" else "Evidence"
            return label in entity.labels and entity.properties.get("kind") in value
        case "linked":
            return entity.properties.get(name, False) == value
        case "role":
            return value.title() in entity.labels
        case "roles" | "types":
            return any(each.title() in entity.labels for each in value)
        case "hasRole":
            return (role(entity) is not None) == value
        case "document":
            part = "PART_OF" if "Passage" in entity.labels else "FROM"
            return value in {each.id for each in graph.targets(entity, part)}
        case "quoted":
            return bool(graph.into(entity, "QUOTES")) == value
        case "occurredOn" | "publishedOn":
            return _within(day(entity, name), value)
        case "mentions":
            return value in {each.id for each in graph.targets(entity, "MENTIONS")}
        case "assertedBy" | "deniedBy":
            type_ = "ASSERTS" if name == "assertedBy" else "DENIES"
            return value in {each.id for each in graph.sources(entity, type_)}
        case "attributed":
            return bool(graph.sources(entity, "ASSERTS")) == value
        case "supportedBy" | "contradictedBy" | "supports" | "contradicts":
            return _related(graph, [end for _, end in ends(graph, name, entity)], value)
        case "supportingAncestors" | "contradictingAncestors":
            polarity = "SUPPORTS" if name == "supportingAncestors" else "CONTRADICTS"
            reached = ancestors(graph, entity.id).items()
            leading = [graph.entities[id_] for id_, each in reached if polarity in each.polarities]
            return _related(graph, leading, value)
        case "issue":
            about = {each.id for each in graph.targets(entity, "ABOUT")}
            return value in graph.entities and any(
                each.id in about for each in within(graph, graph.entities[value])
            )
        case "partOf":
            return value in graph.entities and entity in within(graph, graph.entities[value])[1:]
        case "actor":
            mentioned = graph.targets(entity, "MENTIONS")
            holding = graph.sources(entity, "ASSERTS") + graph.sources(entity, "DENIES")
            return value in {each.id for each in mentioned + holding}
        case _:
            raise AssertionError(name)


def _texts(entity: Entity) -> list[str]:
    names = {"Actor": ["name"], "Issue": ["name", "question"], "Passage": ["text"]}.get(
        entity.labels[0], ["title", "text"]
    )
    return [entity.properties[name] for name in names]


def relation_holds(graph: Graph, relation: Relation, where: Arguments) -> bool:
    """Whether a relation meets all conditions of a `where` input that are given."""
    return _all_hold(_relation_condition, graph, relation, where)


def _relation_condition(graph: Graph, relation: Relation, name: str, value: Any) -> bool:
    properties = relation.properties
    match name:
        case "ids":
            return properties["id"] in value
        case "text":
            return any(value.lower() in properties.get(each, "").lower() for each in ("quote", "warrant"))
        case "polarity":
            return relation.type == value
        case "basis":
            return properties["basis"] in value
        case "limits":
            return limits(relation.type, properties) == value
        case "scheme":
            return properties.get(name) == value
        case "source" | "target":
            return getattr(relation, name) == value
        case "document" | "issue":
            both = (graph.entities[relation.source], graph.entities[relation.target])
            return any(_condition(graph, end, name, value) for end in both)
        case _:
            raise AssertionError(name)
