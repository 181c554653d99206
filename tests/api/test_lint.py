"""What is worth a look about a map: over the API, in Cypher for Neo4j Browser, and by definition."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest

from service.analysis import lint
from service.analysis.map_form import LintRule
from tests.api.conftest import Api, CountingDatabase
from tests.support.plain_graph import Entity, Graph, Relation, write_graph
from tests.support.plain_view import plain_view
from tests.support.plain_weights import strength
from tests.support.project import ROOT
from tests.support.random_graph import random_graph
from tests.support.windows import check_windows, walked

CYPHER = ROOT / "docs" / "cypher"
LINT = """
query Lint($document: ID, $issue: ID, $rules: [LintRule!], $first: Int, $after: String, $last: Int, $before: String) {
  lint(document: $document, issue: $issue, rules: $rules, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { rule message nodes { id } relations { polarity source { id } target { id } } }
  }
}"""
TEXTS = (
    "It rains, and it pours.",
    "it rains – and it\u00a0pours",
    "“It” rains;\n and it (pours)!",
    "It rains and it snows.",
    "ÄPFEL",
    "äpfel…",
    "",
    "?!",
)
_BEARING = ("SUPPORTS", "CONTRADICTS")
Found = tuple[str, tuple[str, ...], frozenset[tuple[str, str, str]]]


async def by_api(api: Api, **scope: Any) -> list[Found]:
    """Each finding by its rule, nodes and relations."""

    async def ask(**page: Any) -> Any:
        return (await api.data(LINT, **scope, **page))["lint"]

    findings = await walked(ask, 1_000)
    assert all(finding["message"].endswith(".") for finding in findings)
    return [
        (
            finding["rule"],
            tuple(node["id"] for node in finding["nodes"]),
            frozenset((r["source"]["id"], r["polarity"], r["target"]["id"]) for r in finding["relations"]),
        )
        for finding in findings
    ]


async def by_cypher(database: CountingDatabase) -> list[Found]:
    """The same from the saved files."""
    found: list[Found] = []
    for rule in LintRule:
        text = (CYPHER / f"{rule.lower()}.cypher").read_text(encoding="utf-8")
        assert text.startswith(f"// {rule}: ")
        for nodes, relations in await database.read(text, {}):
            ends = frozenset((r.start_node["id"], r.type, r.end_node["id"]) for r in relations)
            found.append((rule, tuple(node["id"] for node in nodes), ends))
    return found


def varied(random: Random) -> Graph:
    """A random graph with few relations, arguments that lack a part, claims of the same words, talkative actors, and a text of three sections."""
    graph = random_graph(random)
    share = random.choice((0.1, 0.4, 1))
    relations = [
        relation
        for relation in graph.relations
        if relation.type not in ("SUPPORTS", "CONTRADICTS") or random.random() < share
    ]
    relations += _misread(graph, relations, random)
    entities = {id_: _sectioned(_worded(entity, random)) for id_, entity in graph.entities.items()}
    return Graph(entities, list(_crowded(relations, random)))


def _misread(graph: Graph, relations: list[Relation], random: Random) -> Iterator[Relation]:
    """More of what is seldom drawn at random: reports asserted, premises that clash, contradictions in both directions, and what a claim supports."""
    taken = {(each.source, each.target) for each in relations if each.type in ("ASSERTS", *_BEARING)}
    claims = [each.id for each in graph.of("Claim")]
    wanted = [(f"claim:c0{number}", "claim:c00") for number in range(1, 6)]
    wanted += [("claim:c00", random.choice(claims)) for _ in range(3)]
    drawn = [("SUPPORTS", *ends) for ends in wanted]
    for argument in graph.of("Argument"):
        one, other = random.sample(claims, 2)
        drawn += [
            ("SUPPORTS", one, argument.id),
            ("SUPPORTS", other, argument.id),
            ("CONTRADICTS", one, other),
        ]
    drawn += [("CONTRADICTS", each.target, each.source) for each in relations if each.type == "CONTRADICTS"]
    drawn += [("ASSERTS", each.target, each.source) for each in relations if each.type == "MENTIONS"]
    for type_, source, target in random.sample(drawn, len(drawn) * 3 // 4):
        if source != target and (source, target) not in taken:
            taken.add((source, target))
            bearing = {"id": f"{source}/{type_}/{target}", "basis": "MAP"} if type_ in _BEARING else {}
            weight = {"strength": random.choice((0.25, 0.5))} if type_ == "CONTRADICTS" else {}
            yield Relation(type_, source, target, bearing | weight)


def _crowded(relations: list[Relation], random: Random) -> Iterator[Relation]:
    """The same, with some of the quotations exchanged for those of others; one claim quotes the last section alone, perhaps."""
    quotations = [each for each in relations if each.type == "QUOTES"]
    last = [
        each for each in quotations if each.target >= "passage:text-0/0016" and each.target < "passage:text-1"
    ]
    shared = {"claim:c00": random.choice((quotations, last))}
    quoted: set[tuple[str, int, int]] = set()
    for each in relations:
        if each.type != "QUOTES":
            yield each
            continue
        other = random.choice(shared.get(each.source, [each, *quotations[:3]]))
        place = each.source, other.properties["start"], other.properties["end"]
        if place not in quoted:
            quoted.add(place)
            yield Relation("QUOTES", each.source, other.target, other.properties)


def _sectioned(entity: Entity) -> Entity:
    if "Passage" not in entity.labels:
        return entity
    third: int = entity.properties["index"] // 8
    return replace(entity, properties={**entity.properties, "section": ("One", "Two", "Three")[third]})


def _worded(entity: Entity, random: Random) -> Entity:
    if "Statement" not in entity.labels or random.random() < 0.5:
        return entity
    return replace(entity, properties={**entity.properties, "text": random.choice(TEXTS)})


class Plain:
    """The rules by definition."""

    def __init__(self, graph: Graph, labels: Mapping[str, str]) -> None:
        self.graph = graph
        self.labels = labels
        self.statements = [entity.id for entity in graph.of("Statement")]
        self.relations = {
            (relation.source, relation.type, relation.target): relation.properties["basis"] == "READER"
            for relation in graph.relations
            if relation.type in ("SUPPORTS", "CONTRADICTS")
        }
        self.supports = {(a, b) for a, type_, b in self.relations if type_ == "SUPPORTS"}
        self.denials = [
            (relation.source, relation.target)
            for relation in graph.relations
            if relation.type == "CONTRADICTS" and strength(relation.type, relation.properties) >= 0.5
        ]

    def found(self) -> list[Found]:
        """All findings."""
        return [
            (rule, nodes, frozenset(relations))
            for rule in LintRule
            for nodes, relations in getattr(self, rule.lower())()
        ]

    def circular_support(self) -> Iterator[Any]:
        """Classes of statements that reach one another."""
        reached = set(self.supports)
        while more := {(a, d) for a, b in reached for c, d in self.supports if b == c} - reached:
            reached |= more
        for first in self.statements:
            cycle = sorted(each for each in self.statements if {(first, each), (each, first)} <= reached)
            if cycle and cycle[0] == first:
                yield (
                    tuple(cycle),
                    {(a, "SUPPORTS", b) for a, b in self.supports if a in cycle and b in cycle},
                )

    def unsupported_claim(self) -> Iterator[Any]:
        for claim in self.graph.of("Claim"):
            if all(target != claim.id for _, target in self.supports):
                yield (claim.id,), ()

    def orphan(self) -> Iterator[Any]:
        for each in self.statements:
            if all(each not in (source, target) for source, _, target in self.relations):
                yield (each,), ()

    def self_defeating_actor(self) -> Iterator[Any]:
        for actor in self.graph.of("Actor"):
            asserted, denied = (
                {each.id for each in self.graph.targets(actor, type_)} for type_ in ("ASSERTS", "DENIES")
            )
            for each in asserted & denied:
                yield (actor.id, each), ()
            for source, type_, target in self.relations:
                if type_ == "CONTRADICTS" and {source, target} <= asserted:
                    yield (actor.id, target, source), {(source, type_, target)}

    def duplicate_claim(self) -> Iterator[Any]:
        same: dict[str, list[str]] = {}
        for claim in self.graph.of("Claim"):
            same.setdefault(_words(claim), []).append(claim.id)
        for claims in same.values():
            if len(claims) > 1:
                yield tuple(sorted(claims)), ()

    def incomplete_argument(self) -> Iterator[Any]:
        for argument in self.graph.of("Argument"):
            premise = any(target == argument.id for _, target in self.supports)
            conclusion = any(source == argument.id for source, _, _ in self.relations)
            if not (premise and conclusion):
                yield (argument.id,), ()

    def implicit_chain(self) -> Iterator[Any]:
        implicit: Mapping[tuple[str, str], str] = {
            (a, b): type_ for (a, type_, b), inferred in self.relations.items() if inferred
        }
        inside = {end for ends in implicit for end in ends}
        for a, b, c in permutations(inside, 3):
            if (a, b) in implicit and (b, c) in implicit:
                for d in inside - {a, b, c}:
                    if (c, d) in implicit:
                        steps = ((a, b), (b, c), (c, d))
                        yield (a, b, c, d), {(x, implicit[x, y], y) for x, y in steps}

    def contradictory_premises(self) -> Iterator[Any]:
        for argument in self.graph.of("Argument"):
            for a, b in self.denials:
                if argument.properties["linked"] and {(a, argument.id), (b, argument.id)} <= self.supports:
                    yield (argument.id, a, b), {(a, "CONTRADICTS", b)}

    def summary_supports_part(self) -> Iterator[Any]:
        for a, b in self.supports:
            summary, part = self.graph.entities[a], self.graph.entities[b]
            document, *more = {document for document, _ in self._places(summary)} or {None}
            last = max(self._passages(document), key=lambda each: each.properties["index"], default=None)
            if more or last is None or summary.labels[0] != "Claim" or part.labels[0] == "Argument":
                continue
            end = document, last.properties["section"]
            if self._places(summary) == {end} and any(
                place[0] == document and place != end and len(self._joined(summary, place)) >= 3
                for place in self._places(part)
            ):
                yield (a, b), {(a, "SUPPORTS", b)}

    def _places(self, statement: Entity) -> set[tuple[str, str]]:
        """The documents and sections that a statement quotes."""
        return {
            (document.id, passage.properties["section"])
            for passage in self.graph.targets(statement, "QUOTES")
            for document in self.graph.targets(passage, "PART_OF")
        }

    def _passages(self, document: str | None) -> list[Entity]:
        return self.graph.sources(self.graph.entities[document], "PART_OF") if document else []

    def _joined(self, summary: Entity, place: tuple[str, str]) -> list[Entity]:
        """The claims and evidence that quote a section, and that supports join to a summary."""
        return [
            each
            for each in (*self.graph.of("Claim"), *self.graph.of("Evidence"))
            if {(summary.id, each.id), (each.id, summary.id)} & self.supports and place in self._places(each)
        ]

    def conflicting_verdicts(self) -> Iterator[Any]:
        statements = [*self.graph.of("Claim"), *self.graph.of("Evidence")]
        quoted = {
            each.id: {
                (quote.target.partition("/")[0], quote.properties["start"], quote.properties["end"])
                for quote in self.graph.out(each, "QUOTES")
            }
            for each in statements
        }
        groups = {
            tuple(sorted(other.id for other in statements if _words(other) == _words(each)))
            for each in statements
        } | {
            tuple(sorted(other for other, places in quoted.items() if place in places))
            for places in quoted.values()
            for place in places
        }
        for group in groups:
            if len({self.labels[each] for each in group}) > 1:
                yield group, ()

    def asserted_report(self) -> Iterator[Any]:
        for each in self.graph.of("Evidence"):
            for actor in self.graph.sources(each, "ASSERTS"):
                if each.properties["kind"] == "STATEMENT" and actor in self.graph.targets(each, "MENTIONS"):
                    yield (actor.id, each.id), ()

    def one_sided_contradiction(self) -> Iterator[Any]:
        for a, b in self.denials:
            reverse = (b, "CONTRADICTS", a)
            if a.startswith("claim:") and b.startswith("claim:") and reverse not in self.relations:
                yield (a, b), {(a, "CONTRADICTS", b)}


def _words(statement: Entity) -> str:
    text = statement.properties["text"].casefold().replace("\u00a0", " ")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text).split())


async def labelled(api: Api) -> Mapping[str, str]:
    """The labels of claims and evidence under the defaults, stored as `evaluate --write` does."""
    found: dict[str, str] = {}
    for connection in ("claims", "evidenceItems"):
        data = await api.data(f"{{ {connection}(first: 1000) {{ nodes {{ id acceptance {{ label }} }} }} }}")
        found |= {node["id"]: node["acceptance"]["label"] for node in data[connection]["nodes"]}
    async with api.database.writing() as transaction:
        statement = "UNWIND $p.rows AS row MATCH (s:Statement {id: row[0]}) SET s.label = row[1]"
        await transaction.run(statement, {"rows": [list(row) for row in found.items()]})
    return found


@pytest.mark.parametrize("number", range(8))
async def test_rules_are_as_defined_and_as_in_cypher(
    api: Api, database: CountingDatabase, number: int
) -> None:
    """The API finds what the rules say, in the order of the rules, and the saved Cypher finds the same."""
    random = Random(f"lint {number}")
    graph = varied(random)
    await write_graph(database, graph)
    labels, found = await labelled(api), await by_api(api)
    order = list(LintRule)
    assert found == sorted(found, key=lambda each: (order.index(LintRule(each[0])), each[1]))
    assert sorted(found, key=repr) == sorted(Plain(graph, labels).found(), key=repr)
    assert sorted(await by_cypher(database), key=repr) == sorted(found, key=repr)


def test_each_rule_finds_something() -> None:
    """The random graphs break every rule."""
    found: set[str] = set()
    for number in range(8):
        graph = varied(Random(f"lint {number}"))
        labels = {each.id: each.id[-1] for each in graph.of("Statement")}
        found |= {rule for rule, *_ in Plain(graph, labels).found()}
    assert found == set(LintRule)


@pytest.mark.parametrize("number", range(4))
async def test_what_is_looked_at(api: Api, database: CountingDatabase, number: int) -> None:
    """A document or an issue, or both, leave the findings that one of their statements has part in."""
    random = Random(f"scope {number}")
    graph = varied(random)
    await write_graph(database, graph)
    document, issue = (random.choice(graph.of(label)).id for label in ("Document", "Issue"))
    for scope in ({"document": document}, {"issue": issue}, {"document": document, "issue": issue}):
        view = plain_view(graph, {f"{name}s": [id_] for name, id_ in scope.items()})
        expected = [each for each in await by_api(api) if view.statements & {*each[1]}]
        assert await by_api(api, **scope) == expected


async def test_rules_can_be_chosen(api: Api, database: CountingDatabase) -> None:
    """Some rules find what they find among all; none of them finds nothing. Too many findings are no answer."""
    random = Random("rules")
    await write_graph(database, varied(random))
    found = await by_api(api)
    for count in range(4):
        rules = [rule.name for rule in random.sample(list(LintRule), count)]
        assert await by_api(api, rules=rules) == [each for each in found if each[0] in rules]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(lint, "MOST_FINDINGS", len(found))
        assert await by_api(api) == found
        patched.setattr(lint, "MOST_FINDINGS", len(found) - 1)
        error = await api.error(LINT)
        assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
        assert error["message"].startswith(f"There are more than {len(found) - 1} findings, the last by ")


async def test_findings_are_paged(api: Api, database: CountingDatabase) -> None:
    """Pages go both ways, between any cursors, though findings by several rules are about the same nodes."""
    await write_graph(database, varied(Random("pages")))

    async def ask(**page: Any) -> Any:
        return (await api.data(LINT, **page))["lint"]

    assert await check_windows(ask) == len(await by_api(api))


async def test_what_names_nothing_is_told(api: Api) -> None:
    """An unknown document or issue is an error of that argument."""
    for name in ("document", "issue"):
        error = await api.error(LINT, **{name: f"{name}:nowhere"})
        assert error["extensions"] == {"code": "NOT_FOUND", "argument": name}


@pytest.mark.usefixtures("article")
async def test_the_article(api: Api, database: CountingDatabase) -> None:
    """In the article's map the API finds what the saved Cypher finds: nothing but claims without support and chains of inferences."""
    found = await by_api(api)
    assert sorted(await by_cypher(database), key=repr) == sorted(found, key=repr)
    assert {rule for rule, *_ in found} <= {"UNSUPPORTED_CLAIM", "IMPLICIT_CHAIN"}


def test_each_rule_has_a_file() -> None:
    """There is one saved query for each rule."""
    assert {path.stem.upper() for path in CYPHER.glob("*.cypher")} >= {rule.name for rule in LintRule}
