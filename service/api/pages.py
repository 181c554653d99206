"""Where connections of entities stand in the graph: their orders, and what their `where` inputs mean."""

from collections.abc import Mapping

from argument_store.model import ClaimRole
from service.plan.filters import Filter
from service.plan.pages import Page
from service.plan.paging import Key

ID = Key("{that}.id", stored=True)


def _by_caption(cypher: str, *, stored: bool, descending: bool = False) -> tuple[Key, Key]:
    return Key(cypher, descending, stored), Key("{that}.id", descending, stored)


def _most(cypher: str) -> tuple[Key, Key]:
    return Key(cypher, descending=True, type=int), ID


_CAPTION, _CAPTION_DESC = (
    _by_caption("{that}.sortKey", stored=True, descending=each) for each in (False, True)
)
"""By title or name, from an index. Neo4j compares a parameter as UTF-16 and stored strings by code points, which agree for ASCII alone."""
_REACHED, _REACHED_DESC = (
    _by_caption("coalesce({that}.sortKey, '')", stored=False, descending=each) for each in (False, True)
)
"""The same of what other nodes lead to: here a node that was written without a key comes first."""
_POSITION = (Key("coalesce({that}.position, 0)", type=int), ID)
BY_POSITION: Mapping[str, tuple[Key, ...]] = {"TEXT_POSITION": _POSITION}

_CLAIM_ORDERS = {
    "TITLE_ASC": _CAPTION,
    "TITLE_DESC": _CAPTION_DESC,
    "TEXT_POSITION": _POSITION,
    "MOST_SUPPORTED": _most("COUNT { ({that})<-[:SUPPORTS]-() }"),
    "MOST_CONTRADICTED": _most("COUNT { ({that})<-[:CONTRADICTS]-() }"),
}
_REACHED_ORDERS = {"TITLE_ASC": _REACHED, "TITLE_DESC": _REACHED_DESC}
_EVIDENCE_ORDERS = {"TITLE_ASC": _CAPTION, "TITLE_DESC": _CAPTION_DESC, "TEXT_POSITION": _POSITION}
_ACTOR_ORDERS = {
    "NAME_ASC": _CAPTION,
    "NAME_DESC": _CAPTION_DESC,
    "MOST_MENTIONED": _most("COUNT { ({that})<-[:MENTIONS]-() }"),
}
_ISSUE_ORDERS = {
    "NAME_ASC": _CAPTION,
    "NAME_DESC": _CAPTION_DESC,
    "MOST_DISCUSSED": _most("COUNT { ({that})<-[:ABOUT]-() }"),
}
_DOCUMENT_ORDERS = {"TITLE_ASC": _CAPTION, "TITLE_DESC": _CAPTION_DESC}

_IDS = {"ids": "{that}.id IN $value"}


def _holds(*properties: str) -> str:
    return f"({' OR '.join(f'toLower({{that}}.{name}) CONTAINS toLower($value)' for name in properties)})"


_TITLED = {**_IDS, "text": _holds("title", "text")}
_NAMED = {**_IDS, "text": _holds("name")}
_STATEMENT = {
    **_TITLED,
    "kind": "{that}.kind = $value",
    "issue": "EXISTS { ({that})-[:ABOUT]->(:Issue)-[:PART_OF*0..]->(:Issue {id: $value}) }",
    "actor": "EXISTS { ({that})-[:MENTIONS|ASSERTS|DENIES]-(:Actor {id: $value}) }",
    "document": "EXISTS { ({that})-[:FROM]->(:Document {id: $value}) }",
}
_CLAIM = {
    **_STATEMENT,
    "role": {role.value: f"{{that}}:{role.value.title()}" for role in ClaimRole},
    "modality": "{that}.modality = $value",
}


def claims(match: str) -> Page:
    """Claims that clauses find as `{that}`."""
    return Page(match, _CLAIM_ORDERS | _REACHED_ORDERS, Filter(_CLAIM))


def evidence(match: str) -> Page:
    """Evidence that clauses find as `{that}`."""
    return Page(match, _EVIDENCE_ORDERS | _REACHED_ORDERS, Filter(_STATEMENT))


def _by_ids(label: str) -> str:
    return f"UNWIND $value AS {{id}} MATCH ({{that}}:{label} {{id: {{id}}}}) WITH DISTINCT {{that}}"


def _anchors(label: str) -> Mapping[str, str]:
    return {
        "ids": _by_ids(label),
        "issue": f"MATCH (:Issue {{id: $value}})<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-({{that}}:{label}) "
        "WITH DISTINCT {that}",
        "actor": f"MATCH (:Actor {{id: $value}})-[:MENTIONS|ASSERTS|DENIES]-({{that}}:{label}) WITH DISTINCT {{that}}",
        "document": f"MATCH (:Document {{id: $value}})<-[:FROM]-({{that}}:{label}) WITH DISTINCT {{that}}",
    }


CLAIMS = Page(
    "MATCH ({that}:Claim)",
    _CLAIM_ORDERS,
    Filter(_CLAIM, _anchors("Claim"), {"kind": "{that}.kind", "modality": "{that}.modality"}),
)
EVIDENCE = Page(
    "MATCH ({that}:Evidence)",
    _EVIDENCE_ORDERS,
    Filter(_STATEMENT, _anchors("Evidence"), {"kind": "{that}.kind"}),
)

ACTORS = Page(
    "MATCH ({that}:Actor)",
    _ACTOR_ORDERS,
    Filter({**_NAMED, "kind": "{that}.kind = $value"}, {"ids": _by_ids("Actor")}),
)
ISSUES = Page(
    "MATCH ({that}:Issue)",
    _ISSUE_ORDERS,
    Filter(
        {
            **_IDS,
            "text": _holds("name", "question"),
            "partOf": "EXISTS { ({that})-[:PART_OF*1..]->(:Issue {id: $value}) }",
        },
        {"ids": _by_ids("Issue")},
    ),
)
DOCUMENTS = Page("MATCH ({that}:Document)", _DOCUMENT_ORDERS, Filter(_TITLED, {"ids": _by_ids("Document")}))


def incoming(type_: str) -> Page:
    """Relations of a type that lead to `{this}`, as the text words their sources."""
    return Page(
        f"MATCH ({{this}})<-[{{rel}}:{type_}]-({{that}}:Statement)",
        BY_POSITION,
        edge={"relation": "{rel}", "source": "{that}", "target": "{this}"},
    )


def outgoing(type_: str) -> Page:
    """Relations of a type that lead from `{this}`, as the text words their targets."""
    return Page(
        f"MATCH ({{this}})-[{{rel}}:{type_}]->({{that}}:Statement)",
        BY_POSITION,
        edge={"relation": "{rel}", "source": "{this}", "target": "{that}"},
    )


def _attributions(match: str, order: str, keys: tuple[Key, ...], actor: str, statement: str) -> Page:
    orders = {order: (*keys, Key("type({held})"))}
    return Page(match, orders, scope={"relation": "{held}", "source": actor, "target": statement})


OF_STATEMENT = _attributions(
    "MATCH ({this})<-[{held}:ASSERTS|DENIES]-({that}:Actor)",
    "NAME_ASC",
    _REACHED,
    actor="{that}",
    statement="{this}",
)
"""Who holds the statement `{this}` true or false, by name."""
OF_ACTOR = _attributions(
    "MATCH ({this})-[{held}:ASSERTS|DENIES]->({that}:Statement)",
    "TEXT_POSITION",
    _POSITION,
    actor="{this}",
    statement="{that}",
)
"""What the actor `{this}` holds true or false, as the text words it."""

PASSAGE_ORDER: Mapping[str, tuple[Key, ...]] = {"INDEX": (Key("{that}.index", type=int), ID)}


def within_issue(label: str) -> str:
    """Clauses that find as `{that}`, each once, what is about the issue `{this}` or one of its sub-issues."""
    return f"MATCH ({{this}})<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-({{that}}:{label}) WITH DISTINCT {{that}}"
