"""What the `where` inputs mean in the graph."""

from collections.abc import Iterable

from argument_store.model import ClaimRole
from argument_store.model.weights import limits_of
from service.plan.filters import Condition, Conditions, Filter, Nested
from service.queries.reach import leading

_LINKS = {
    "issue": "({that}:Label)-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(:Issue {id: $value})",
    "assertedBy": "({that}:Label)<-[:ASSERTS]-(:Actor {id: $value})",
    "deniedBy": "({that}:Label)<-[:DENIES]-(:Actor {id: $value})",
    "mentions": "({that}:Label)-[:MENTIONS]->(:Actor {id: $value})",
    "actor": "({that}:Label)-[:MENTIONS|ASSERTS|DENIES]-(:Actor {id: $value})",
    "document": "({that}:Label)-[:FROM]->(:Document {id: $value})",
}
"""Patterns from a statement to what a value names, which Neo4j can follow from there too."""
_RELATED = {
    "supportedBy": "({that})<-[:SUPPORTS]-({other}:Statement)",
    "contradictedBy": "({that})<-[:CONTRADICTS]-({other}:Statement)",
    "supports": "({that})-[:SUPPORTS]->({other}:Statement)",
    "contradicts": "({that})-[:CONTRADICTS]->({other}:Statement)",
}
_LIMITS = {"min": ">=", "max": "<=", "from": ">=", "to": "<="}


def _holds(*properties: str) -> str:
    return f"({' OR '.join(f'toLower({{that}}.{name}) CONTAINS toLower($value)' for name in properties)})"


def _labelled(names: Iterable[str]) -> str:
    """Whether it has one of the labels that the values of an enum stand for."""
    tests = (f"({{that}}:{name.title()} AND '{name}' IN $value)" for name in names)
    return f"({' OR '.join(tests)})"


def _between(day: str) -> Conditions:
    """From one day to another, which nothing without a day is."""
    return {
        name: f"({{that}}.{day} IS NOT NULL AND {{that}}.{day} {_LIMITS[name]} $value)"
        for name in ("from", "to")
    }


def _related(pattern: str) -> Conditions:
    return {
        "some": Nested(f"EXISTS {{ MATCH {pattern}$where }}", _STATEMENT),
        "none": Nested(f"NOT EXISTS {{ MATCH {pattern}$where }}", _STATEMENT),
        "count": {name: f"COUNT {{ {pattern} }} {_LIMITS[name]} $value" for name in ("min", "max")},
    }


def _led_by(*, odd: bool) -> Conditions:
    """What leads to it along chains whose contradictions are odd, or even, in number."""
    found = f"EXISTS {{ {leading('{that}', '{other}', odd=odd)}$where RETURN {{other}} }}"
    return {
        "some": Nested(found, _STATEMENT, searches=True),
        "none": Nested(f"NOT {found}", _STATEMENT, searches=True),
    }


_TITLED: Conditions = {"ids": "{that}.id IN $value", "text": _holds("title", "text")}
_STATEMENT: dict[str, Condition] = {
    **_TITLED,
    **{name: f"EXISTS {{ {pattern.replace(':Label', '')} }}" for name, pattern in _LINKS.items()},
    "attributed": "EXISTS { ({that})<-[:ASSERTS]-() } = $value",
    "types": _labelled(("CLAIM", "EVIDENCE", "ARGUMENT")),
    "kind": "{that}.kind = $value",
    "kinds": "{that}.kind IN $value",
    "claimKinds": "({that}:Claim AND {that}.kind IN $value)",
    "evidenceKinds": "({that}:Evidence AND {that}.kind IN $value)",
    "role": {role.value: f"{{that}}:{role.title()}" for role in ClaimRole},
    "roles": _labelled(ClaimRole),
    "hasRole": f"({{that}}:{'|'.join(role.title() for role in ClaimRole)}) = $value",
    "modality": "({that}:Claim AND {that}.modality = $value)",
    "modalities": "({that}:Claim AND {that}.modality IN $value)",
    "occurredOn": _between("occurredOn"),
    "linked": "coalesce({that}.linked, false) = $value",
    "scheme": "({that}.scheme IS NOT NULL AND {that}.scheme = $value)",
    "section": "EXISTS { ({that})-[:QUOTES]->(:Passage {section: $value}) }",
}
_STATEMENT.update({name: _related(pattern) for name, pattern in _RELATED.items()})
_STATEMENT.update(supportingAncestors=_led_by(odd=False), contradictingAncestors=_led_by(odd=True))


def statements(label: str = "", then: str = "") -> Filter:
    """Of statements; if they are all those with a label, they are found from what a value names, and in the order of an index.

    `then` are clauses that go on from there to what is listed.
    """
    if not label:
        return Filter(_STATEMENT)
    anchors = {
        "ids": _by_ids(label),
        **{
            name: f"MATCH {pattern.replace('Label', label)} WITH DISTINCT {{that}}"
            for name, pattern in _LINKS.items()
        },
    }
    if then:
        return Filter(_STATEMENT, {name: f"{clauses} {then}" for name, clauses in anchors.items()})
    fixed = {"kind": "{that}.kind", "modality": "{that}.modality"}
    return Filter(_STATEMENT, anchors, fixed)


def _by_ids(label: str) -> str:
    return f"UNWIND $value AS {{id}} MATCH ({{that}}:{label} {{id: {{id}}}}) WITH DISTINCT {{that}}"


ACTORS = Filter(
    {**_TITLED, "text": _holds("name"), "kind": _STATEMENT["kind"], "kinds": _STATEMENT["kinds"]},
    {"ids": _by_ids("Actor")},
)
ISSUES = Filter(
    {
        **_TITLED,
        "text": _holds("name", "question"),
        "partOf": "EXISTS { ({that})-[:PART_OF*1..]->(:Issue {id: $value}) }",
    },
    {"ids": _by_ids("Issue")},
)
DOCUMENTS = Filter({**_TITLED, "publishedOn": _between("publishedOn")}, {"ids": _by_ids("Document")})
PASSAGES = Filter(
    {
        "ids": "{that}.id IN $value",
        "text": _holds("text"),
        "document": "{document}.id = $value",
        "section": "{that}.section = $value",
        "quoted": "EXISTS { ({that})<-[:QUOTES]-() } = $value",
    },
    {
        "ids": "UNWIND $value AS {id} MATCH ({that}:Passage {id: {id}})-[:PART_OF]->({document}:Document) "
        "WITH DISTINCT {that}, {document}"
    },
)


def _end(pattern: str) -> str:
    """Relations of which an end, as `{that}`, fits a pattern."""
    return (
        f"MATCH {pattern.replace('Label', 'Statement')} MATCH ({{that}})-[{{relation}}:SUPPORTS|CONTRADICTS]-(:Statement) "
        "WITH DISTINCT {relation} WITH *, startNode({relation}) AS {source}, endNode({relation}) AS {target}"
    )


def _of_an_end(pattern: str) -> str:
    ends = (pattern.replace("{that}:Label", end) for end in ("{source}", "{target}"))
    return f"({' OR '.join(f'EXISTS {{ {each} }}' for each in ends)})"


def relations(by_id: str) -> Filter:
    """Of relations; `by_id` are clauses that find one by its `{id}`."""
    return Filter(
        {
            "ids": "{relation}.id IN $value",
            "text": "toLower(coalesce({relation}.quote, '') + '\n' + coalesce({relation}.warrant, '')) CONTAINS toLower($value)",
            "polarity": "type({relation}) = $value",
            "basis": "{relation}.basis IN $value",
            "limits": f"{limits_of('{relation}')} = $value",
            "scheme": "({relation}.scheme IS NOT NULL AND {relation}.scheme = $value)",
            "source": "{source}.id = $value",
            "target": "{target}.id = $value",
            "document": _of_an_end(_LINKS["document"]),
            "issue": _of_an_end(_LINKS["issue"]),
        },
        {
            "ids": f"UNWIND $value AS {{id}} {by_id} WITH DISTINCT {{relation}}, {{source}}, {{target}}",
            "document": _end(_LINKS["document"]),
            "issue": _end(_LINKS["issue"]),
        },
    )
