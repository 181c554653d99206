"""What tests in a browser share."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Route

from service.api.trusted import TrustedDocuments
from service.plan.limits import Limits
from tests.conftest import Loaded
from tests.support.explorer import VIEWS, Explorer, exploring
from tests.support.project import ROOT
from tests.support.visits import Visit, visiting
from tools.bundling import bundle, install


@pytest.fixture
async def visit() -> AsyncGenerator[Visit]:
    """A visit by a browser that has been nowhere before."""
    async with visiting() as visit:
        yield visit


@pytest.fixture(scope="session")
def map_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script that stands in for the page's own in tests of the map."""
    script = tmp_path_factory.mktemp("map") / "page.js"
    install(ROOT / "explorer")
    bundle(ROOT / "explorer", "tests/page.ts", script)
    return script


@pytest.fixture
async def mapped(service: str, visit: Visit, map_script: Path) -> Visit:
    """A visit to the explorer page, under the page's policy, with nothing on it but an element for a map."""

    async def stand_in(route: Route) -> None:
        await route.fulfill(path=map_script, content_type="text/javascript")

    await visit.page.emulate_media(reduced_motion="reduce")
    await visit.page.route("**/explorer.js", stand_in)
    await visit.page.goto(service)
    await visit.page.wait_for_function("() => 'ArgumentMap' in window")
    return visit


@pytest_asyncio.fixture(scope="module")
async def warm(service: str, article: None, loaded: Loaded) -> None:  # noqa: ARG001
    """All views seen once: a Neo4j just started takes its time over a query that it sees for the first time."""
    if loaded.explored:
        return
    async with exploring(service) as explorer:
        for path in VIEWS.values():
            await explorer.open(path)
    loaded.explored = True


@pytest.fixture
async def explorer(service: str, warm: None) -> AsyncGenerator[Explorer]:  # noqa: ARG001
    """A visit to the explorer, over the article; nothing may go wrong on it, nor be asked that a service of trusted documents would refuse."""
    async with exploring(service) as explorer:
        yield explorer
        assert explorer.visit.complaints == []
        trusted = TrustedDocuments({}, Limits())
        assert [text for text in explorer.visit.documents if not trusted.trusts(text)] == []
