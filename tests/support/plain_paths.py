"""Chains, opportunity-challenge paths and ledgers by their plain definitions, as mappings by GraphQL field names."""

import itertools
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from tests.support.maps import ArgumentMap, Pair, Path, about, cruxes, weights
from tests.support.plain_chains import Narrowing
from tests.support.plain_conditions import Arguments, within
from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_pages import Backwards, Keys, bound, page, refused
from tests.support.plain_weights import strength
from tests.support.random_patterns import Chain

_LEDGER_RELATIONS = 4


class PlainPaths:
    """The searches over one graph."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._relations = {
            (relation.source, relation.target): relation
            for relation in graph.relations
            if relation.type in ("SUPPORTS", "CONTRADICTS")
        }
        roles = ("Opportunity", "Challenge")
        self._map = ArgumentMap(
            {
                entity.id: next((role for role in roles if role in entity.labels), None)
                for entity in graph.of("Statement")
            },
            {ends: (relation.type, _strength(relation)) for ends, relation in self._relations.items()},
        )
        self._chains = cache(self._map.chains)
        self._oppositions = cache(self._map.oppositions)

    def chains(self, arguments: Arguments) -> dict[str, Any]:
        """The field `chains`."""
        ends = [arguments.get("from"), arguments.get("to")]
        if ends == [None, None]:
            raise refused("from")
        longest, shortest = _length(arguments, "maxLength", 6), _length(arguments, "minLength", 1)
        if shortest > longest:
            raise refused("minLength")
        polarity, order = arguments.get("polarity"), arguments.get("orderBy")
        if arguments.get("pattern") == "SUPPORTS OR":
            raise refused("pattern")
        narrowing = Narrowing(self._graph, arguments)

        def keys(path: Path) -> Keys:
            by_length = (len(path), _serial(path))
            steps = [self._relations[step] for step in itertools.pairwise(path)]
            unworded = sum(step.properties["basis"] != "TEXT" for step in steps)
            match order:
                case "LONGEST":
                    return (Backwards(len(path)), _serial(path))
                case "STRONGEST":
                    return (Backwards(self._map.strength(path)), unworded, *by_length)
                case "WEAKEST_LINK":
                    return (Backwards(min(map(_strength, steps))), unworded, *by_length)
                case _:
                    return by_length

        items = [
            (keys(path), {"node": self._chain(path)})
            for path in self._chains(*ends, longest)
            if polarity in (None, self._map.polarity(path)) and narrowing.fits(self._typed(path))
        ]
        found = page(bound(f"chains.{order or 'SHORTEST'}", arguments), items, arguments)
        self._demand(arguments, "Statement", "from", "to", "through", "avoiding")
        self._demand(arguments, "Issue", "crossing")
        return {**found, "truncated": False}

    def all_chains(self, longest: int) -> list[Chain]:
        """The chains of at most so many relations, between any statements."""
        return [self._typed(path) for path in sorted(self._chains(None, None, longest))]

    def _typed(self, path: Path) -> Chain:
        return Chain(self._graph, path, [self._relations[step].type for step in itertools.pairwise(path)])

    def oppositions(self, arguments: Arguments) -> dict[str, Any]:
        """The field `opportunityChallengePaths`."""
        self._demand(arguments, "Issue", "issue")
        self._demand(arguments, "Claim", "opportunity", "challenge")
        self._demand(arguments, "Statement", "meetingPoint")
        longest = arguments.get("maxLength")
        if longest is not None and not 1 <= longest <= 8:
            raise refused("maxLength")
        pairs = [
            (one, other)
            for one, other in self._about(4 if longest is None else longest, arguments)
            if arguments.get("opportunity") in (None, one[0])
            and arguments.get("challenge") in (None, other[0])
            and arguments.get("meetingPoint") in (None, one[-1])
        ]
        items = [
            ((len(one) + len(other), _serial(one, other)), {"node": self._opposition(one, other)})
            for one, other in pairs
        ]
        return {
            **page(bound("opportunityChallengePaths.SHORTEST", arguments), items, arguments),
            "truncated": False,
        }

    def ledger(self, arguments: Arguments) -> dict[str, Any]:
        """The field `ledger`."""
        self._demand(arguments, "Issue", "issue")
        pairs = self._about(_LEDGER_RELATIONS, arguments)
        inside = self._inside(arguments["issue"])
        sides = [
            self._entries(role, (both[side] for both in pairs), inside)
            for side, role in enumerate(("Opportunity", "Challenge"))
        ]
        sums = [sum((e["weight"] for e in side if e["aboutIssue"]), start=0.0) for side in sides]
        return {
            "issue": self._graph.entities[arguments["issue"]],
            **dict(zip(("opportunities", "challenges"), sides, strict=True)),
            **dict(zip(("opportunityWeight", "challengeWeight"), sums, strict=True)),
            "cruxes": self._cruxes(pairs),
            "truncated": False,
        }

    def _demand(self, arguments: Arguments, label: str, *names: str) -> None:
        """Refuse ids that do not name what they must. An argument has one, or a list of them."""
        for name in names:
            given = arguments.get(name) or ()
            for id_ in (given,) if isinstance(given, str) else given:
                entity = self._graph.entities.get(id_)
                if entity is None or label not in entity.labels:
                    in_use = entity or id_ in self._graph.between_statements
                    raise refused(name) if in_use else refused(name, "NOT_FOUND")

    def _chain(self, path: Path) -> dict[str, Any]:
        steps = [self._step(*ends) for ends in itertools.pairwise(path)]
        nodes = [self._graph.entities[id_] for id_ in path]
        return {
            "from": nodes[0],
            "to": nodes[-1],
            "polarity": self._map.polarity(path),
            "length": len(steps),
            "strength": self._map.strength(path),
            "nodes": nodes,
            "steps": steps,
            "weakestLink": min(steps, key=lambda step: _strength(step["relation"]), default=None),
        }

    def _step(self, source: str, target: str) -> dict[str, Any]:
        relation = self._relations[source, target]
        return {
            "source": self._graph.entities[source],
            "target": self._graph.entities[target],
            "polarity": relation.type,
            "relation": relation,
        }

    def _about(self, longest: int, arguments: Arguments) -> list[Pair]:
        found = self._oppositions(longest)
        issue, scope = arguments.get("issue"), arguments.get("scope") or "WITHIN"
        return list(found) if issue is None else about(found, self._inside(issue), scope)

    def _inside(self, issue: str) -> set[str]:
        """What is about an issue or one of its sub-issues: claims, evidence, and arguments whose conclusions are."""
        inside = {
            entity.id
            for each in within(self._graph, self._graph.entities[issue])
            for entity in self._graph.sources(each, "ABOUT")
        }
        arguments = {entity.id for entity in self._graph.of("Argument")}
        while more := {a for a, b in self._relations if a in arguments and b in inside} - inside:
            inside |= more
        return inside

    def _opposition(self, one: Path, other: Path) -> dict[str, Any]:
        ends = [self._graph.entities[id_] for id_ in (one[0], other[0], one[-1])]
        issues = {issue.id: issue for end in ends for issue in self._graph.targets(end, "ABOUT")}
        return {
            "opportunity": ends[0],
            "challenge": ends[1],
            "meetingPoint": ends[2],
            "opportunityChain": self._chain(one) if len(one) > 1 else None,
            "challengeChain": self._chain(other) if len(other) > 1 else None,
            "length": len(one) + len(other) - 2,
            "issues": sorted(issues.values(), key=lambda issue: (issue.properties["sortKey"], issue.id)),
        }

    def _entries(self, role: str, chains: Iterable[Path], inside: Collection[str]) -> list[Mapping[str, Any]]:
        weighed = weights((path, self._map.strength(path)) for path in chains)
        listed = weighed.keys() | {
            id_ for id_, each in self._map.roles.items() if each == role and id_ in inside
        }
        ordered = sorted(listed, key=lambda id_: (id_ not in inside, -weighed.get(id_, 0.0), id_))
        return [
            {"claim": self._graph.entities[id_], "weight": weighed.get(id_, 0.0), "aboutIssue": id_ in inside}
            for id_ in ordered
        ]

    def _cruxes(self, pairs: Iterable[Pair]) -> list[dict[str, Any]]:
        return [
            {
                "node": self._graph.entities[meeting],
                "pairs": len(ends),
                "opportunities": self._by_id(opportunity for opportunity, _ in ends),
                "challenges": self._by_id(challenge for _, challenge in ends),
            }
            for meeting, ends in sorted(cruxes(pairs).items(), key=lambda item: (-len(item[1]), item[0]))
        ]

    def _by_id(self, ids: Iterable[str]) -> list[Entity]:
        return [self._graph.entities[id_] for id_ in sorted(set(ids))]


def _length(arguments: Arguments, name: str, default: int) -> int:
    length = arguments.get(name)
    if length is not None and not 1 <= length <= 12:
        raise refused(name)
    return default if length is None else length


def _strength(relation: Relation) -> float:
    return strength(relation.type, relation.properties)


def _serial(*paths: Path) -> str:
    """The ids of a path, or of two, as one string to sort by."""
    return " |".join("".join(f" {id_}" for id_ in path) for path in paths)
