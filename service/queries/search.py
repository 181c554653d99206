"""Full-text search.

Parameters: `query` (Lucene's syntax), `labels` (of the nodes wanted). Column: `found` (a list of [node, score]).
"""

import re

from service.queries.text import cypher

SEARCH = cypher("search")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def words(text: str) -> list[str]:
    """The words of what a person typed."""
    return _WORD.findall(text)


def lucene(text: str) -> str:
    """What a person typed, as a Lucene query: all words, the last one perhaps unfinished. Empty where there is no word."""
    quoted = [f'"{word.lower()}"' for word in words(text)]
    if not quoted:
        return ""
    last = words(text)[-1].lower().replace("'", "?").replace("’", "?")
    return " AND ".join((*quoted[:-1], f"({quoted[-1]} OR {last}*)"))
