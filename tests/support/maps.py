"""Small argument maps for tests: made at random, written to Neo4j, and searched by plain definition."""

import itertools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import prod
from random import Random

from hypothesis import strategies as st

from argument_store.driver import Database
from argument_store.model.collation import sort_key
from tests.support.plain_weights import STRENGTHS

SIGNS = {"SUPPORTS": 1, "CONTRADICTS": -1}
ROLES = (None, "Opportunity", "Challenge", "Outcome")
SIDES = ("Opportunity", "Challenge")
Path = tuple[str, ...]
Pair = tuple[Path, Path]
"""The chain of an opportunity and that of a challenge, which end at one statement."""


@dataclass(frozen=True)
class ArgumentMap:
    """Statements, mostly claims, with their roles, relations by their ends (type and strength), and the claims about `issue:some`."""

    roles: dict[str, str | None]
    relations: dict[tuple[str, str], tuple[str, float | None]]
    about: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()
    """The claims that need a ground."""
    certain: frozenset[str] = frozenset()
    """The claims that are CERTAIN; the others are POSSIBLE."""

    def weight(self, ends: tuple[str, str]) -> float:
        """The effective strength of a relation."""
        return effective(*self.relations[ends])

    def base(self, claim: str) -> float:
        """The base score of a claim, which none is given for."""
        return 0 if claim in self.derived else 0.97 if claim in self.certain else 0.5

    def paths(self, start: str, longest: int) -> Iterator[Path]:
        """All simple paths from a claim, the one of length 0 included, by plain depth-first search."""
        stack: list[Path] = [(start,)]
        while stack:
            path = stack.pop()
            yield path
            if len(path) <= longest:
                stack += [
                    (*path, target)
                    for source, target in self.relations
                    if source == path[-1] and target not in path
                ]

    def chains(self, source: str | None, target: str | None, longest: int) -> set[Path]:
        """All chains between the ends that are given."""
        starts = self.roles if source is None else (source,)
        return {
            path
            for start in starts
            for path in self.paths(start, longest)
            if len(path) > 1 and target in (None, path[-1])
        }

    def polarity(self, path: Path) -> str:
        """SUPPORTS for an even number of contradictions."""
        steps = itertools.pairwise(path)
        return "SUPPORTS" if prod(SIGNS[self.relations[step][0]] for step in steps) > 0 else "CONTRADICTS"

    def strength(self, path: Path) -> float:
        """The product of the strengths of its relations, which readers infer."""
        return prod((effective(*self.relations[step]) for step in itertools.pairwise(path)), start=1.0)

    def oppositions(self, longest: int) -> set[Pair]:
        """All opportunity-challenge paths, as pairs of chains."""
        ending: dict[str, dict[str, list[Path]]] = {}
        for claim, role in self.roles.items():
            for path in self.paths(claim, longest) if role in SIDES else ():
                ending.setdefault(path[-1], {}).setdefault(str(role), []).append(path)
        return {
            (one, other)
            for here in ending.values()
            for one, other in itertools.product(*(here.get(role, ()) for role in SIDES))
            if set(one) & set(other) == {one[-1]}
            and self.polarity(one) != self.polarity(other)
            and len(one) + len(other) > 2
        }


def effective(type_: str, strength: float | None) -> float:
    """The effective strength of a relation, which a reader infers."""
    return STRENGTHS["READER", type_] if strength is None else strength


def about(pairs: Iterable[Pair], inside: Collection[str], scope: str) -> list[Pair]:
    """The opportunity-challenge paths about an issue, given what is about it."""

    def fits(one: Path, other: Path) -> bool:
        opportunity, challenge, meeting = (each in inside for each in (one[0], other[0], one[-1]))
        if scope == "WITHIN":
            return meeting or (opportunity and challenge)
        return meeting or opportunity or challenge

    return [pair for pair in pairs if fits(*pair)]


def weights(chains: Iterable[tuple[Path, float]]) -> dict[str, float]:
    """By the start of chains, the sum over their ends of the strength of the strongest one there."""
    strongest: dict[tuple[str, str], float] = {}
    for path, strength in chains:
        ends = (path[0], path[-1])
        strongest[ends] = max(strongest.get(ends, 0.0), strength)
    found: dict[str, float] = {}
    for (start, _), strength in strongest.items():
        found[start] = found.get(start, 0.0) + strength
    return found


def cruxes(pairs: Iterable[Pair]) -> dict[str, set[tuple[str, str]]]:
    """By meeting point, the pairs of an opportunity and a challenge that meet there."""
    met: dict[str, set[tuple[str, str]]] = {}
    for one, other in pairs:
        met.setdefault(one[-1], set()).add((one[0], other[0]))
    return met


@st.composite
def maps(draw: st.DrawFn, most_claims: int = 7, most_relations: int = 14) -> ArgumentMap:
    """Maps with cycles, roles, and strengths on some relations."""
    count = draw(st.integers(2, most_claims))
    claims = [f"claim:c{index}" for index in range(count)]
    roles = {claim: draw(st.sampled_from(ROLES)) for claim in claims}
    ends = st.tuples(st.sampled_from(claims), st.sampled_from(claims)).filter(lambda pair: pair[0] != pair[1])
    relation = st.tuples(
        st.sampled_from(sorted(SIGNS)), st.none() | st.sampled_from((0.0, 0.25, 0.3, 0.7, 0.9, 1.0))
    )
    relations = draw(st.dictionaries(ends, relation, max_size=most_relations))
    about, derived, certain = (draw(st.frozensets(st.sampled_from(claims))) for _ in range(3))
    return ArgumentMap(roles, relations, about, derived, certain)


@st.composite
def dense_maps(draw: st.DrawFn, most_claims: int = 6) -> ArgumentMap:
    """Maps in which every claim is on a side, and most claims bear on most others."""
    random = draw(st.randoms(use_true_random=False))
    claims = [f"claim:c{index}" for index in range(draw(st.integers(3, most_claims)))]
    relations = {
        ends: (random.choice(sorted(SIGNS)), random.choice((None, 0.3, 0.7)))
        for ends in itertools.permutations(claims, 2)
        if random.random() < 0.7
    }
    about = frozenset(claim for claim in claims if random.random() < 0.7)
    return ArgumentMap({claim: random.choice(SIDES) for claim in claims}, relations, about)


def debate(random: Random, claims: int, across: int) -> ArgumentMap:
    """A tree of reasons for and against a thesis with relations across it; a claim that speaks for the thesis is an opportunity."""
    names = [f"claim:c{number:03}" for number in range(claims)]
    relations: dict[tuple[str, str], tuple[str, float | None]] = {}
    side = [1]
    for number in range(1, claims):
        above, type_ = int(number * random.random() ** 2.5), random.choice(sorted(SIGNS))
        relations[names[number], names[above]] = (type_, None)
        side.append(SIGNS[type_] * side[above])
    while len(relations) < claims - 1 + across:
        one, other = random.sample(names, 2)
        relations.setdefault((one, other), (random.choice(sorted(SIGNS)), None))
    roles: dict[str, str | None] = {name: SIDES[sign < 0] for name, sign in zip(names, side, strict=True)}
    return ArgumentMap(roles, relations, frozenset(names))


async def empty(database: Database) -> None:
    """Remove all nodes."""
    async with database.writing() as transaction:
        await transaction.run("MATCH (n) DETACH DELETE n", {})


async def write(database: Database, map_: ArgumentMap) -> None:
    """Make the store hold this map and nothing else."""
    await empty(database)
    async with database.writing() as transaction:
        await transaction.run(
            """
            CREATE (issue:Issue:Entity {id: 'issue:all', name: 'All', sortKey: $p.keys.All, question: 'What of it?'})
            CREATE (:Issue:Entity {id: 'issue:none', name: 'None', sortKey: $p.keys.None, question: 'What else?'})
            CREATE (some:Issue:Entity {id: 'issue:some', name: 'Some', sortKey: $p.keys.Some, question: 'What of some?'})
            CREATE (part:Issue:Entity {id: 'issue:part', name: 'Part', sortKey: $p.keys.Part, question: 'What of it?'})-[:PART_OF]->(some)
            WITH issue, part UNWIND $p.claims AS claim
            CREATE (c:$(claim.kind):Statement:Entity {id: claim.id, title: claim.id, sortKey: claim.sortKey, text: claim.id, kind: 'FACT',
                                                      modality: claim.modality, standing: claim.standing, linked: false,
                                                      position: claim.position})
            FOREACH (_ IN CASE claim.kind WHEN 'Claim' THEN [1] END | CREATE (c)-[:ABOUT]->(issue))
            FOREACH (_ IN CASE WHEN claim.about THEN [1] END | CREATE (c)-[:ABOUT]->(part))
            FOREACH (_ IN CASE claim.role WHEN 'Opportunity' THEN [1] END | SET c:Opportunity)
            FOREACH (_ IN CASE claim.role WHEN 'Challenge' THEN [1] END | SET c:Challenge)
            FOREACH (_ IN CASE claim.role WHEN 'Outcome' THEN [1] END | SET c:Outcome)
            """,
            {
                "keys": {name: sort_key(name) for name in ("All", "None", "Some", "Part")},
                "claims": [
                    {
                        "id": claim,
                        "sortKey": sort_key(claim),
                        "kind": claim.partition(":")[0].title(),
                        "role": role,
                        "position": index,
                        "about": claim in map_.about,
                        "modality": "CERTAIN" if claim in map_.certain else "POSSIBLE",
                        "standing": "DERIVED"
                        if claim in map_.derived or claim.startswith("argument:")
                        else "ASSERTED",
                    }
                    for index, (claim, role) in enumerate(map_.roles.items())
                ],
            },
        )
        for type_ in SIGNS:
            await transaction.run(
                f"""
                UNWIND $p.rows AS row
                MATCH (source:Statement {{id: row[0]}}), (target:Statement {{id: row[1]}})
                CREATE (source)-[:{type_} {{id: row[0] + '/{type_}/' + row[1], basis: 'READER', warrant: 'so', strength: row[2]}}]->(target)
                """,
                {
                    "rows": [
                        [*ends, strength]
                        for ends, (sign, strength) in map_.relations.items()
                        if sign == type_
                    ]
                },
            )
