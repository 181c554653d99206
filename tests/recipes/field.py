"""A field that a pattern answers."""

from random import Random

from tests.api.conftest import Api
from tests.recipes.oracle import assert_same
from tests.support.random_graph import random_graph
from tests.support.scratch import Added

RECIPE = (
    Added(
        "service/api/statements.py",
        """
    premise_count: int = derived(
        "COUNT { ({this})<-[:SUPPORTS]-() }", "How many statements it takes as its premises."
    )
""",
        behind='"What licenses the step from premises to conclusion.")',
    ),
    Added(
        "tests/support/plain_resolvers.py",
        ', "premiseCount": lambda world, argument, _: len(world.graph.into(argument, "SUPPORTS"))',
        behind='"Argument": {**_STATEMENT, **_stored("linked", "scheme", "warrant")',
    ),
)
QUERY = (
    '{ nodes(ids: ["argument:a00", "argument:a01", "argument:a02"]) { ... on Argument { premiseCount } } }'
)


async def test_answers(api: Api) -> None:
    """The service answers the field as the oracle does."""
    await assert_same(api, random_graph(Random("field")), QUERY)
