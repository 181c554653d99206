"""A small graph with everything in it that the store's contract allows, made at random."""

from datetime import date
from hashlib import sha256
from random import Random
from typing import Any

from argument_store.model.collation import sort_key
from tests.support.plain_graph import Entity, Graph, Properties, Relation

WORDS = ("Zorb", "klum", "Brax", "vint", "QUOM", "drelk", "Äxt", "pomf", "𝔊rum", "hask")
_CLAIMS, _EVIDENCE, _ARGUMENTS, _ACTORS, _ISSUES, _RELATIONS = 26, 6, 5, 8, 7, 70
_STRENGTHS = (
    None,
    None,
    0.0,
    0.25,
    0.5,
    0.75,
    1.0,
    1,
)  # Binary fractions: their products and sums are exact.
_MODALITIES = ("CERTAIN", "PROBABLE", "POSSIBLE", "CONDITIONAL")
_DAYS = (None, date(2025, 2, 28), date(1999, 12, 31))


def random_graph(random: Random) -> Graph:
    """A graph that keeps every promise of the contract."""
    maker = _Maker(random)
    maker.documents()
    maker.issues()
    maker.actors()
    maker.statements()
    maker.relate()
    return Graph({entity.id: entity for entity in maker.entities}, maker.relations)


class _Maker:
    def __init__(self, random: Random) -> None:
        self._random = random
        self.entities: list[Entity] = []
        self.relations: list[Relation] = []

    def documents(self) -> None:
        for index, sentences in enumerate((24, 3, 0)):
            slug = f"text-{index}"
            texts = [f"{self._words(4)}. " for _ in range(sentences)]
            text = "".join(texts) or "Nothing."
            document = self._add(
                f"document:{slug}",
                ("Document",),
                title=self._words(1),
                text=text,
                sha256=sha256(text.encode()).hexdigest(),
                language="en",
                author=self._maybe("Ann Onym"),
                publisher=self._maybe("Prints"),
                url=self._maybe("https://texts.example/"),
                publishedOn=self._random.choice(_DAYS),
            )
            start = 0
            for number, sentence in enumerate(texts):
                end = start + len(sentence) - 1
                passage = self._add(
                    f"passage:{slug}/{number:04}",
                    ("Passage",),
                    text=text[start:end],
                    section=self._words(1),
                    index=number,
                    start=start,
                    end=end,
                    nonArgumentative=self._maybe("It only asks."),
                )
                self._relate("PART_OF", passage, document)
                start += len(sentence)

    def issues(self) -> None:
        """A tree, or a few of them."""
        for index in range(_ISSUES):
            described = {"question": f"{self._words(2)}?", "description": self._handle("i", index)}
            issue = self._add(f"issue:i{index}", ("Issue",), name=self._words(1), **described)
            if index and self._random.random() < 0.8:
                self._relate("PART_OF", issue, f"issue:i{self._random.randrange(index)}")
            self._quote(issue)

    def actors(self) -> None:
        kinds = ("PERSON", "STATE", "ORGANIZATION", "INSTITUTION", "GROUP")
        for index in range(_ACTORS):
            actor = self._add(
                f"actor:a{index}",
                ("Actor",),
                name=self._words(1),
                kind=self._random.choice(kinds),
                aliases=self._maybe([self._words(1) for _ in range(self._random.randrange(3))]),
                description=self._handle("p", index),
            )
            self._quote(actor)
        for index in range(_ACTORS):
            for group in self._some(range(_ACTORS), 2):
                if group < index:  # Nobody is part of themselves, not in a circle either.
                    self._relate("MEMBER_OF", f"actor:a{index}", f"actor:a{group}")

    def statements(self) -> None:
        kinds = ("FACT", "VALUE", "POLICY", "PREDICTION", "INTERPRETATION")
        roles = ((), (), (), ("Opportunity",), ("Challenge",), ("Outcome",))
        for index in range(_CLAIMS):
            role = self._random.choice(roles)
            claim = self._statement(
                "claim",
                index,
                *role,
                kind=self._random.choice(kinds),
                modality=self._random.choice(_MODALITIES),
                condition=self._maybe("if so"),
            )
            self._place(claim)
        kinds = ("EVENT", "STATEMENT", "RECORD", "AGREEMENT", "DATA")
        for index in range(_EVIDENCE):
            evidence = self._statement(
                "evidence",
                index,
                kind=self._random.choice(kinds),
                occurredOn=self._random.choice(_DAYS),
            )
            self._place(evidence)
        for index in range(_ARGUMENTS):
            self._statement(
                "argument",
                index,
                linked=self._random.random() < 0.5,
                scheme=self._maybe("Argument from Sign"),
                warrant=self._maybe("It follows."),
            )

    def relate(self) -> None:
        """Supports and contradictions, cycles among them, and a statement with more reasons than a page holds."""
        statements = [entity.id for entity in self.entities if "Statement" in entity.labels]
        pairs = {(source, statements[0]) for source in self._random.sample(statements[1:], 30)}
        while len(pairs) < _RELATIONS:
            source, target = self._random.sample(statements, 2)
            pairs.add((source, target))
        for source, target in sorted(pairs):
            type_ = "SUPPORTS" if self._random.random() < 0.75 else "CONTRADICTS"
            self._relate(
                type_,
                source,
                target,
                id=f"{source}/{type_}/{target}",
                strength=self._random.choice(_STRENGTHS),
                scheme=self._maybe("Argument from Analogy"),
                **self._borne_out(),
            )

    def _borne_out(self) -> Properties:
        chance = self._random.random()
        if chance < 0.5:
            return {"basis": "READER", "warrant": self._words(2)}
        if chance < 0.6:
            return {"basis": "MAP"}
        return {"basis": "TEXT", **self._worded()}

    def _worded(self) -> Properties:
        passage, start, end, exact = self._words_of_text()
        return {"quote": exact, "quoteStart": start, "quoteEnd": end, "quotePassage": passage}

    def _statement(self, type_: str, index: int, *labels: str, **properties: Any) -> str:
        statement = self._add(
            f"{type_}:{type_[0]}{index:02}",
            (type_.title(), "Statement", *labels),
            title=self._words(self._random.randint(1, 2)),
            text=f"{self._words(2)} {type_[0]}q{index:03}.",
            baseScore=self._random.choice(_STRENGTHS),
            standing=self._random.choice((None, None, "ASSERTED", "DERIVED")),
            position=self._maybe(self._random.randrange(100)),
            **properties,
        )
        if self._random.random() < 0.8:
            self._relate("FROM", statement, f"document:text-{self._random.randrange(3)}")
        self._quote(statement)
        return statement

    def _place(self, statement: str) -> None:
        for type_, kind, count in (("ABOUT", "issue:i", _ISSUES), ("MENTIONS", "actor:a", _ACTORS)):
            for index in self._some(range(count), 2):
                self._relate(type_, statement, f"{kind}{index}")
        for type_ in ("ASSERTS", "DENIES"):
            for index in self._some(range(_ACTORS), 1):
                worded = self._worded() if self._random.random() < 0.5 else {}
                hedge = self._random.choice((None, None, *_MODALITIES))
                self._relate(type_, f"actor:a{index}", statement, modality=hedge, **worded)

    def _quote(self, source: str) -> None:
        found = {self._words_of_text() for _ in range(self._random.randrange(4))}
        by_offsets = {(start, end): (passage, exact) for passage, start, end, exact in sorted(found)}
        for (start, end), (passage, exact) in by_offsets.items():
            self._relate("QUOTES", source, passage, exact=exact, start=start, end=end)

    def _words_of_text(self) -> tuple[str, int, int, str]:
        passages = [entity for entity in self.entities if entity.labels[0] == "Passage"]
        passage = self._random.choice(passages).properties
        start = self._random.randrange(len(passage["text"]) - 1)
        start += passage["text"][start] == " "
        end = self._random.randint(start + 1, len(passage["text"]))
        return (
            passage["id"],
            passage["start"] + start,
            passage["start"] + end,
            passage["text"][start:end],
        )

    def _add(self, id_: str, labels: tuple[str, ...], **properties: Any) -> str:
        known = {name: value for name, value in properties.items() if value is not None}
        if caption := known.get("title", known.get("name")):
            known["sortKey"] = sort_key(caption)
        self.entities.append(Entity((*labels, "Entity"), {"id": id_, **known}))
        return id_

    def _relate(self, type_: str, source: str, target: str, **properties: Any) -> None:
        known = {name: value for name, value in properties.items() if value is not None}
        self.relations.append(Relation(type_, source, target, known))

    def _words(self, count: int) -> str:
        return " ".join(self._random.choices(WORDS, k=count))

    def _handle(self, letter: str, index: int) -> str | None:
        return self._maybe(f"{self._words(2)} {letter}q{index:03}")

    def _maybe(self, value: Any) -> Any:
        return value if self._random.random() < 0.7 else None

    def _some(self, values: range, most: int) -> list[int]:
        return self._random.sample(values, self._random.randint(0, most))
