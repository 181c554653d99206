"""The variables of many requests for each question, drawn the same way from a graph of any size."""

from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from random import Random
from typing import Any

from benchmarks import debate, shapes
from benchmarks.generator import Size, claim_id, issue_id
from benchmarks.shapes import Shape, Variables, aliased
from benchmarks.vocabulary import name

Ask = Callable[[str, Variables], Any]
"""What the service answers to a document with variables: its `data`."""

_PAGE = 20
_CURSORS = """
query Q($after: String) {
  claims(where: {modality: CERTAIN}, orderBy: TITLE_ASC, first: 1000, after: $after) {
    edges { cursor } pageInfo { hasNextPage }
  }
}
"""
_STARTING = """
query Q($from: ID!, $longest: Int!) { chains(from: $from, maxLength: $longest, first: 200) { nodes { length } } }
"""
_BETWEEN = """
query Q($from: ID!, $to: ID!) { chains(from: $from, to: $to, maxLength: 6, first: 10) { nodes { length } } }
"""
_SUPPORTERS = (
    "query Q($id: ID!) { claim(id: $id) { supportedBy { totalCount } contradictedBy { totalCount } } }"
)


def samples(size: Size, ask: Ask) -> list[Shape]:
    """All shapes with their requests."""
    random = Random(size.claims)
    any_claim = [{"id": claim_id(random.randrange(size.claims))} for _ in range(1_000)]
    discussed = [{"id": claim_id(size.at(random.uniform(0.02, 0.1)))} for _ in range(200)]
    hundreds = [{"ids": [claim_id(n) for n in random.sample(range(size.claims), 100)]} for _ in range(50)]
    starts = list(islice(_starts(size, random, ask), 20))
    leaves = [{"from": leaf, "to": claim_id(size.hub)} for leaf in islice(_leaves(size, random, ask), 20)]
    issues = [{"issue": issue_id(random.randrange(size.issues // 2, size.issues))} for _ in range(20)]
    debated = [{"issue": debate.ISSUE}]
    hanging = [{"id": debate.claim_id(number)} for number in range(20)]
    words = [{"text": name(random.randrange(size.issues))} for _ in range(20)]
    pairs = [{"of": [one["id"], other["id"]]} for one, other in pairwise(discussed[:40])]
    page, cursor = _deep_page(ask)
    ids = [{"id": each} for each in starts]
    s = shapes
    return [
        Shape("Q1", "a claim by id, six scalars", s.Q1, any_claim, s.Q1_PEER, any_claim),
        Shape("Q2", "a claim, two levels of supporters and attackers", s.Q2, discussed, s.Q2_PEER, discussed),
        Shape("Q3", "100 claims with actors and issue", s.Q3, hundreds, s.Q3_PEER, hundreds),
        Shape("Q4", "chains to depth 4, full nodes, 200 rows", s.Q4, ids, s.Q4_PEER, ids),
        Shape("Q5", "1,000 claims, five fields", s.Q5, [{}], s.Q5_PEER, [{}]),
        Shape(
            "Q6 first",
            "page 1 of a filtered, ordered connection",
            s.Q6,
            [{"after": None}],
            s.Q6_PEER,
            [{"after": None}],
        ),
        Shape("Q6 deep", f"page {page:,} of it", s.Q6, [{"after": cursor}]),
        Shape("Q7", "chains between a leaf and the hub", s.Q7, leaves),
        Shape("Q8", "opportunity-challenge paths of an issue", s.Q8, issues, deferred=True),
        Shape(
            "Q8 debate",
            "of a debate of 1,000 claims, with their number",
            s.Q8_COUNTED,
            debated,
            deferred=True,
        ),
        Shape("Q8 ledger", "the ledger of that debate", s.Q8_LEDGER, debated, deferred=True),
        Shape("Q8 balance", "the same with its balance", s.Q8_BALANCE, debated, deferred=True),
        Shape("Q9", "full-text search, top 20 with highlights", s.Q9, words),
        Shape("Q10 Q1", "a new alias each time", aliased(s.Q1), any_claim, aliased(s.Q1_PEER), any_claim),
        Shape("Q10 Q2", "a new alias each time", aliased(s.Q2), discussed, aliased(s.Q2_PEER), discussed),
        Shape("Q11", "what leads to a claim, with distance and polarity", s.Q11, discussed),
        Shape("Q11 common", "what leads to two claims", s.Q11_COMMON, pairs),
        Shape(
            "Q11 pattern",
            "chains of up to six relations by a pattern",
            s.Q11_PATTERN,
            [{"from": each} for each in starts],
        ),
        Shape("Q12", "who contradicts whom, over everything", s.Q12, [{}], everything=True, connections=(1,)),
        Shape(
            "Q12 unanswered",
            "objections without a reply, over everything",
            s.Q12_UNANSWERED,
            [{}],
            everything=True,
            connections=(1,),
        ),
        Shape("Q12 facets", "counts of all claims", s.Q12_FACETS, [{}], everything=True, connections=(1,)),
        Shape(
            "Q13",
            "what a claim of that debate hangs on most",
            s.Q13,
            hanging,
            deferred=True,
            connections=(1,),
        ),
    ]


def _starts(size: Size, random: Random, ask: Ask) -> Iterator[str]:
    """Claims with at least 200 chains of four relations."""
    while True:
        claim = claim_id(random.randrange(size.claims))
        if _chains(ask, claim, longest=4) == 200:
            yield claim


def _chains(ask: Ask, claim: str, longest: int) -> int:
    """How many chains start at a claim, counted up to 200."""
    return len(ask(_STARTING, {"from": claim, "longest": longest})["chains"]["nodes"])


def _leaves(size: Size, random: Random, ask: Ask) -> Iterator[str]:
    """Claims that nothing supports or contradicts, with chains to the hub, for which a search has to go all the way.

    So they are asked the same in a graph of any size: in a small one ten chains are often found after three or four relations. And
    there is about as much to search around each: 60 to 160 chains of up to five relations start there.
    """
    hub = claim_id(size.hub)
    while True:
        claim = claim_id(random.randrange(size.claims))
        if any(connection["totalCount"] for connection in ask(_SUPPORTERS, {"id": claim})["claim"].values()):
            continue
        if not 60 <= _chains(ask, claim, longest=5) <= 160:
            continue
        lengths = [chain["length"] for chain in ask(_BETWEEN, {"from": claim, "to": hub})["chains"]["nodes"]]
        if lengths and (len(lengths) < 10 or lengths[-1] == 6):
            yield claim


def _deep_page(ask: Ask) -> tuple[int, str]:
    """The number of page 1,000, or of the last full page in a small graph, and the cursor before it."""
    cursors: list[str] = []
    after, more = None, True
    while more and len(cursors) < 1_000 * _PAGE:
        connection = ask(_CURSORS, {"after": after})["claims"]
        cursors += [edge["cursor"] for edge in connection["edges"]]
        after, more = cursors[-1], connection["pageInfo"]["hasNextPage"]
    page = min(1_000, len(cursors) // _PAGE)
    return page, cursors[(page - 1) * _PAGE - 1]
