"""What Schemathesis makes of the schema: any query that is valid, with any values of its arguments."""

from typing import Any, cast

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case

from service.plan import failures
from tests.support.profiles import costly
from tests.support.project import ROOT

CODES = {value for name, value in vars(failures).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.random
@pytest.mark.usefixtures("article")
def test_any_valid_query(service: str) -> None:
    """Each is answered with data, or with errors that have a code of the API, none of which stands for a fault of the service."""
    schema = cast("Any", schemathesis.graphql).from_path(ROOT / "schema.graphql")
    schema.config.update(base_url=f"{service}/graphql")
    cases: SearchStrategy[Case[Any]] = schema.as_strategy()

    @seed(20_261_130)
    @settings(
        costly(),
        max_examples=3 * costly().max_examples,
        phases=[Phase.generate],  # What fails is short enough to be read.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )
    @given(case=cases)
    def ask(case: Case[Any]) -> None:
        response = case.call()
        codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
        assert response.status_code in (200, 400), response.text
        assert codes <= CODES - {failures.INTERNAL}, response.text

    ask()
