"""One service for the tests that look at it from outside."""

from collections.abc import Generator

import pytest

from tests.support.foreground import Place, Service, serving


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service]:
    """`argument-graph serve` on a new data folder, with the article."""
    with serving(Place.make(tmp_path_factory.mktemp("data") / "store")) as service:
        yield service
