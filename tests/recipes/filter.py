"""A filter."""

from random import Random

from tests.api.conftest import Api
from tests.recipes.oracle import assert_same
from tests.support.random_graph import random_graph
from tests.support.scratch import Added

RECIPE = (
    Added(
        "service/api/inputs.py",
        """
    condition: str | None = _condition("The if-clause is this.")""",
        behind='modalities: list[Modality] | None = _condition("It is a claim that the text puts in one of these ways.")',
    ),
    Added(
        "service/api/conditions.py",
        """
    "condition": "coalesce({that}.condition, '') = $value",""",
        behind='"modality": "({that}:Claim AND {that}.modality = $value)",',
    ),
    Added(
        "tests/support/plain_conditions.py",
        """
        case "condition":
            return entity.properties.get("condition", "") == value""",
        behind="""case "kind" | "modality" | "scheme" | "section":
            return entity.properties.get(name) == value""",
    ),
)
QUERY = '{ claims(first: 100, where: {condition: "if so"}) { totalCount nodes { id } } }'


async def test_answers(api: Api) -> None:
    """The service narrows connections as the oracle does."""
    await assert_same(api, random_graph(Random("filter")), QUERY)
