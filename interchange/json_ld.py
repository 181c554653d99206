"""JSON-LD in the terms of the Argument Interchange Format, as AIFdb writes its RDF (Chesñevar et al. 2006).

A claim or piece of evidence is an I-node. Each relation is a scheme node between its ends, RA-node for a support and CA-node
for a contradiction; an argument is such a node itself, whose premises and conclusions are those of the step.
"""

from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from argument_store.graph import Graph
from argument_store.model import EntityKind, Polarity, kind_of
from interchange.argument_map import Relation, Statement, argument_map

CONTEXT = {
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "claimText": "aif:claimText",
    "Premise": {"@id": "aif:Premise", "@type": "@id", "@container": "@set"},
    "Conclusion": {"@id": "aif:Conclusion", "@type": "@id", "@container": "@set"},
    "label": "rdfs:label",
    "comment": "rdfs:comment",
    "source": {"@id": "dcterms:source", "@type": "@id", "@container": "@set"},
}
_SCHEMES = {Polarity.SUPPORTS: "aif:RA-node", Polarity.CONTRADICTS: "aif:CA-node"}
Resource = dict[str, Any]


def json_ld(graph: Graph) -> str:
    """The statements of a graph and their relations."""
    drawn = argument_map(graph)
    steps = _steps(drawn.relations)
    nodes = {
        statement.id: _node(statement, steps.get(statement.id, Polarity.SUPPORTS))
        for statement in drawn.statements
    }
    for item in graph.relationships.values():
        if item.type == "FROM" and item.source in nodes:
            nodes[item.source].setdefault("source", []).append(iri(item.target))
    schemes = list(_schemes(drawn.relations, nodes, steps))
    return (
        dumps({"@context": CONTEXT, "@graph": [*nodes.values(), *schemes]}, indent=2, ensure_ascii=False)
        + "\n"
    )


def iri(identifier: str) -> str:
    """An id as the name of a resource."""
    return f"urn:argument-graph:{identifier}"


def _is_step(identifier: str) -> bool:
    return kind_of(identifier) is EntityKind.ARGUMENT


def _steps(relations: Iterable[Relation]) -> dict[str, Polarity]:
    """What each argument does: it contradicts if it supports nothing."""
    found: dict[str, Polarity] = {}
    for relation in relations:
        if _is_step(relation.source) and found.get(relation.source) is not Polarity.SUPPORTS:
            found[relation.source] = relation.polarity
    return found


def _node(statement: Statement, step: Polarity) -> Resource:
    type_ = _SCHEMES[step] if _is_step(statement.id) else "aif:I-node"
    words = "comment" if _is_step(statement.id) else "claimText"
    return {"@id": iri(statement.id), "@type": type_, "label": statement.title, words: statement.text}


def _schemes(
    relations: Iterable[Relation], nodes: dict[str, Resource], steps: dict[str, Polarity]
) -> Iterator[Resource]:
    """A scheme node for each relation that is not an end of an argument's own step, which is added to the argument."""
    for relation in relations:
        if steps.get(relation.source) is relation.polarity:
            nodes[relation.source].setdefault("Conclusion", []).append(iri(relation.target))
        elif _is_step(relation.target) and relation.polarity is Polarity.SUPPORTS:
            nodes[relation.target].setdefault("Premise", []).append(iri(relation.source))
        else:
            yield _scheme(relation)


def _scheme(relation: Relation) -> Resource:
    named = {
        "@id": iri(f"{relation.source}/{relation.polarity}/{relation.target}"),
        "@type": _SCHEMES[relation.polarity],
        "Premise": [iri(relation.source)],
        "Conclusion": [iri(relation.target)],
    }
    told = {"label": relation.properties.get("scheme"), "comment": relation.properties.get("warrant")}
    return named | {name: value for name, value in told.items() if value}
