"""Shell completion of ids. It offers nothing, silently, if the database does not answer quickly."""

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress
from io import StringIO

_SECONDS = 1.5
_MOST = 200
Completions = list[tuple[str, str]]


def ids_of(*kinds: str) -> Callable[[str], Completions]:
    """Return a completion function for ids of these kinds."""

    def complete(incomplete: str) -> Completions:
        with suppress(Exception):
            return asyncio.run(_matching_ids(incomplete, kinds))
        return []

    return complete


async def _matching_ids(incomplete: str, kinds: Sequence[str]) -> Completions:
    from argument_store.connection import address
    from argument_store.driver import Database
    from service.queries.ids import IDS

    parameters = {"prefix": incomplete, "kinds": kinds, "most": _MOST}
    async with asyncio.timeout(_SECONDS), Database(address()) as database:
        return [(str(id_), str(called)) for id_, called in await database.read(IDS, parameters)]


def complete_in_bash(command: Callable[[], object]) -> None:
    """Run a completing command. Bash splits words at colons, so words are joined before and completions cut after."""
    words, current = _join_at_colons(os.environ["COMP_WORDS"].split("\n"), int(os.environ["COMP_CWORD"]))
    os.environ["COMP_WORDS"] = "\n".join(words)
    os.environ["COMP_CWORD"] = str(current)
    typed = words[current] if current < len(words) else ""
    answer = StringIO()
    try:
        with redirect_stdout(answer):
            command()
    finally:
        known = typed.rpartition(":")[0]
        for line in filter(None, answer.getvalue().splitlines()):
            sys.stdout.write(line[len(known) + 1 if known else 0 :] + "\n")


def _join_at_colons(words: Sequence[str], current: int) -> tuple[list[str], int]:
    """Join words that bash has split at a colon; return them with the index of the current word."""
    joined: list[str] = []
    place = current
    for index, word in enumerate(words):
        if joined and (word == ":" or joined[-1].endswith(":")) and index <= current:
            joined[-1] += word
            place -= 1
        else:
            joined.append(word)
    return joined, place
