"""A debate as dense as a real text, each claim of which is an opportunity or a challenge of one issue.

1.36 relations a claim, as in the packaged article: a tree of reasons, with a third as many relations across it. Debates on Kialo
have this shape, where every claim is for or against the one above it.
"""

from collections.abc import Iterator
from hashlib import sha256
from random import Random

from benchmarks.generator import Record, relationship
from benchmarks.vocabulary import sentence

CLAIMS = 1_000
ISSUE = "issue:debate"
_DOCUMENT = "document:debate"
_ACROSS = 360


def records(seed: int = 1) -> Iterator[Record]:
    """Nodes and relationships, as the generator yields them."""
    random = Random(seed)
    text = "A debate."
    digest = sha256(text.encode()).hexdigest()
    yield {"id": _DOCUMENT, "title": "Debate", "text": text, "sha256": digest, "language": "en"}
    yield {"id": ISSUE, "name": "Debate", "question": "What of it?"}
    for number in range(CLAIMS):
        yield from _claim(number, random)
    for source, target in sorted(_relations(random)):
        yield _relation(source, target, random)


def claim_id(number: int) -> str:
    """The id of a claim of the debate; the first is its thesis."""
    return f"claim:debate-{number:04}"


def _claim(number: int, random: Random) -> Iterator[Record]:
    text = " ".join(sentence(random, 14)).capitalize() + "."
    yield {
        "id": claim_id(number),
        "title": text[:50].rstrip(),
        "text": text,
        "kind": "INTERPRETATION",
        "modality": "CERTAIN",
        "role": random.choice(("OPPORTUNITY", "CHALLENGE")),
        "position": number,
    }
    yield relationship("FROM", claim_id(number), _DOCUMENT)
    yield relationship("ABOUT", claim_id(number), ISSUE)


def _relations(random: Random) -> set[tuple[int, int]]:
    """Claims near the thesis have the most reasons."""
    pairs = {(number, int(number * random.random() ** 1.6)) for number in range(1, CLAIMS)}
    while len(pairs) < CLAIMS - 1 + _ACROSS:
        source, target = random.sample(range(CLAIMS), 2)
        pairs.add((source, target))
    return pairs


def _relation(source: int, target: int, random: Random) -> Record:
    type_ = "SUPPORTS" if random.random() < 0.55 else "CONTRADICTS"
    relation = relationship(type_, claim_id(source), claim_id(target))
    return relation | {"basis": "READER", "warrant": "The one bears on the other."}
