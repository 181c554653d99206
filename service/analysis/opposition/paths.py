"""Opportunity-challenge paths, page by page."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from service.analysis import arguments as given
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.opposition import reading
from service.analysis.opposition.arena import Arena
from service.analysis.opposition.chains import Chain
from service.analysis.opposition.meetings import Pairings, pairings
from service.plan import cursors
from service.plan.requests import FieldRequest

MOST_RELATIONS = 8
_ORDER = "opportunityChallengePaths.SHORTEST"


class Path(NamedTuple):
    """A path, with what it is ordered by: its length, and the ids of its statements as one text."""

    length: int
    text: str
    opportunity: Chain
    challenge: Chain


async def paths(request: FieldRequest) -> Mapping[None, Any]:
    """A page of paths, shortest first, as a connection in which a path is the text that names both chains. Raises InputError."""
    arguments = request.arguments
    longest = given.number(arguments, "maxLength", 4, MOST_RELATIONS)
    size = given.number(arguments, "first", 20, 1_000)
    after = arguments.get("after")
    passed = None if after is None else cursors.decode("after", after, _ORDER, (int, str))
    arena = await reading.arena(request.read, arguments, longest)
    question = reading.question(arena, arguments, longest)

    def work(deadline: Allowance) -> Mapping[str, Any]:
        found = pairings(arena, question, deadline) if question else Pairings((), arena.truncated)
        listed = list(islice(_ordered(arena, found, longest, passed), size + 1))
        return {
            **_connection(arena, listed, size, resumed=after is not None),
            "totalCount": found.total,
            "truncated": found.truncated,
        }

    return {None: await run_bounded(request, work)}


def _connection(arena: Arena, listed: list[Path], size: int, *, resumed: bool) -> Mapping[str, Any]:
    keys = [_key(arena, path) for path in listed[:size]]
    page = [cursors.encode(_ORDER, (path.length, path.text)) for path in listed[:size]]
    return {
        "nodes": keys,
        "edges": [{"cursor": cursor, "node": key} for cursor, key in zip(page, keys, strict=True)],
        "pageInfo": {
            "hasNextPage": len(listed) > size,
            "hasPreviousPage": resumed,
            "startCursor": page[0] if page else None,
            "endCursor": page[-1] if page else None,
        },
    }


def _ordered(arena: Arena, found: Pairings, longest: int, passed: list[Any] | None) -> Iterator[Path]:
    """The paths in their order, after the one whose cursor has been passed.

    Chains of opportunities are gone through in the order of their texts, once for each length that paths can have.
    """
    length, text = passed or (0, "")
    listed = sorted(
        ((f"{_text(arena, pairing.chain)} |", pairing) for pairing in found.all), key=lambda item: item[0]
    )
    for wanted in range(max(length, 1), 2 * longest + 1):
        for beginning, (chain, opposing, bits) in listed:
            if wanted == length and beginning < text and not text.startswith(beginning):
                continue
            others = opposing.chains(bits & opposing.of_length.get(wanted - chain.length, 0))
            ends = sorted((f"{beginning}{_text(arena, other)}", other) for other in others)
            yield from (
                Path(wanted, whole, chain, other) for whole, other in ends if (wanted, whole) > (length, text)
            )


def _text(arena: Arena, chain: Chain) -> str:
    return "".join(f" {arena.ids[node]}" for node in chain.nodes)


def _key(arena: Arena, path: Path) -> str:
    """Both chains, each as its ids with the types of its relations between them."""
    return "|".join(_typed(arena, chain) for chain in (path.opportunity, path.challenge))


def _typed(arena: Arena, chain: Chain) -> str:
    parts = [arena.ids[chain.nodes[0]]]
    for source, target in zip(chain.nodes, chain.nodes[1:], strict=False):
        step = next(step for step in arena.outgoing[source] if step.other == target)
        parts += ["CONTRADICTS" if step.contradicts else "SUPPORTS", arena.ids[target]]
    return " ".join(parts)
