"""Views of random graphs, as they are read and as they are defined."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from argumentation.bipolar.graph import SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.dung.labels import Semantics
from argumentation.gradual.evaluation import evaluate
from argumentation.gradual.models import StrengthModel
from service.analysis.view import View
from service.analysis.viewing import above, among, around, judged, whole
from service.plan.budget import StatementPlaces
from service.plan.looks import Looks
from service.plan.memory import Memory, Recall
from service.plan.requests import InputError, NotFoundError, Store
from tests.api.conftest import CountingDatabase
from tests.support.plain_graph import Graph, write_graph
from tests.support.plain_view import PlainView, plain_view, random_view
from tests.support.plain_weights import base_score
from tests.support.random_graph import random_graph

VIEWS = 30


def plainly(view: View) -> PlainView:
    """What was read, by ids."""
    relations = {
        (type_, view.ids[source], view.ids[target], weight)
        for type_, pairs, weights in (
            ("CONTRADICTS", view.bipolar.attacks, view.attack_weights),
            ("SUPPORTS", view.bipolar.supports, view.support_weights),
        )
        for (source, target), weight in zip(pairs, weights, strict=True)
    }
    return PlainView(frozenset(view.ids), frozenset(relations))


def verdicts(view: View) -> Mapping[str, tuple[str, float]]:
    """Label and strength by id."""
    labels = grounded_labels(view.bipolar, SupportReading.EVIDENTIAL)
    strengths = evaluate(view.weighted_graph(), StrengthModel.QUADRATIC_ENERGY).values
    return {id_: (labels[n].name, round(strengths[n], 6)) for n, id_ in enumerate(view.ids)}


@pytest.fixture(params=range(3))
async def stored(request: pytest.FixtureRequest, database: CountingDatabase) -> tuple[Graph, Random]:
    """A random graph, in the store too."""
    random = Random(f"view {request.param}")
    graph = random_graph(random)
    await write_graph(database, graph)
    return graph, random


@pytest.fixture(params=["read", "kept"])
def store(request: pytest.FixtureRequest, database: CountingDatabase) -> Store:
    """The store, where whole views are read each time, or kept."""
    if request.param == "read":
        return Store(database.read)
    memory = Memory(database, Looks(database.look), StatementPlaces(), 10**9)
    return Store(database.read, Recall(memory, lambda _: None, 240))


async def test_a_view_is_read_as_defined(store: Store, stored: tuple[Graph, Random]) -> None:
    """A view holds the statements and relations that its description admits, with scores and linked arguments."""
    graph, random = stored
    for _ in range(VIEWS):
        given = random_view(graph, random)
        view = await whole(store, given)
        assert plainly(view) == plain_view(graph, given), given
        properties = [graph.entities[id_].properties for id_ in view.ids]
        assert list(view.base) == [
            base_score(id_, each) for id_, each in zip(view.ids, properties, strict=True)
        ]
        linked = {number for number, each in enumerate(properties) if each.get("linked")}
        assert view.bipolar.linked == linked
        assert view.position == {id_: number for number, id_ in enumerate(view.ids)}


async def test_what_leads_to_a_statement_is_enough(store: Store, stored: tuple[Graph, Random]) -> None:
    """Grounded labels and strengths of some statements are the same where only what leads to them, or is joined to them, is read."""
    graph, random = stored
    statements = [entity.id for entity in graph.of("Statement")]
    for _ in range(VIEWS):
        given, asked = random_view(graph, random), random.sample(statements, 2)
        expected = verdicts(await whole(store, given))
        for read in (above, around):
            found = verdicts(await read(store, given, asked))
            assert {*found} <= {*expected}
            assert [found.get(each) for each in asked] == [expected.get(each) for each in asked], (
                given,
                asked,
            )


async def test_a_part_of_a_view_is_read_as_the_whole_has_it(
    store: Store, stored: tuple[Graph, Random]
) -> None:
    """Among some statements, a view has what it has of them as a whole, whether more is read or not."""
    graph, random = stored
    statements = [entity.id for entity in graph.of("Statement")]
    for _ in range(VIEWS):
        given, asked = random_view(graph, random), {*random.sample(statements, len(statements) // 2)}
        found, expected = (
            plainly(await among(store, given, sorted(asked))),
            plain_view(graph, given),
        )
        assert found.statements & asked == expected.statements & asked
        assert {each for each in found.relations if {each[1], each[2]} <= asked} == {
            each for each in expected.relations if {each[1], each[2]} <= asked
        }


@pytest.mark.parametrize("reading", SupportReading)
async def test_what_labels_rest_on_is_enough(
    store: Store, stored: tuple[Graph, Random], reading: SupportReading
) -> None:
    """Labels of some statements, and of their supporters, are the same where only what these labels rest on is read."""
    graph, random = stored
    statements = [entity.id for entity in graph.of("Statement")]
    for _ in range(VIEWS):
        given, asked = random_view(graph, random), random.sample(statements, 2)
        everything = await whole(store, given)
        asked = [each for each in asked if each in everything.position]
        expected = grounded_labels(everything.label_graph(), reading)
        view = await judged(store, given, asked, Semantics.GROUNDED, reading)
        found = grounded_labels(view.label_graph(), reading)
        backing = [
            everything.ids[source]
            for source, target in everything.bipolar.supports
            if everything.ids[target] in asked
        ]
        assert [found[view.position[each]] for each in (*asked, *backing)] == [
            expected[everything.position[each]] for each in (*asked, *backing)
        ], (given, asked)


async def test_where_much_leads_to_a_statement_the_whole_is_read(
    store: Store, stored: tuple[Graph, Random], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search for what leads to a statement stops at a bound, and then the view is read as a whole."""
    graph, random = stored
    monkeypatch.setattr("service.analysis.viewing.MOST_NEAR", 0)
    given = random_view(graph, random)
    assert plainly(await above(store, given, ["claim:c00"])) == plain_view(graph, given)


async def test_an_empty_store_has_an_empty_view(database: CountingDatabase, store: Store) -> None:
    """Where nothing is found, the view is empty."""
    await write_graph(database, Graph({}, []))
    assert plainly(await whole(store, None)) == PlainView(frozenset(), frozenset())
    assert plainly(await above(store, None, ["claim:none"])) == PlainView(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("given", "argument", "error"),
    [
        ({"documents": ["issue:i1"]}, "view.documents", InputError),
        ({"issues": ["issue:i1", "issue:nowhere"]}, "view.issues", NotFoundError),
        ({"actors": ["actor:nobody"]}, "view.actors", NotFoundError),
        ({"excludeActors": ["actor:a1", "actor:nobody"]}, "view.excludeActors", NotFoundError),
        ({"minStrength": 1.5}, "view.minStrength", InputError),
        ({"issues": ["issue:i1"] * 1_001}, "view.issues", InputError),
    ],
)
async def test_what_a_view_names_must_be_there(
    store: Store,
    stored: tuple[Graph, Random],
    given: dict[str, Any],
    argument: str,
    error: type[InputError],
) -> None:
    """An id that names nothing of the kind, and a number out of bounds, are told by the path of the argument."""
    del stored
    with pytest.raises(InputError) as raised:
        await whole(store, given)
    assert type(raised.value) is error
    assert raised.value.argument == argument
