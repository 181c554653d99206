"""Full-text search.

Parameters: `words` (of each its queries in Lucene's syntax: `exact`, `forms`, `near`), `id` (the beginning of one, or null), `labels` (of the
nodes wanted), and where they narrow it `document` and `issue` (ids). Columns: `found`, a list of [node, words found, score, for each word whether it stands for similar ones],
`suggested`, and `unknown` as that of chains.
"""

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from service.queries.expressions import in_use
from service.queries.text import cypher
from service.queries.words import Word, fold

_FIELDS = (
    "[['title', {0}.title], ['name', {0}.name], ['text', left({0}.text, 100000)], ['question', {0}.question], "
    "['description', {0}.description]] + [alias IN coalesce({0}.aliases, []) | ['alias', alias]] "
    "+ COLLECT {{ MATCH ({0})-[quote:QUOTES]->() RETURN ['quote', quote.exact] }}"
)
MOST_TEXT = 100_000
"""The characters of a text within which words are shown."""


def searched(node: str) -> str:
    """The texts of a node that are searched, as pairs of the field's name and the text."""
    return _FIELDS.format(node)


_NARROWED = {
    "document": "(node.id = $document OR EXISTS { (node)-[:FROM|PART_OF]->(:Document {id: $document}) })",
    "issue": "(EXISTS { (node:Issue)-[:PART_OF]->*(:Issue {id: $issue}) } "
    "OR EXISTS { (node)-[:ABOUT]->(:Issue)-[:PART_OF]->*(:Issue {id: $issue}) })",
}
_KINDS = {"document": ("Document", "a document"), "issue": ("Issue", "an issue")}


def search(narrowed: Iterable[str]) -> str:
    """The search, narrowed by some of `document` and `issue`. Neo4j takes long to plan subqueries, so others are left out."""
    names = list(narrowed)
    tests = " AND ".join(_NARROWED[name] for name in names)
    unknown = " + ".join(map(_unknown, names)) or "[]"
    text = cypher("search").replace("searched(this)", searched("this"))
    text = text.replace(" AND wanted(node)", f" AND {tests}" if tests else "")
    return f"{text}, {unknown} AS unknown"


def _unknown(name: str) -> str:
    label, kind = _KINDS[name]
    exists = f"EXISTS {{ (:{label} {{id: ${name}}}) }}"
    return f"CASE WHEN {exists} THEN [] ELSE [['{name}', ${name}, '{kind}', {in_use(f'${name}')}]] END"


_ID = re.compile(r"(?:claim|evidence|argument|actor|issue|document|passage):[a-z0-9][a-z0-9._/-]*")
_SPECIAL = re.compile(r"([^\w])")


def id_of(text: str) -> str | None:
    """The id, or beginning of one, that a person typed; None if it is something else."""
    return text.strip() if _ID.fullmatch(text.strip()) else None


def queries(word: Word) -> Mapping[str, str]:
    """What Lucene is asked for one word."""
    written = (word.text, *word.joined)
    phrases = [f'"{_escaped(each)}"' for text in written for each in _spellings(text)]
    beginnings = {_escaped(each) for text in written for each in (fold(text), normalize("NFC", text).lower())}
    parts = [f"{phrase}^2" for phrase in phrases]
    parts += [f'"{" ".join(map(_escaped, halves))}"' for halves in word.halves]
    if word.unfinished:
        parts += [f"{each}*^0.5" for each in sorted(beginnings)]
    if word.spaceless:
        parts += [f"*{_escaped(word.text)}*^0.5"]
    return {"exact": " OR ".join(parts), "forms": " OR ".join(phrases), "near": _near(word)}


def _spellings(text: str) -> list[str]:
    """The index holds letters with combining marks as the text has them."""
    return list(dict.fromkeys((text, normalize("NFC", text), normalize("NFD", text))))


def _near(word: Word) -> str:
    parts = [f"{_escaped(word.folded)}~{word.edits}"] if word.edits else []
    if word.stub:
        parts.append(f"{_escaped(word.stub)}*^0.1")
    return " OR ".join(parts)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
