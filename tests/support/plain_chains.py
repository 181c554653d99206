"""What narrows `chains` by its plain definition: conditions on one chain of a graph held in Python."""

import itertools
from collections.abc import Mapping
from typing import Any

from tests.support.maps import Path
from tests.support.plain_graph import Graph
from tests.support.plain_view import PlainView, issues_of, plain_view
from tests.support.random_patterns import DRAWN, Chain


class Narrowing:
    """The arguments of `chains` that narrow it. `view` is that of the argument."""

    def __init__(self, graph: Graph, arguments: Mapping[str, Any]) -> None:
        self._graph = graph
        self._given = {name: value for name, value in arguments.items() if value is not None}
        self._view = plain_view(graph, given) if (given := self._given.get("view")) is not None else None

    def fits(self, chain: Chain) -> bool:
        """Whether a chain meets all conditions."""
        given, path = self._given, chain.path
        return (
            len(path) > given.get("minLength", 1)
            and {*path}.issuperset(given.get("through", ()))
            and {*path}.isdisjoint(given.get("avoiding", ()))
            and self._issues(path).issuperset(given.get("crossing", ()))
            and (self._view is None or _within(self._view, path))
            and ("pattern" not in given or DRAWN[given["pattern"]].matches(chain))
        )

    def _issues(self, path: Path) -> set[str]:
        return {issue for id_ in path for issue in issues_of(self._graph, self._graph.entities[id_])}


def _within(view: PlainView, path: Path) -> bool:
    steps = {(source, target) for _, source, target, _ in view.relations}
    return view.statements.issuperset(path) and steps.issuperset(itertools.pairwise(path))
