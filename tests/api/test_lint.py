"""What is worth a look about a map: over the API, in Cypher for Neo4j Browser, and by definition."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest

from service.analysis import lint
from service.analysis.rules import LintRule
from tests.api.conftest import Api, CountingDatabase
from tests.support.plain_graph import Entity, Graph, write_graph
from tests.support.plain_view import plain_view
from tests.support.project import ROOT
from tests.support.random_graph import random_graph

CYPHER = ROOT / "docs" / "cypher"
LINT = """query Lint($document: ID, $issue: ID, $rules: [LintRule!]) { lint(document: $document, issue: $issue, rules: $rules) {
  rule message nodes { id } relations { polarity source { id } target { id } } } }"""
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
Found = tuple[str, tuple[str, ...], frozenset[tuple[str, str, str]]]


async def by_api(api: Api, **scope: Any) -> list[Found]:
    """Each finding by its rule, nodes and relations."""
    findings = (await api.data(LINT, **scope))["lint"]
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
    """A random graph with few relations, arguments that lack a part, claims of the same words, and talkative actors."""
    graph = random_graph(random)
    share = random.choice((0.1, 0.4, 1))
    relations = [
        relation
        for relation in graph.relations
        if relation.type not in ("SUPPORTS", "CONTRADICTS") or random.random() < share
    ]
    entities = {id_: _worded(entity, random) for id_, entity in graph.entities.items()}
    return Graph(entities, relations)


def _worded(entity: Entity, random: Random) -> Entity:
    if "Statement" not in entity.labels or random.random() < 0.5:
        return entity
    return replace(entity, properties={**entity.properties, "text": random.choice(TEXTS)})


class Plain:
    """The rules by definition."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.statements = [entity.id for entity in graph.of("Statement")]
        self.relations = {
            (relation.source, relation.type, relation.target): relation.properties["basis"] == "READER"
            for relation in graph.relations
            if relation.type in ("SUPPORTS", "CONTRADICTS")
        }
        self.supports = {(a, b) for a, type_, b in self.relations if type_ == "SUPPORTS"}

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
            text = claim.properties["text"].casefold().replace("\u00a0", " ")
            words = "".join(letter if letter.isalnum() else " " for letter in text).split()
            same.setdefault(" ".join(words), []).append(claim.id)
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


@pytest.mark.parametrize("number", range(8))
async def test_rules_are_as_defined_and_as_in_cypher(
    api: Api, database: CountingDatabase, number: int
) -> None:
    """The API finds what the rules say, in the order of the rules, and the saved Cypher finds the same."""
    random = Random(f"lint {number}")
    graph = varied(random)
    await write_graph(database, graph)
    found = await by_api(api)
    order = list(LintRule)
    assert found == sorted(found, key=lambda each: (order.index(LintRule(each[0])), each[1]))
    assert sorted(found, key=repr) == sorted(Plain(graph).found(), key=repr)
    assert sorted(await by_cypher(database), key=repr) == sorted(found, key=repr)


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
        assert error["extensions"]["code"] == "TIMED_OUT"
        assert error["message"].startswith(f"There are more than {len(found) - 1} findings, the last by ")


async def test_what_names_nothing_is_told(api: Api) -> None:
    """An unknown document or issue is an error of that argument."""
    for name in ("document", "issue"):
        error = await api.error(LINT, **{name: f"{name}:none"})
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": name}


@pytest.mark.usefixtures("article")
async def test_the_article(api: Api, database: CountingDatabase) -> None:
    """In the article's map the API finds what the saved Cypher finds: no orphan, cycle or argument that lacks a part."""
    found = await by_api(api)
    assert sorted(await by_cypher(database), key=repr) == sorted(found, key=repr)
    assert {rule for rule, *_ in found} <= {"UNSUPPORTED_CLAIM", "IMPLICIT_CHAIN"}


def test_each_rule_has_a_file() -> None:
    """There is one saved query for each rule."""
    assert {path.stem.upper() for path in CYPHER.glob("*.cypher")} >= {rule.name for rule in LintRule}
