"""Full-text search.

Parameters: `query` (Lucene's syntax), `labels` (of the nodes wanted). Column: `found` (a list of [node, score]).
"""

import re

from service.queries.text import cypher

SEARCH = cypher("search")
WORD = re.compile(r"\w+(?:['’]\w+)*")
_NOT_INDEXED = re.compile(
    r"an?|and|are|as|at|be|but|by|for|if|in|into|is|it|not?|of|on|or|such|that|the|their|then|there|these|they|this|to|was|will|with",
    re.IGNORECASE,
)
"""What Lucene's analyzer of English leaves out."""


def words(text: str) -> list[str]:
    """The words of what a person typed that can be searched for; all of them if none is indexed."""
    typed: list[str] = WORD.findall(text)
    return [word for word in typed if not _NOT_INDEXED.fullmatch(word)] or typed


def lucene(text: str) -> str:
    """What a person typed, as a Lucene query: all words, the last one perhaps unfinished. Empty where there is no word."""
    wanted = [word.lower() for word in words(text)]
    if not wanted:
        return ""
    clauses = [f'"{word}"' for word in wanted]
    last = WORD.findall(text)[-1].lower()
    if wanted[-1] == last:
        beginning = re.sub("['’]", "?", last)
        clauses[-1] = f"({clauses[-1]} OR {beginning}*)"
    return " AND ".join(clauses)
