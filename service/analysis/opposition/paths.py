"""Opportunity-challenge paths, page by page."""

from collections.abc import Iterator, Mapping
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from service.analysis import arguments as given
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.opposition import reading
from service.analysis.opposition.arena import Arena
from service.analysis.opposition.chains import Chain
from service.analysis.opposition.meetings import Pairings, pairings
from service.plan import cursors
from service.plan.requests import Arguments, FieldRequest

MOST = 1_000
MOST_RELATIONS = 8
_ORDER = "opportunityChallengePaths.SHORTEST"


class Path(NamedTuple):
    """A path, with what it is ordered by: its length, and the ids of its statements as one text."""

    length: int
    text: str
    opportunity: Chain
    challenge: Chain


async def paths(request: FieldRequest) -> Mapping[None, Any]:
    """A page of paths, shortest first, as a connection in which a path is the text that names both chains. Raises InputError.

    Unless all have to be counted, longer chains are searched for only where shorter ones leave the page unfilled.
    """
    arguments = request.arguments
    longest = given.number(arguments, "maxLength", 4, MOST_RELATIONS)
    size = given.number(arguments, "first", 20, MOST)
    after = arguments.get("after")
    order = cursors.bound_to(_ORDER, arguments)
    passed = None if after is None else cursors.decode("after", after, order, (int, str))
    least = max(1, int(passed[0])) if passed else 1
    reach = longest if "totalCount" in request.wanted else min(least, longest)
    while True:
        page = await _page(request, reach, longest, size, passed)
        if reach == longest or page["pageInfo"]["hasNextPage"]:
            return {None: page}
        reach = min(2 * reach, longest)


async def _page(
    request: FieldRequest, reach: int, longest: int, size: int, passed: list[Any] | None
) -> Mapping[str, Any]:
    """The page that chains of at most `reach` relations fill; below `longest`, only paths so long together are sure to be all."""
    arena = await reading.arena(request.read, request.arguments, reach)
    question = reading.question(arena, request.arguments, reach)
    most = 2 * longest if reach == longest else reach

    def work(deadline: Allowance) -> Mapping[str, Any]:
        found = pairings(arena, question, deadline) if question else Pairings((), arena.truncated)
        listed = list(islice(_ordered(arena, found, most, passed), size + 1))
        return {
            **_connection(arena, listed, request.arguments, resumed=passed is not None),
            "totalCount": found.total,
            "truncated": found.truncated,
        }

    return await run_bounded(request, work)


def _connection(
    arena: Arena, listed: list[Path], arguments: Arguments, *, resumed: bool
) -> Mapping[str, Any]:
    size, order = given.number(arguments, "first", 20, MOST), cursors.bound_to(_ORDER, arguments)
    keys = [_key(arena, path) for path in listed[:size]]
    page = [cursors.encode(order, (path.length, path.text)) for path in listed[:size]]
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


def _ordered(arena: Arena, found: Pairings, most: int, passed: list[Any] | None) -> Iterator[Path]:
    """The paths in their order, after the one whose cursor has been passed: of each length, by the texts of their first chains."""
    passed_length, passed_text = passed or (0, "")
    for length in range(max(passed_length, 1), most + 1):
        listed = [
            (f"{_text(arena, chain)} |", chain, others, same)
            for chain, others, bits in found.all
            if (same := bits & others.of_length.get(length - chain.length, 0))
        ]
        for beginning, chain, others, same in sorted(listed, key=itemgetter(0)):
            if length == passed_length and beginning < passed_text and not passed_text.startswith(beginning):
                continue
            ends = sorted((f"{beginning}{_text(arena, other)}", other) for other in others.chains(same))
            yield from (
                Path(length, text, chain, other)
                for text, other in ends
                if (length, text) > (passed_length, passed_text)
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
