"""Full-text search over titles, texts, names and quotations."""

from collections.abc import Mapping
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from service.api.arguments import After, Before, First, Last
from service.api.connections import PageInfo
from service.api.declare import derived, plain, sourced
from service.api.entities import Node
from service.api.enums import OffsetUnit, SearchType
from service.api.facets import SearchFacets, facets
from service.api.offsets import of_unit, units
from service.plan.pages import Page
from service.plan.paging import Key, Window
from service.plan.requests import Arguments, InputError
from service.plan.sources import Expr
from service.queries.places import places_of
from service.queries.search import MOST_TEXT, id_of, queries, search, searched
from service.queries.words import MOST_WORDS, fold, tokens, words

_MOST_CHARACTERS = 1_000
_MOST_HIGHLIGHTS = 100


def _highlights(
    value: tuple[str, str, list[bool], str, list[tuple[str, str | None]]],
) -> list[Mapping[str, Any]]:
    unit, text, similar, id_, fields = value
    places = places_of(text, tuple(similar))
    prefix = id_of(text)
    of_id = [("id", prefix, 0, len(prefix))] if prefix and id_.startswith(prefix) else []
    found = [
        (name, content, *place)
        for name, content in fields
        if content
        for place in places(content)[:_MOST_HIGHLIGHTS]
    ]
    count = units if unit == OffsetUnit.UTF16 else len
    return [
        {
            "field": name,
            "exact": content[start:end],
            "start": count(content[:start]),
            "end": count(content[:end]),
        }
        for name, content, start, end in of_id + found
    ]


def _did_you_mean(value: tuple[str, list[list[str | None] | None]]) -> str | None:
    text, suggested = value
    similar: dict[str, str] = {}
    for word, texts in zip(words(text), suggested, strict=True):
        near = [
            token for each in texts or () if each for token in tokens(each) if word.is_near(fold(token.text))
        ]
        if near:
            similar[word.folded] = min(near, key=word.distance).text
    corrected = text
    for token in reversed(tokens(text)):
        if meant := similar.get(fold(token.text)):
            corrected = corrected[: token.start] + meant + corrected[token.end :]
    return None if corrected == text else corrected


@strawberry.type(description="A word that a search found.")
class Highlight:
    """A highlight."""

    field: str = plain("Where it stands: id, title, text, name, question, description, alias or quote.")
    exact: str = plain("The word itself.")
    start: int = plain(
        "Where it starts in that field; for alias and quote, in the node's first that holds it."
    )
    end: int = plain("Where it ends there, exclusive.")


@strawberry.type(description="A node that was found, and how well it fits.")
class SearchEdge:
    """An edge; its scope holds the node as `this`, and `score`."""

    cursor: str = plain("Where the node stands in the order; opaque.")
    node: Node = plain("The node.")
    score: float = derived(
        "{score}",
        "How well it fits among those with as many of the words, the greater the better (Lucene's BM25).",
    )
    highlights: list[Highlight] = sourced(
        Expr(
            f"[$unit, {{text}}, {{similar}}, {{this}}.id, {searched('{this}')}]",
            _highlights,
        ),
        f"The words found, field by field; at most {_MOST_HIGHLIGHTS} of a field, and of a text within its first {MOST_TEXT:,} characters.",
        of_unit,
    )


@strawberry.type(description="A page of what was found, best first.")
class SearchConnection:
    """A connection of search results."""

    edges: list[SearchEdge] = plain("The results of the page, each with its cursor.")
    nodes: list[Node] = plain("The nodes of the page alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many nodes were found.")
    facets: SearchFacets = facets()
    did_you_mean: str | None = sourced(
        Expr("[$text, suggested]", _did_you_mean),
        "The text with similar words in place of those that nothing holds; null if there are none.",
    )


def _parameters(arguments: Arguments, _: Window) -> Mapping[str, Any]:
    text: str = arguments["text"]
    if len(text) > _MOST_CHARACTERS:
        raise InputError(
            "text", f"cannot be longer than {_MOST_CHARACTERS:,} characters, but has {len(text):,}"
        )
    types = arguments.get("types")
    labels = [type_.value for type_ in SearchType] if types is None else types
    return {
        "text": text,
        "words": [queries(word) for word in words(text)],
        "id": id_of(text),
        "labels": [label.title() for label in labels],
        **{name: arguments[name] for name in _narrowing(arguments)},
    }


def _narrowing(arguments: Arguments) -> list[str]:
    return [name for name in ("document", "issue") if arguments.get(name) is not None]


RESULTS = Page(
    match="WITH *, {hit}[0] AS {that}, {hit}[1] AS {count}, {hit}[2] AS {score}, {hit}[3] AS {similar}",
    orders={
        "SCORE": (
            Key("{count}", descending=True, type=int),
            Key("{score}", descending=True, type=float),
            Key("{that}.id"),
        )
    },
    edge={"score": "{score}", "text": "$text", "similar": "{similar}"},
    prelude=lambda arguments: f"CALL () {{ {search(_narrowing(arguments))} }}",
    unknown="unknown",
    bind_arguments=_parameters,
)

SearchText = Annotated[
    str,
    strawberry.argument(
        description=f"Words to find, the first {MOST_WORDS} of which count, or an id. Nodes with more of them come first. Case, accents and English "
        "word forms make no difference, and the last word may be unfinished. A compound is found whether it is written as one word, as two, or with a hyphen. "
        "For a word that nothing holds, similar ones are found. "
        "Without words, nothing is found."
    ),
]
SearchTypes = Annotated[
    list[SearchType] | None,
    strawberry.argument(description="Types of node wanted: all by default, none for an empty list."),
]
SearchDocument = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description="Only this document, its sentences, and the claims, evidence and arguments from it."
    ),
]
SearchIssue = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description="Only this issue, its sub-issues, and the claims and evidence about any of them."
    ),
]


def search_arguments(
    text: SearchText,
    types: SearchTypes = UNSET,
    document: SearchDocument = UNSET,
    issue: SearchIssue = UNSET,
    first: First = 20,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `search`."""
    del text, types, document, issue, first, after, last, before
