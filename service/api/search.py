"""Full-text search over titles, texts, names and quotations."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from service.api.arguments import After, First
from service.api.connections import PageInfo
from service.api.declare import derived, plain, sourced
from service.api.entities import Node
from service.api.enums import SearchType
from service.plan.pages import Page
from service.plan.paging import Key, Paging
from service.plan.requests import Arguments, InputError
from service.plan.sources import Expr
from service.queries.search import SEARCH, WORD, lucene, words

_MOST_CHARACTERS = 1_000
_MOST_HIGHLIGHTS = 100
_MOST_TEXT = 100_000


def _stem(word: str) -> str:
    """A word without an English ending, so that its other forms are found in the text; crude, and only for highlights."""
    singular = re.sub(r"['’]s$", "", word.lower())
    return re.sub(r"(?<=...)(?:ies|es|s|ed|ing|ions?|ly|e|y)$", "", singular)


def _highlights(value: tuple[str, list[tuple[str, str | None]]]) -> list[Mapping[str, Any]]:
    text, fields = value
    stems = tuple(_stem(word) for word in words(text))
    return [
        found
        for name, content in fields
        if content
        for found in islice(_matches(name, content, stems), _MOST_HIGHLIGHTS)
    ]


def _matches(name: str, content: str, stems: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for token in WORD.finditer(content):
        if token[0].lower().startswith(stems):
            yield {"field": name, "exact": token[0], "start": token.start(), "end": token.end()}


@strawberry.type(description="A word that a search found.")
class Highlight:
    """A highlight."""

    field: str = plain("Where it stands: title, text, name, question, description, alias or quote.")
    exact: str = plain("The word itself.")
    start: int = plain(
        "Where it starts in that field, in Unicode code points; for alias and quote, in the node's first that holds it."
    )
    end: int = plain("Where it ends there, exclusive.")


@strawberry.type(description="A node that was found, and how well it fits.")
class SearchEdge:
    """An edge; its scope holds the node as `this`, and `score`."""

    cursor: str = plain("Where the node stands in the order; opaque.")
    node: Node = plain("The node.")
    score: float = derived("{score}", "How well it fits, the greater the better (Lucene's BM25).")
    highlights: list[Highlight] = sourced(
        Expr(
            f"[{{text}}, [['title', {{this}}.title], ['name', {{this}}.name], ['text', left({{this}}.text, {_MOST_TEXT})], "
            "['question', {this}.question], ['description', {this}.description]] "
            "+ [alias IN coalesce({this}.aliases, []) | ['alias', alias]] + COLLECT { MATCH ({this})-[quote:QUOTES]->() RETURN ['quote', quote.exact] }]",
            _highlights,
        ),
        f"The words found, field by field; at most {_MOST_HIGHLIGHTS} of a field, and of a text within its first {_MOST_TEXT:,} characters.",
    )


@strawberry.type(description="A page of what was found, best first.")
class SearchConnection:
    """A connection of search results."""

    edges: list[SearchEdge] = plain("The results of the page, each with its cursor.")
    nodes: list[Node] = plain("The nodes of the page alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many nodes were found.")


def _parameters(arguments: Arguments, _: Paging) -> Mapping[str, Any]:
    text: str = arguments["text"]
    if len(text) > _MOST_CHARACTERS:
        raise InputError(
            "text", f"cannot be longer than {_MOST_CHARACTERS:,} characters, but has {len(text):,}"
        )
    query = lucene(text)
    if not query:
        raise InputError("text", "must contain a word to search for")
    types = arguments.get("types") or [type_.value for type_ in SearchType]
    return {"text": text, "query": query, "labels": [type_.title() for type_ in types]}


RESULTS = Page(
    match="WITH *, {hit}[0] AS {that}, {hit}[1] AS {score}",
    orders={"SCORE": (Key("{score}", descending=True, type=float), Key("{that}.id"))},
    edge={"score": "{score}", "text": "$text"},
    prelude=lambda _: f"CALL () {{ {SEARCH} }}",
    total="size(found)",
    bind_arguments=_parameters,
)

SearchText = Annotated[
    str,
    strawberry.argument(description="Words to be found, all of them; the last one may be unfinished."),
]
SearchTypes = Annotated[
    list[SearchType] | None, strawberry.argument(description="Types of node wanted; all of them by default.")
]


def search_arguments(
    text: SearchText, types: SearchTypes = UNSET, first: First = 20, after: After = UNSET
) -> None:
    """The signature of `search`."""
    del text, types, first, after
