"""A graph held in Python: the same nodes and relationships as in the store."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from argument_store.driver import Database
from tests.support.maps import empty

Properties = dict[str, Any]
_TYPES = ("Claim", "Evidence", "Argument", "Actor", "Issue", "Document", "Passage")


@dataclass(frozen=True, eq=False)
class Entity:
    """A node: its labels, the first of which is its GraphQL type, and its properties."""

    labels: tuple[str, ...]
    properties: Properties

    @property
    def id(self) -> str:
        return self.properties["id"]


@dataclass(frozen=True, eq=False)
class Relation:
    """A relationship, between nodes given by id."""

    type: str
    source: str
    target: str
    properties: Properties


@dataclass(frozen=True, eq=False)
class Graph:
    """Nodes by id, and all relationships."""

    entities: dict[str, Entity]
    relations: list[Relation]

    @cached_property
    def between_statements(self) -> dict[str, Relation]:
        """The supports and contradictions by id, as far as they have one."""
        return {
            relation.properties["id"]: relation
            for relation in self.relations
            if relation.type in ("SUPPORTS", "CONTRADICTS")
        }

    def of(self, label: str) -> list[Entity]:
        """All nodes with a label."""
        return [entity for entity in self.entities.values() if label in entity.labels]

    def out(self, entity: Entity, *types: str) -> list[Relation]:
        """The relationships of these types that leave a node."""
        return [relation for type_ in types for relation in self._leaving[entity.id, type_]]

    def into(self, entity: Entity, *types: str) -> list[Relation]:
        """The relationships of these types that reach a node."""
        return [relation for type_ in types for relation in self._reaching[entity.id, type_]]

    def targets(self, entity: Entity, type_: str, label: str = "Entity") -> list[Entity]:
        """The nodes with a label that relationships from a node reach, each once."""
        return self._labelled({relation.target for relation in self.out(entity, type_)}, label)

    def sources(self, entity: Entity, type_: str, label: str = "Entity") -> list[Entity]:
        """The nodes with a label whence relationships reach a node, each once."""
        return self._labelled({relation.source for relation in self.into(entity, type_)}, label)

    def _labelled(self, ids: set[str], label: str) -> list[Entity]:
        return [self.entities[id_] for id_ in ids if label in self.entities[id_].labels]

    @cached_property
    def _leaving(self) -> dict[tuple[str, str], list[Relation]]:
        found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.source, relation.type].append(relation)
        return found

    @cached_property
    def _reaching(self) -> dict[tuple[str, str], list[Relation]]:
        found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.target, relation.type].append(relation)
        return found


async def read_graph(database: Database) -> Graph:
    """What the store holds."""
    nodes = await database.read("MATCH (n:Entity) RETURN labels(n), properties(n)", {})
    between = "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r), a.id, b.id, properties(r)"
    entities = [Entity(_type_first(labels), properties) for labels, properties in nodes]
    relations = [Relation(*row) for row in await database.read(between, {})]
    return Graph({entity.id: entity for entity in entities}, relations)


def _type_first(labels: list[str]) -> tuple[str, ...]:
    return tuple(sorted(labels, key=lambda label: label not in _TYPES))


async def write_graph(database: Database, graph: Graph) -> None:
    """Make the store hold this graph and nothing else."""
    await empty(database)
    nodes: dict[tuple[str, ...], list[Properties]] = defaultdict(list)
    ends: dict[str, list[list[Any]]] = defaultdict(list)
    for entity in graph.entities.values():
        nodes[entity.labels].append(entity.properties)
    for relation in graph.relations:
        ends[relation.type].append([relation.source, relation.target, relation.properties])
    async with database.writing() as transaction:
        for labels, rows in nodes.items():
            statement = f"UNWIND $p.rows AS row CREATE (n:{':'.join(labels)}) SET n = row"
            await transaction.run(statement, {"rows": rows})
        for type_, rows in ends.items():
            statement = (
                "UNWIND $p.rows AS row MATCH (source:Entity {id: row[0]}), (target:Entity {id: row[1]}) "
                f"CREATE (source)-[r:{type_}]->(target) SET r = row[2]"
            )
            await transaction.run(statement, {"rows": rows})
