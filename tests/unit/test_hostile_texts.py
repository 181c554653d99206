"""Texts that are made to take long: no stage takes more than in proportion to their length."""

import asyncio
import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson
import pytest

from argument_store.driver import Rows
from service.api import media
from service.api.schema import catalogue
from service.plan.documents import prepare
from service.plan.execution import Executor
from service.plan.failures import RefusedError
from service.plan.limits import Limits
from service.plan.plans import Plan

SHORT, LONG = 10_000, 40_000
MOST_TIMES = 8
TRIES = 5
CATALOGUE = catalogue()
LIMITS = Limits()
UNCOUNTED = replace(
    LIMITS,
    tokens=10**6,
    aliases=10**6,
    fields=10**6,
    operations=10**6,
    fragments=10**6,
    roots=10**6,
    nodes=10**9,
)
"""Limits of which none but that on the depth refuses a text, so that each stage sees all of it."""


def filled(before: str, unit: str, after: str = "") -> Callable[[int], str]:
    """Texts of any length made of one unit."""
    return lambda length: before + unit * ((length - len(before + after)) // len(unit)) + after


def numbered(before: str, unit: Callable[[int], str], after: str = "") -> Callable[[int], str]:
    """Texts of any length made of units with a number each."""
    size = len(unit(1_000))
    return lambda length: before + "".join(map(unit, range((length - len(before + after)) // size))) + after


LEXED: Mapping[str, Callable[[int], str]] = {
    "escaped quotes, unterminated": filled('{a(b:"', '\\"'),
    "escaped quotes": filled('{claim(id:"', '\\"', '"){id}}'),
    "block string, unterminated": filled('{claim(id:"""', '\\"""'),
    "block string of lines": filled('{claim(id:"""', "\n  ", '"""){id}}'),
    "block string of quotes": filled('{claim(id:"""', '" ', '"""){id}}'),
    "unicode escapes": filled('{claim(id:"', "\\u0061", '"){id}}'),
    "surrogate pairs": filled('{claim(id:"', "\\uD83D\\uDE00", '"){id}}'),
    "long unicode escape": filled('{claim(id:"\\u{', "0", '}"){id}}'),
    "comments": filled("", "#\n", "{__typename}"),
    "one comment": filled("{__typename}#", "#"),
    "newlines": filled("", "\n", "{__typename}"),
    "newlines before many faults": filled("", "\n", "{" + "x{y} " * 90 + "}"),
    "commas": filled("{", ",", "__typename}"),
    "byte order marks": filled("", "\ufeff", "{__typename}"),
    "a long name": filled("{", "a", "}"),
    "a long alias": filled("{", "a", ":__typename}"),
    "digits": filled("{claims(first:", "1", "){totalCount}}"),
    "digits of a float": filled("{claims(first:0.", "1", "e1){totalCount}}"),
    "minus signs": filled("{claims(first:", "-"),
    "dots": filled("{", "."),
    "open braces": filled("", "{a"),
    "open brackets": filled("{nodes(ids:", "["),
    "open objects": filled("{claims(where:", "{not:"),
    "strings without a place": filled("", '"a"', "{__typename}"),
    "a bad character": filled("", " ", "\x00"),
}
"""Texts of few tokens, or that the lexer refuses."""

VALIDATED: Mapping[str, Callable[[int], str]] = {
    "a list": filled("{nodes(ids:[", '"a"', "]){id}}"),
    "a list of wrong values": filled("{nodes(ids:[", "{}", "]){id}}"),
    "nested lists": filled("{nodes(ids:[", "[" * 30 + "]" * 30, "]){id}}"),
    "nested conditions": filled("{claims(where:{and:[", "{not:" * 15 + "{}" + "}" * 15, "]}){totalCount}}"),
    "a field of an object again and again": filled("{claims(where:{", 'text:"a" ', "}){totalCount}}"),
    "unknown fields of an object": filled("{claims(where:{", "documend:1 ", "}){totalCount}}"),
    "unknown values of an enum": filled("{claims(orderBy:[", "TITLE_AS ", "]){totalCount}}"),
    "unknown arguments": numbered("{claims(", lambda i: f"orderB{i:04}:1 ", "){totalCount}}"),
    "unknown fields": numbered("{", lambda i: f"claim{i:04} ", "}"),
    "unknown directives": filled("{__typename ", "@skipp ", "}"),
    "unknown fragments": numbered("{", lambda i: f"...f{i:04} ", "}"),
    "unused variables": numbered("query(", lambda i: f"$v{i:04}:Int ", "){__typename}"),
    "undefined variables": numbered("{nodes(ids:[", lambda i: f"$v{i:04} ", "]){id}}"),
    "a variable again and again": filled("query($v:ID!){nodes(ids:[", "$v ", "]){id}}"),
    "the same variables": filled("query(", "$v:Int ", "){__typename}"),
    "aliases": numbered("{", lambda i: f"a{i:04}:__typename ", "}"),
    "a directive on each field": numbered("{", lambda i: f"a{i:04}:__typename @include(if:true) ", "}"),
}
"""Texts that are within no limit on tokens, and whose validation is linear by itself."""

LIMITED: Mapping[str, Callable[[int], str]] = {
    "a field again and again": filled("{", "claims(first:1){totalCount}", "}"),
    "inline fragments": filled("{", "...{__typename}", "}"),
    "distinct directives": filled("{__typename ", "@skip(if:false)", "}"),
    "operations": numbered("", lambda i: f"query q{i:04}{{__typename}}"),
    "operations that share fragments": numbered(
        "fragment f on Query{" + "__typename " * 9 + "}", lambda i: f"query q{i:04}{{...f}}"
    ),
    "fragments": numbered("{...f0000}", lambda i: f"fragment f{i:04} on Query{{__typename}}"),
    "a chain of fragments": numbered("{...f0000}", lambda i: f"fragment f{i:04} on Query{{...f{i + 1:04}}}"),
    "spreads again and again": filled("fragment f on Query{__typename}{", "...f ", "}"),
    "fragments that spread each other": lambda length: (
        "{...f0}"
        + "".join(
            f"fragment f{i} on Query{{{''.join(f'...f{j} ' for j in range(int((length / 7) ** 0.5)) if j != i)}}}"
            for i in range(int((length / 7) ** 0.5))
        )
    ),
    "introspection of a field again and again": filled("{__schema{types{", "name ", "}}}"),
    "introspection of aliases": numbered("{__schema{types{", lambda i: f"a{i:04}:name ", "}}}"),
    "introspection of types in types": filled("{__schema{types{", "ofType{name} ", "}}}"),
    "definitions of types": filled("type A{", "a:Int ", "}"),
}
"""Texts that limits refuse before a stage that would take more than in proportion."""


def cpu(work: Callable[[], object]) -> float:
    """Seconds of a core that work takes; collecting garbage costs by what other tests left, and is put off."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def prepared(text: str, limits: Limits) -> list[dict[str, Any]]:
    """The errors of a text, as a client sees them."""
    try:
        prepare(CATALOGUE, text, limits)
    except RefusedError as error:
        return [dict(each.formatted) for each in error.errors]
    return []


def in_proportion(work: Callable[[int], object]) -> None:
    """Four times the length takes at most eight times as long, by the best of two to five tries. The one assertion about time that a test may make."""
    short = long = float("inf")
    for number in range(1, TRIES + 1):
        short, long = min(short, cpu(lambda: work(SHORT))), min(long, cpu(lambda: work(LONG)))
        if number > 1 and long <= MOST_TIMES * short + 0.001:
            return
    pytest.fail(f"{short * 1000:.1f} ms, {long * 1000:.1f} ms")


@pytest.mark.parametrize("kind", LEXED)
def test_texts_are_parsed_in_proportion(kind: str) -> None:
    """Whatever characters a text is made of, under the limits of the service."""
    in_proportion(lambda length: prepared(LEXED[kind](length), LIMITS))


@pytest.mark.parametrize("kind", VALIDATED)
def test_texts_are_validated_in_proportion(kind: str) -> None:
    """Even if no limit refused them."""
    in_proportion(lambda length: prepared(VALIDATED[kind](length), UNCOUNTED))


@pytest.mark.parametrize("kind", LIMITED)
def test_texts_are_refused_in_proportion(kind: str) -> None:
    """What would take long to validate is refused before."""
    assert {error["extensions"]["code"] for error in prepared(LIMITED[kind](LONG), LIMITS)} == {
        "QUERY_TOO_COMPLEX"
    }
    in_proportion(lambda length: prepared(LIMITED[kind](length), LIMITS))


@pytest.mark.parametrize("kind", [*LEXED, *VALIDATED])
def test_faults_are_few(kind: str) -> None:
    """However many faults a text has, an answer names a few."""
    assert len(prepared({**LEXED, **VALIDATED}[kind](LONG), LIMITS)) <= 11


def test_a_text_that_is_too_long_is_not_read() -> None:
    """The length is checked first: a text of a megabyte takes no longer than its length check."""
    (error,) = prepared('{a(b:"' + '\\"' * 10**6, LIMITS)
    assert error["extensions"] == {"code": "QUERY_TOO_COMPLEX"}
    assert error["message"] == "Query length 2,000,006 exceeds the maximum of 65,536 characters."


class _FixedDatabase:
    """Answers every statement with the same row."""

    def __init__(self, row: Sequence[Any]) -> None:
        self._row = row

    async def read(self, _statement: str, _parameters: Mapping[str, Any]) -> Rows:
        return Rows([[self._row]])


NOTHING = _FixedDatabase([])
"""Answers with nothing that a decoder could read."""
ABSENT = _FixedDatabase([None])
"""Answers that what is looked up is not there."""
PAGE = _FixedDatabase([[[["a"] * 9] * 3]])
"""Answers with a page of three claims of which nothing but their order is read."""


def executed(
    text: str, variables: Mapping[str, Any], limits: Limits = LIMITS, database: _FixedDatabase = NOTHING
) -> dict[str, Any]:
    """The answer of a service that has just been started."""
    executor = Executor(CATALOGUE, database, limits)  # pyright: ignore[reportArgumentType]
    return orjson.loads(asyncio.run(executor.execute(text, variables)).body)


def alone(text: Callable[[int], str]) -> Callable[[int], str]:
    """The texts as they are."""
    return text


def behind_newlines(text: Callable[[int], str]) -> Callable[[int], str]:
    """Texts the first half of which are newlines."""
    return lambda length: "\n" * (length // 2) + text(length - length // 2)


PLANNED: Mapping[str, Callable[[int], str]] = {
    "fields": numbered('{claim(id:"a"){', lambda i: f"a{i:04}:text ", "}}"),
    "root fields": numbered("{", lambda i: f'a{i:04}:claim(id:"a"){{id}} ', "}"),
    "fields of fields": numbered(
        '{claim(id:"a"){',
        lambda i: f"a{i:04}:supports(first:1){{nodes{{id supports(first:1){{nodes{{id}}}}}}}} ",
        "}}",
    ),
    "connections": numbered(
        '{claim(id:"a"){', lambda i: f"a{i:04}:supports(first:{i % 9 + 1}){{totalCount}} ", "}}"
    ),
    "fields of abstract types": numbered(
        '{nodes(ids:["a"]){', lambda i: f"...on Claim{{a{i:04}:text}} ", "}}"
    ),
    "fields that are computed": numbered('{claim(id:"a"){', lambda i: f"a{i:04}:acceptance{{label}} ", "}}"),
}
"""Valid texts, each of which becomes a plan."""

FAULTY: Mapping[str, Callable[[int], str]] = {
    "faults": numbered(
        "{claims(first:3){nodes{", lambda i: f"a{i:04}:ancestors(first:0){{totalCount}} ", "}}}"
    ),
    "faults of root fields": numbered("{", lambda i: f"a{i:04}:claims(first:0){{totalCount}} ", "}"),
    "values with errors": numbered("{claims(first:3){nodes{", lambda i: f"a{i:04}:baseScore ", "}}}"),
}
"""Valid texts with fields that cannot be answered."""


def doubling(number: int) -> str:
    """A short text that selects thousands of fields."""
    fields = ("supports", "contradicts", "supportedBy", "contradictedBy")
    levels = (
        f"fragment f{level} on Statement {{ {' '.join(f'{field}(first: 1) {{ nodes {{ ...f{level + 1} }} }}' for field in fields)} }}"
        for level in range(5)
    )
    return f'{{ claim(id: "{number}") {{ ...f0 }} }} {" ".join(levels)} fragment f5 on Statement {{ id }}'


def test_few_large_plans_are_kept() -> None:
    """Plans count by what they hold, not by the length of their texts."""
    executor = Executor(CATALOGUE, ABSENT)  # pyright: ignore[reportArgumentType]

    async def execute() -> None:
        for number in range(6):
            body = (await executor.execute(doubling(number))).body
            assert orjson.loads(body) == {"data": {"claim": None}}

    others = _plans()  # Held here, so that none of them is taken for one of these.
    asyncio.run(execute())
    gc.collect()
    assert 1 <= len(_plans()) - len(others) <= 3


def _plans() -> list[Plan]:
    return [each for each in gc.get_objects() if isinstance(each, Plan)]


@pytest.mark.parametrize("kind", PLANNED)
def test_plans_are_made_in_proportion(kind: str) -> None:
    """Even if no limit refused so many fields."""
    assert "data" in executed(PLANNED[kind](SHORT), {}, UNCOUNTED, ABSENT)
    in_proportion(lambda length: executed(PLANNED[kind](length), {}, UNCOUNTED, ABSENT))


@pytest.mark.parametrize("kind", FAULTY)
@pytest.mark.parametrize("place", [alone, behind_newlines])
def test_errors_are_answered_in_proportion(
    kind: str, place: Callable[[Callable[[int], str]], Callable[[int], str]]
) -> None:
    """Arguments at fault and errors of the answer, each with its line."""
    text = place(FAULTY[kind])
    assert "errors" in executed(text(SHORT), {}, UNCOUNTED, PAGE)
    in_proportion(lambda length: executed(text(length), {}, UNCOUNTED, PAGE))


VARIABLES: Mapping[str, tuple[str, Callable[[int], Mapping[str, Any]]]] = {
    "wrong values": (
        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        lambda length: {"ids": [{}] * (length // 3)},
    ),
    "unknown fields": (
        "query($where: ClaimWhere) { claims(where: $where) { totalCount } }",
        lambda length: {"where": {f"documen{i:04}": 1 for i in range(length // 16)}},
    ),
    "conditions": (
        "query($where: ClaimWhere) { claims(where: $where) { totalCount } }",
        lambda length: {"where": {"and": [{"text": "a"}] * (length // 13)}},
    ),
    "variables that the operation lacks": (
        "query($id: ID!) { claim(id: $id) { id } }",
        lambda length: {f"v{i:05}": 1 for i in range(length // 11)},
    ),
    "a cursor": (
        "query($after: String) { claims(after: $after) { totalCount } }",
        lambda length: {"after": "W1tb" * (length // 4)},
    ),
    "a text to search for": (
        "query($text: String!) { search(text: $text) { totalCount } }",
        lambda length: {"text": "a" * length},
    ),
}


SEVERAL: Mapping[str, Callable[[str], Any]] = {
    "values": lambda name: name,
    "missing values": lambda _: None,
    "wrong values": lambda _: {},
}
"""What each of many variables is."""


@pytest.mark.parametrize("kind", SEVERAL)
def test_many_variables_are_coerced_in_proportion(kind: str) -> None:
    """With ten faults at most."""

    def work(length: int) -> None:
        names = [f"v{number:04}" for number in range(length // 18)]
        text = f"query({' '.join(f'${name}:ID!' for name in names)}){{nodes(ids:[{' '.join(f'${name}' for name in names)}]){{id}}}}"
        values = {name: value for name in names if (value := SEVERAL[kind](name)) is not None}
        assert len(executed(text, values, UNCOUNTED).get("errors", ())) <= 11

    in_proportion(work)


@pytest.mark.parametrize("kind", VARIABLES)
def test_variables_are_coerced_in_proportion(kind: str) -> None:
    """Values of variables, as many as a body holds."""
    query, variables = VARIABLES[kind]
    executor = Executor(CATALOGUE, NOTHING)  # pyright: ignore[reportArgumentType]

    def work(length: int) -> None:
        body = asyncio.run(executor.execute(query, variables(length))).body
        assert len(orjson.loads(body).get("errors", ())) <= 11

    in_proportion(work)


HEADERS: Sequence[tuple[Callable[[bytes], object], bytes]] = [
    (media.of_answer.__wrapped__, b"a/b;q=1,"),
    (media.wants_html.__wrapped__, b"text/html;"),
    (media.is_json.__wrapped__, b"application/json;charset=utf-8;"),
]


@pytest.mark.parametrize(("read", "unit"), HEADERS)
def test_headers_are_read_in_proportion(read: Callable[[bytes], object], unit: bytes) -> None:
    """Headers that choose the media type."""
    in_proportion(lambda length: read(unit * (length // len(unit))))
