"""Argument graphs of any size, record by record and the same for the same seed: docs/graph-model.md as `graph_seed` writes it.

About three relations a claim. In-degrees follow a power law, and one claim, `hub`, has more than HUB_RELATIONS at every
size, so that sizes can be compared. Where relations go by chance, cycles are many.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from benchmarks.vocabulary import name, sentence

Record = dict[str, object]

HUB_RELATIONS = 2_500
_STRIDE = 7_919  # a prime: spreads claims that are high in rank over the whole graph
_OUT_DEGREES = (0, 1, 1, 2, 2, 3, 3, 4, 5, 6)
_CLAIMS_A_DOCUMENT = 1_000
_SENTENCES_A_DOCUMENT = 50
_CLAIM_KINDS = ("FACT", "VALUE", "POLICY", "PREDICTION", "INTERPRETATION")
_EVIDENCE_KINDS = ("EVENT", "STATEMENT", "RECORD", "AGREEMENT", "DATA")
_ACTOR_KINDS = ("PERSON", "STATE", "ORGANIZATION", "INSTITUTION", "GROUP")
_MODALITIES = ("CERTAIN", "CERTAIN", "CERTAIN", "PROBABLE", "POSSIBLE")


@dataclass(frozen=True)
class Size:
    """How many there are of each kind."""

    claims: int

    @property
    def actors(self) -> int:
        """Actors; a few of them hold most claims."""
        return max(20, self.claims // 100)

    @property
    def issues(self) -> int:
        """Issues, about 500 claims each."""
        return max(2, self.claims // 500)

    @property
    def hub(self) -> int:
        """The claim that has more than HUB_RELATIONS, or a relation from a quarter of the claims of a small graph."""
        return self.at(1 - 1 / self.claims)

    def at(self, share: float) -> int:
        """The claim below so many of all in rank: the in-degrees there are about 1.35 / sqrt(share)."""
        return round(share * self.claims) * _STRIDE % self.claims


def claim_id(number: int) -> str:
    return f"claim:c{number:07}"


def issue_id(number: int) -> str:
    return f"issue:i{number:05}"


def records(size: Size, seed: int = 1) -> Iterator[Record]:
    """Nodes, and relationships, which have a `type`; ends may come later than what joins them."""
    return _Graph(size, Random(seed)).records()


class _Graph:
    def __init__(self, size: Size, random: Random) -> None:
        self._size = size
        self._random = random
        self._hub_step = max(4, size.claims // HUB_RELATIONS)

    def records(self) -> Iterator[Record]:
        yield from self._issues()
        yield from self._actors()
        for first in range(0, self._size.claims, _CLAIMS_A_DOCUMENT):
            yield from self._document(first)

    def _issues(self) -> Iterator[Record]:
        for number in range(self._size.issues):
            noun = name(number)
            yield {"id": issue_id(number), "name": f"{noun} question", "question": f"What of {noun}?"}
            if number:
                yield relationship("PART_OF", issue_id(number), issue_id((number - 1) // 8))

    def _actors(self) -> Iterator[Record]:
        for number in range(self._size.actors):
            yield {"id": _actor_id(number), "name": f"Actor {name(number)}", "kind": _ACTOR_KINDS[number % 5]}
            if number >= 20 and number % 4 == 0:
                yield relationship("MEMBER_OF", _actor_id(number), _actor_id(number % 20))

    def _document(self, first: int) -> Iterator[Record]:
        slug = f"d{first // _CLAIMS_A_DOCUMENT:05}"
        document = f"document:{slug}"
        length, sentences = 0, list[str]()
        for number in range(first, min(first + _CLAIMS_A_DOCUMENT, self._size.claims)):
            issue = self._random.randrange(self._size.issues)
            text = self._text(issue)
            position = (number - first) * 10
            if len(sentences) < _SENTENCES_A_DOCUMENT:
                position = length
                yield from _passage(slug, len(sentences), position, text, claim_id(number))
                length += len(text) + 1
                sentences.append(text)
            yield from self._claim(number, issue, text, position, document)
        text = "\n".join(sentences)
        digest = sha256(text.encode()).hexdigest()
        yield {"id": document, "title": f"Document {slug}", "text": text, "sha256": digest, "language": "en"}

    def _text(self, issue: int) -> str:
        words = sentence(self._random, 14)
        if self._random.random() < 0.1:
            words[7] = name(issue)
        return " ".join(words).capitalize() + "."

    def _claim(self, number: int, issue: int, text: str, position: int, document: str) -> Iterator[Record]:
        random, claim = self._random, claim_id(number)
        yield {
            "id": claim,
            "title": text[:50].rstrip(),
            "text": text,
            "kind": random.choice(_CLAIM_KINDS),
            "modality": random.choice(_MODALITIES),
            "baseScore": round(random.random(), 2),
            "position": position,
            **self._role(),
        }
        yield from self._context(claim, issue, document)
        targets = {self._target() for _ in range(random.choice(_OUT_DEGREES))}
        if number % self._hub_step == 0:
            targets.add(self._size.hub)
        for target in sorted(targets - {number}):
            yield self._relation(claim, claim_id(target))
        if number % 5 == 0:
            yield from self._evidence(number, issue, position, document)
        if number % 50 == 0:
            yield from self._argument(number, document)

    def _role(self) -> Record:
        chance = self._random.random()
        if chance < 0.02:
            return {"role": "OPPORTUNITY"}
        return {"role": "CHALLENGE"} if chance < 0.04 else {"role": "OUTCOME"} if chance < 0.05 else {}

    def _target(self) -> int:
        return self._size.at(self._random.random() ** 2)

    def _context(self, statement: str, issue: int, document: str) -> Iterator[Record]:
        random = self._random
        yield relationship("FROM", statement, document)
        yield relationship("ABOUT", statement, issue_id(issue))
        if random.random() < 0.7:
            yield relationship("ASSERTS", self._actor(), statement)
        if random.random() < 0.1:
            yield relationship("DENIES", self._actor(), statement)
        if random.random() < 0.5:
            yield relationship("MENTIONS", statement, self._actor())

    def _actor(self) -> str:
        return _actor_id(int(self._size.actors * self._random.random() ** 2))

    def _relation(self, source: str, target: str) -> Record:
        type_ = "SUPPORTS" if self._random.random() < 0.7 else "CONTRADICTS"
        relation = relationship(type_, source, target)
        if self._random.random() < 0.7:
            relation["strength"] = round(self._random.uniform(0.1, 1), 2)
        return relation | {"basis": "READER", "warrant": "The one bears on the other."}

    def _evidence(self, number: int, issue: int, position: int, document: str) -> Iterator[Record]:
        evidence, text = f"evidence:e{number:07}", self._text(issue)
        yield {
            "id": evidence,
            "title": text[:50].rstrip(),
            "text": text,
            "kind": self._random.choice(_EVIDENCE_KINDS),
            "position": position,
        }
        yield from self._context(evidence, issue, document)
        yield self._relation(evidence, claim_id(self._target()))

    def _argument(self, number: int, document: str) -> Iterator[Record]:
        argument, text = f"argument:a{number:07}", " ".join(sentence(self._random, 8)).capitalize() + "."
        yield {"id": argument, "title": text[:50].rstrip(), "text": text, "linked": True, "position": 0}
        yield relationship("FROM", argument, document)
        for premise in (number, (number + 1) % self._size.claims):
            yield self._relation(claim_id(premise), argument)
        yield self._relation(argument, claim_id(self._target()))


def relationship(type_: str, source: str, target: str) -> Record:
    """A record of a relationship without properties."""
    return {"type": type_, "source": source, "target": target}


def _actor_id(number: int) -> str:
    return f"actor:a{number:06}"


def _passage(slug: str, index: int, start: int, text: str, quoted_by: str) -> Iterator[Record]:
    passage, end = f"passage:{slug}/{index:04}", start + len(text)
    yield {
        "id": passage,
        "text": text,
        "section": f"Document {slug}",
        "index": index,
        "start": start,
        "end": end,
    }
    yield relationship("PART_OF", passage, f"document:{slug}")
    yield relationship("QUOTES", quoted_by, passage) | {"exact": text, "start": start, "end": end}
