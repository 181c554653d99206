"""The grounded labels after a change, found anew only for what follows from it."""

from collections.abc import Iterable, Sequence

from argumentation.bipolar.graph import Bipolar, Pair, SupportReading, restricted
from argumentation.bipolar.support_semantics import translation
from argumentation.bipolar.well_founded import founded_labels
from argumentation.digraphs import Follow, reachable
from argumentation.dung.grounded import grounded
from argumentation.dung.labels import Label, Semantics
from argumentation.gradual.weighted import Weighted

MOST = 0.4
"""Beyond this share of the statements it takes less to begin anew than to cut out what follows."""


def grounded_labels(bipolar: Bipolar, reading: SupportReading) -> list[Label]:
    """The grounded label of each statement."""
    if reading is SupportReading.EVIDENTIAL:
        return founded_labels(bipolar)
    translated = translation(bipolar, reading, Semantics.GROUNDED)
    return translated.labels(grounded(translated.framework))


def regrounded(
    graph: Weighted, reading: SupportReading, before: Sequence[Label], touched: Iterable[int]
) -> list[Label]:
    """The grounded label of each statement after a change.

    `before` are the labels of the graph as it was. `touched` are the statements that are new, and those whose labels rest on
    a relation that has come or gone (`bipolar.bearing_on`).
    """
    region = reachable(_followers(graph, reading), touched)
    if len(region) > graph.size * MOST:
        return grounded_labels(graph.bipolar(), reading)
    attacks = [(source, node) for node in region for source, _ in graph.attackers[node]]
    supports = [pair for node in region for pair in _bearing(graph, reading, node)]
    around = {end for pair in (*attacks, *supports) for end in pair} - region
    attacks += [(graph.size, node) for node in around if before[node] is Label.OUT]
    attacks += [(node, node) for node in around if before[node] is Label.UNDEC]
    nodes = [*sorted(region | around), graph.size]
    whole = Bipolar(graph.size + 1, attacks, supports, graph.linked & region)
    labels = [*before, *[Label.UNDEC] * (graph.size - len(before))]
    for node, label in zip(nodes, grounded_labels(restricted(whole, nodes), reading), strict=True):
        if node in region:
            labels[node] = label
    return labels


def _followers(graph: Weighted, reading: SupportReading) -> Follow:
    """Those whose labels rest on a statement's (as `bipolar.influences` has them)."""
    if reading is not SupportReading.DEDUCTIVE:
        return lambda node: graph.attacked[node] + graph.supported[node]
    linked = graph.linked
    return lambda node: [
        *graph.attacked[node],
        *(target for target in graph.supported[node] if target in linked),
        *(source for source, _ in graph.supporters[node] if node not in linked),
    ]


def _bearing(graph: Weighted, reading: SupportReading, node: int) -> Iterable[Pair]:
    """The supports that its label rests on."""
    if node in graph.linked or reading is not SupportReading.DEDUCTIVE:
        yield from ((source, node) for source, _ in graph.supporters[node])
    if reading is SupportReading.DEDUCTIVE:
        yield from ((node, target) for target in graph.supported[node] if target not in graph.linked)
