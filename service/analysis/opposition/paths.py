"""Opportunity-challenge paths, page by page."""

from collections.abc import Iterator, Mapping
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from service.analysis import arguments as given
from service.analysis.connections import paged, rank, selected
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.opposition import reading
from service.analysis.opposition.arena import Arena
from service.analysis.opposition.chains import Chain
from service.analysis.opposition.meetings import Pairings, pairings
from service.plan.paging import Window
from service.plan.requests import FieldRequest

MOST_RELATIONS = 8
_BEHIND = "\U0010ffff"
"""Sorts behind all that follows the same beginning."""


class Path(NamedTuple):
    """A path, with what it is ordered by: its length, and the ids of its statements as one text."""

    length: int
    text: str
    opportunity: Chain
    challenge: Chain


async def paths(request: FieldRequest) -> Mapping[None, Any]:
    """A page of paths, shortest first, as a connection in which a path is the text that names both chains. Raises InputError.

    Unless all have to be counted, longer chains are searched for only where the page may hold them: they are no longer than the path of
    `before`, and shorter ones leave the page unfilled.
    """
    longest = given.number(request.arguments, "maxLength", 4, MOST_RELATIONS)
    part = selected(request.arguments, "opportunityChallengePaths")
    counted = "totalCount" in request.wanted
    most = longest if part.before is None or counted else max(1, min(rank(part.before)[0], longest))
    least = 1 if part.after is None else max(1, rank(part.after)[0])
    reach = most if part.backward or counted else min(least, most)
    while True:
        page, filled = await _page(request, reach, longest, part)
        if filled or reach == most:
            return {None: page}
        reach = min(2 * reach, most)


async def _page(
    request: FieldRequest, reach: int, longest: int, part: Window
) -> tuple[Mapping[str, Any], bool]:
    """The page that chains of at most `reach` relations make up, and whether there are more of them than it holds.

    Below `longest`, only paths so long together are sure to be all.
    """
    arena = await reading.arena(request.store, request.arguments, reach)
    question = reading.question(arena, request.arguments, reach)
    most = 2 * longest if reach == longest else reach

    def work(deadline: Allowance) -> tuple[Mapping[str, Any], bool]:
        found = pairings(arena, question, deadline) if question else Pairings((), arena.truncated)
        listed = list(islice(_ordered(arena, found, most, part), part.size + 1))
        more = len(listed) > part.size
        page = [((path.length, path.text), _key(arena, path)) for path in listed[: part.size]]
        page = paged(page[::-1] if part.backward else page, part, more=more)
        return {**page, "totalCount": found.total, "truncated": found.truncated}, more

    return await run_bounded(request, work)


def _ordered(arena: Arena, found: Pairings, most: int, part: Window) -> Iterator[Path]:
    """The paths between the cursors in their order, or its reverse: of each length, by the texts of their first chains."""
    after, before = rank(part.after or (0, "")), rank(part.before or (most + 1, ""))
    lengths = range(max(after[0], 1), min(before[0], most) + 1)
    for length in reversed(lengths) if part.backward else lengths:
        listed = [
            (f"{_text(arena, chain)} |", chain, others, same)
            for chain, others, bits in found.all
            if (same := bits & others.of_length.get(length - chain.length, 0))
        ]
        for beginning, chain, others, same in sorted(listed, key=itemgetter(0), reverse=part.backward):
            if (length, f"{beginning}{_BEHIND}") < after or before < (length, beginning):
                continue
            ends = [(f"{beginning}{_text(arena, other)}", other) for other in others.chains(same)]
            yield from (
                Path(length, text, chain, other)
                for text, other in sorted(ends, reverse=part.backward)
                if after < (length, text) < before
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
