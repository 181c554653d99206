"""Suggestions for ids that don't exist."""

from difflib import get_close_matches

from argument_store.driver import Database
from argument_store.model import EntityKind
from service.queries.ids import IDS

_MOST = 20_000
_SHOWN = 3


async def near(database: Database, given: str) -> str:
    """Return the end of an error message that suggests similar ids, or how to find some."""
    kind, _, slug = given.rpartition(":")
    prefix = f"{kind}:" if kind in frozenset(EntityKind) else ""
    kinds = None if prefix else [kind.value for kind in EntityKind if kind is not EntityKind.PASSAGE]
    rows = await database.read(IDS, {"prefix": prefix, "kinds": kinds, "most": _MOST})
    ids = {str(row[0]).partition(":")[2]: str(row[0]) for row in rows}
    found = [ids[match] for match in get_close_matches(slug, ids, _SHOWN, 0.5)]
    if not found:
        return "; `argument-graph search` finds ids by words"
    return f"; did you mean {' or '.join(found)}?"
