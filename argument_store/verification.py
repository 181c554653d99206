"""What breaks the rules of the model in a store."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from argument_store.driver import Transaction
from argument_store.model.collation import sort_key
from argument_store.model.contract import LABELS, RELATIONS, caption_of
from argument_store.model.identifiers import relation_id
from argument_store.model.rules import Rule
from argument_store.rule_queries import QUERIES
from argumentation.digraphs import components

BESIDE_OTHERS = (Rule.BOTH_POLARITIES, Rule.REPETITION, Rule.PASSAGE, Rule.QUOTATION, Rule.PART_OF_ITSELF)
"""Rules that a row may break beside others, however sound it is by itself."""
Key = tuple[str | int | None, ...]


@dataclass(frozen=True)
class Breach:
    """What breaks a rule: a node by its id, or a relationship by its ends, and for QUOTES its offsets."""

    rule: Rule
    table: str
    key: Key
    message: str

    @property
    def subject(self) -> str:
        """The id of a node or a relation between statements; another relationship as Cypher writes it."""
        if self.table not in LABELS and len(self.key) > 1:
            source, target, *place = self.key
            if self.table in RELATIONS:
                return relation_id(str(source), self.table, str(target))
            offsets = f" [{place[0]}:{place[1]}]" if place else ""
            return f"({source})-[:{self.table}]->({target}){offsets}"
        return str(next(iter(self.key)))


async def breaches(transaction: Transaction, rules: Collection[Rule], most: int) -> list[Breach]:
    """What breaks some rules, in their order; of each kind at most so many."""
    found: list[Breach] = []
    for rule in rules:
        if check := _CHECKS.get(rule):
            found += islice(await check(transaction), most)
        else:
            rows = await transaction.run(QUERIES[rule], {"most": most})
            found += [Breach(rule, table, tuple(key), message) for table, key, message in rows]
    return found


async def _wrong_digests(transaction: Transaction) -> list[Breach]:
    documents = await transaction.run("MATCH (d:Document) RETURN d.id, d.text, d.sha256", {})
    return [
        Breach(Rule.DIGEST, "Document", (id_,), "sha256 is not that of the text")
        for id_, text, digest in documents
        if sha256(str(text).encode()).hexdigest() != digest
    ]


async def _wrong_sort_keys(transaction: Transaction) -> list[Breach]:
    found: list[Breach] = []
    for label in LABELS:
        if caption := caption_of(label):
            nodes = await transaction.run(f"MATCH (n:{label}) RETURN n.id, n.{caption}, n.sortKey", {})
            found += [
                Breach(
                    Rule.SORT_KEY,
                    label,
                    (id_,),
                    f"sortKey is {'not that of' if key else 'missing for'} the {caption}: load it again",
                )
                for id_, words, key in nodes
                if isinstance(words, str) and sort_key(words) != key
            ]
    return found


async def _circles(transaction: Transaction) -> list[Breach]:
    """Cypher would follow every path through a dense hierarchy; what is part of itself is a component with a circle."""
    rows = await transaction.run(
        "MATCH (a)-[r:PART_OF|MEMBER_OF]->(b) WHERE a:Issue AND b:Issue OR a:Actor AND b:Actor RETURN type(r), a.id, b.id",
        {},
    )
    targets: Mapping[str, list[tuple[str, str]]] = defaultdict(list)
    for type_, source, target in rows:
        targets[source].append((type_, target))
    numbers = {id_: number for number, id_ in enumerate({*targets, *(row[2] for row in rows)})}
    graph = [[numbers[target] for _, target in targets.get(id_, [])] for id_ in numbers]
    circle = {node: group for group, nodes in enumerate(components(graph)) for node in nodes}
    return [
        Breach(Rule.PART_OF_ITSELF, type_, (source, target), f"{source} is part of itself")
        for type_, source, target in rows
        if circle[numbers[source]] == circle[numbers[target]]
    ]


_CHECKS: Mapping[Rule, Callable[[Transaction], Awaitable[list[Breach]]]] = {
    Rule.DIGEST: _wrong_digests,
    Rule.SORT_KEY: _wrong_sort_keys,
    Rule.PART_OF_ITSELF: _circles,
}
