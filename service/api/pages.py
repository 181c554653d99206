"""Where connections of entities stand in the graph, and their orders."""

from collections.abc import Mapping
from dataclasses import replace

from argument_store.model.weights import base_score_of
from service.api import conditions
from service.api.searches import bounded
from service.plan import cursors
from service.plan.pages import Page
from service.plan.paging import DEFAULT_SIZE, Key
from service.plan.requests import Arguments, InputError
from service.queries.reach import LONGEST

ID = Key("{that}.id", stored=True)


def _by_caption(cypher: str, *, stored: bool, descending: bool = False) -> tuple[Key, Key]:
    return Key(cypher, descending, stored), Key("{that}.id", descending, stored)


def _by_number(name: str, cypher: str, *, searches: bool = False) -> dict[str, tuple[Key, Key]]:
    """Orders by a number, the greatest or the smallest first."""
    key = Key(cypher, type=int, searches=searches)
    return {f"MOST_{name}": (replace(key, descending=True), ID), f"LEAST_{name}": (key, ID)}


def _by_day(name: str, order: str) -> dict[str, tuple[Key, Key]]:
    """Orders by a day, in which what has none comes last."""
    day = f"coalesce(toString({{that}}.{name}), '{{}}')"
    return {
        f"{order}_ASC": (Key(day.replace("{}", "~")), ID),
        f"{order}_DESC": (Key(day.replace("{}", ""), descending=True), replace(ID, descending=True)),
    }


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

_DESCENDANTS = f"COUNT {{ MATCH ({{that}})-[:SUPPORTS|CONTRADICTS*1..{LONGEST}]->({{other}}:Statement) WHERE {{other}} <> {{that}} RETURN DISTINCT {{other}} }}"
_BASE_SCORE = Key(base_score_of("{that}"), type=float)
_COMMON_ORDERS = {
    "TITLE_ASC": _CAPTION,
    "TITLE_DESC": _CAPTION_DESC,
    "TEXT_POSITION": _POSITION,
    "BASE_SCORE_ASC": (_BASE_SCORE, ID),
    "BASE_SCORE_DESC": (replace(_BASE_SCORE, descending=True), replace(ID, descending=True)),
    **_by_number("DESCENDANTS", _DESCENDANTS, searches=True),
}
_STATEMENT_ORDERS = {
    **_COMMON_ORDERS,
    **_by_number("SUPPORTED", "COUNT { ({that})<-[:SUPPORTS]-() }"),
    **_by_number("CONTRADICTED", "COUNT { ({that})<-[:CONTRADICTS]-() }"),
}
_REACHED_ORDERS = {"TITLE_ASC": _REACHED, "TITLE_DESC": _REACHED_DESC}
_EVIDENCE_ORDERS = {**_COMMON_ORDERS, **_by_day("occurredOn", "OCCURRED_ON")}
_ACTOR_ORDERS = {
    "NAME_ASC": _CAPTION,
    "NAME_DESC": _CAPTION_DESC,
    **_by_number("MENTIONED", "COUNT { ({that})<-[:MENTIONS]-() }"),
}
_ISSUE_ORDERS = {
    "NAME_ASC": _CAPTION,
    "NAME_DESC": _CAPTION_DESC,
    **_by_number("DISCUSSED", "COUNT { ({that})<-[:ABOUT]-() }"),
}
_DOCUMENT_ORDERS = {
    "TITLE_ASC": _CAPTION,
    "TITLE_DESC": _CAPTION_DESC,
    **_by_day("publishedOn", "PUBLISHED_ON"),
}


def claims(match: str) -> Page:
    """Claims that clauses find as `{that}`."""
    return Page(match, _STATEMENT_ORDERS | _REACHED_ORDERS, conditions.statements())


def evidence(match: str) -> Page:
    """Evidence that clauses find as `{that}`."""
    return Page(match, _EVIDENCE_ORDERS | _REACHED_ORDERS, conditions.statements())


CLAIMS = bounded(Page("MATCH ({that}:Claim)", _STATEMENT_ORDERS, conditions.statements("Claim")))
EVIDENCE = bounded(Page("MATCH ({that}:Evidence)", _EVIDENCE_ORDERS, conditions.statements("Evidence")))
ARGUMENTS = bounded(Page("MATCH ({that}:Argument)", _STATEMENT_ORDERS, conditions.statements("Argument")))
ACTORS = Page("MATCH ({that}:Actor)", _ACTOR_ORDERS, conditions.ACTORS)
ISSUES = Page("MATCH ({that}:Issue)", _ISSUE_ORDERS, conditions.ISSUES)
DOCUMENTS = Page("MATCH ({that}:Document)", _DOCUMENT_ORDERS, conditions.DOCUMENTS)


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

_INDEX = Key("{that}.index", type=int)


def _around(arguments: Arguments) -> Arguments:
    """The page that has a passage in its middle, as one after a cursor."""
    section, around = arguments.get("section"), arguments.get("around")
    given = {**arguments, "where": {"section": section}}
    if around is None:
        return given
    for other in ("section", "after", "last", "before"):
        if arguments.get(other) is not None:
            raise InputError("around", f"cannot be combined with {other}")
    if around < 0:
        raise InputError("around", f"must be 0 or more, not {around:,}")
    start = around - (arguments.get("first") or DEFAULT_SIZE) // 2
    return {**given, "after": cursors.encode("passages.INDEX", [start, ""])} if start > 0 else given


OF_DOCUMENT = Page(
    "MATCH ({this})<-[:PART_OF]-({that}:Passage)",
    {"INDEX": (_INDEX, ID)},
    conditions.PASSAGES,
    rewrite=_around,
)
"""The passages of the document `{this}`."""
PASSAGES = Page(
    "MATCH ({document}:Document)<-[:PART_OF]-({that}:Passage)",
    {"TEXT_POSITION": (Key("{document}.id", stored=True), _INDEX, ID)},
    conditions.PASSAGES,
)


def within_issue(label: str) -> str:
    """Clauses that find as `{that}`, each once, what is about the issue `{this}` or one of its sub-issues."""
    return f"MATCH ({{this}})<-[:PART_OF*0..]-(:Issue)<-[:ABOUT]-({{that}}:{label}) WITH DISTINCT {{that}}"
