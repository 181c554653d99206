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
    modalities: list[Modality] | None = _condition("The text puts it in one of these ways.")""",
        behind='modality: Modality | None = _condition("The text puts it this firmly.")',
    ),
    Added(
        "service/api/pages.py",
        """
    "modalities": "{that}.modality IN $value",""",
        behind='"modality": "{that}.modality = $value",',
    ),
    Added(
        "tests/support/plain_pages.py",
        """
        case "modalities":
            return entity.properties.get("modality") in value""",
        behind="""case "kind" | "modality":
            return entity.properties.get(name) == value""",
    ),
)
QUERY = "{ claims(first: 100, where: {modalities: [POSSIBLE, CERTAIN]}) { totalCount nodes { id } } }"


async def test_answers(api: Api) -> None:
    """The service narrows connections as the oracle does."""
    await assert_same(api, random_graph(Random("filter")), QUERY)
