"""Chains, opportunity-challenge paths and ledgers by their plain definitions, as mappings by GraphQL field names."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from tests.support.maps import ArgumentMap, Path
from tests.support.plain_graph import Entity, Graph
from tests.support.plain_pages import Arguments, Backwards, Keys, page, refused, within

_LEDGER_RELATIONS = 4
_Pair = tuple[Path, Path]


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
            {
                ends: (relation.type, relation.properties.get("strength"))
                for ends, relation in self._relations.items()
            },
        )
        self._chains = cache(self._map.chains)
        self._oppositions = cache(self._map.oppositions)

    def chains(self, arguments: Arguments) -> dict[str, Any]:
        """The field `chains`."""
        ends = [arguments.get("from"), arguments.get("to")]
        self._demand(arguments, "Statement", "from", "to")
        if ends == [None, None]:
            raise refused("from")
        longest, net, order = (arguments.get(name) for name in ("maxLength", "net", "orderBy"))
        if longest is not None and not 1 <= longest <= 12:
            raise refused("maxLength")
        found = self._chains(*ends, 6 if longest is None else longest)
        strongest = order == "STRONGEST"

        def keys(path: Path) -> Keys:
            shortest = (len(path), _serial(path))
            return (Backwards(self._map.strength(path)), *shortest) if strongest else shortest

        items = [
            (keys(path), {"node": self._chain(path)})
            for path in found
            if net in (None, self._map.polarity(path))
        ]
        name = f"chains.{'STRONGEST' if strongest else 'SHORTEST'}"
        return {**page(name, items, arguments), "truncated": False}

    def oppositions(self, arguments: Arguments) -> dict[str, Any]:
        """The field `opportunityChallengePaths`."""
        self._demand(arguments, "Issue", "issue")
        self._demand(arguments, "Statement", "opportunity", "challenge", "meetingPoint")
        longest = arguments.get("maxLength")
        if longest is not None and not 1 <= longest <= 8:
            raise refused("maxLength")
        pairs = [
            (one, other)
            for one, other in self._about(4 if longest is None else longest, arguments.get("issue"))
            if arguments.get("opportunity") in (None, one[0])
            and arguments.get("challenge") in (None, other[0])
            and arguments.get("meetingPoint") in (None, one[-1])
        ]
        items = [
            ((len(one) + len(other), _serial(one, other)), {"node": self._opposition(one, other)})
            for one, other in pairs
        ]
        return {**page("opportunityChallengePaths", items, arguments), "truncated": False}

    def ledger(self, arguments: Arguments) -> dict[str, Any]:
        """The field `ledger`."""
        self._demand(arguments, "Issue", "issue")
        pairs = self._about(_LEDGER_RELATIONS, arguments["issue"])
        opportunities = self._weights(one for one, _ in pairs)
        challenges = self._weights(other for _, other in pairs)
        return {
            "issue": self._graph.entities[arguments["issue"]],
            "opportunities": opportunities,
            "challenges": challenges,
            "opportunityWeight": sum((entry["weight"] for entry in opportunities), start=0.0),
            "challengeWeight": sum((entry["weight"] for entry in challenges), start=0.0),
            "cruxes": self._cruxes(pairs),
            "truncated": False,
        }

    def _demand(self, arguments: Arguments, label: str, *names: str) -> None:
        for name in names:
            id_ = arguments.get(name)
            if id_ is not None and (
                id_ not in self._graph.entities or label not in self._graph.entities[id_].labels
            ):
                raise refused(name)

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
            "weakestLink": min(steps, key=_strength, default=None),
        }

    def _step(self, source: str, target: str) -> dict[str, Any]:
        relation = self._relations[source, target]
        return {
            "source": self._graph.entities[source],
            "target": self._graph.entities[target],
            "relation": relation.type,
            "by": relation,
        }

    def _about(self, longest: int, issue: str | None) -> list[_Pair]:
        found = self._oppositions(longest)
        if issue is None:
            return list(found)
        about = {
            entity.id
            for each in within(self._graph, self._graph.entities[issue])
            for entity in self._graph.sources(each, "ABOUT")
        }
        return [(one, other) for one, other in found if about & {one[0], other[0], one[-1]}]

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
            "issues": sorted(issues.values(), key=lambda issue: (issue.properties["name"], issue.id)),
        }

    def _weights(self, paths: Iterable[Path]) -> list[dict[str, Any]]:
        strongest: dict[tuple[str, str], float] = defaultdict(float)
        for path in paths:
            ends = (path[0], path[-1])
            strongest[ends] = max(strongest[ends], self._map.strength(path))
        weights: dict[str, float] = defaultdict(float)
        for (claim, _), strength in strongest.items():
            weights[claim] += strength
        ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        return [{"claim": self._graph.entities[claim], "weight": weight} for claim, weight in ordered]

    def _cruxes(self, pairs: list[_Pair]) -> list[dict[str, Any]]:
        met: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for one, other in pairs:
            met[one[-1]].add((one[0], other[0]))
        return [
            {
                "node": self._graph.entities[meeting],
                "pairs": len(ends),
                "opportunities": self._titled(opportunity for opportunity, _ in ends),
                "challenges": self._titled(challenge for _, challenge in ends),
            }
            for meeting, ends in sorted(met.items(), key=lambda item: (-len(item[1]), item[0]))
        ]

    def _titled(self, ids: Iterable[str]) -> list[Entity]:
        found = [self._graph.entities[id_] for id_ in set(ids)]
        return sorted(found, key=lambda entity: (entity.properties["title"], entity.id))


def _strength(step: dict[str, Any]) -> float:
    strength = step["by"].properties.get("strength")
    return 1.0 if strength is None else strength


def _serial(*paths: Path) -> str:
    """The ids of a path, or of two, as one string to sort by."""
    return " |".join("".join(f" {id_}" for id_ in path) for path in paths)
