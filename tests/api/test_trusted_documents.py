"""Trusted documents: with a manifest, nothing else is executed."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest

from argument_store.driver import Neo4jAddress
from argument_store.settings import SettingsError
from service.api import explorer
from service.api.schema import catalogue
from service.api.trusted import read_trusted
from service.app import create_app
from service.plan.limits import Limits
from service.settings import Settings

QUERY = "query Kind { __typename }"
HASH = sha256(QUERY.encode()).hexdigest()
APOLLO = {
    "format": "apollo-persisted-query-manifest",
    "version": 1,
    "operations": [{"id": HASH, "name": "Kind", "type": "query", "body": QUERY}],
}


def client(manifest: Path) -> httpx.AsyncClient:
    """A client of a service with a manifest, whose database is away."""
    app = create_app(Settings(trusted_documents=manifest), Neo4jAddress("bolt://127.0.0.1:1"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


def written(folder: Path, manifest: Any) -> Path:
    """A file with a manifest."""
    path = folder / "manifest.json"
    path.write_text(json.dumps(manifest), encoding="utf-8")
    return path


@pytest.mark.parametrize("manifest", [{HASH: QUERY}, APOLLO], ids=["Relay", "Apollo"])
@pytest.mark.parametrize(
    "request_",
    [
        {"query": QUERY},
        {"query": "query Kind {\n  # laid out otherwise\n  __typename\n}"},
        {"documentId": HASH},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASH}}},
    ],
    ids=["text", "layout", "id", "hash"],
)
async def test_documents_of_the_manifest_are_executed(
    tmp_path: Path, manifest: Any, request_: dict[str, Any]
) -> None:
    """A document of the manifest is executed, by its text however laid out, by its id, or by its hash."""
    async with client(written(tmp_path, manifest)) as service:
        response = await service.post("/graphql", json=request_)
    assert response.json() == {"data": {"__typename": "Query"}}


def test_the_page_may_ask(tmp_path: Path) -> None:
    """What the explorer asks is trusted without being in the manifest."""
    trusted = read_trusted(written(tmp_path, {}), catalogue().schema, Limits())
    texts = explorer.queries().values()
    assert len(texts) > 10
    assert all(trusted.trusts(text) for text in texts)


async def test_the_schema_is_not_told(tmp_path: Path) -> None:
    """A service of trusted documents has no schema at an address either."""
    async with client(written(tmp_path, {HASH: QUERY})) as service:
        assert (await service.get("/schema.graphql")).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["query Kind { kind: __typename }", "{ claims { totalCount } }", "{", "query Kind { __typename } { id }"],
)
async def test_other_documents_are_refused(tmp_path: Path, query: str) -> None:
    """Any other document is FORBIDDEN, by POST and by GET, whether it is valid or not."""
    async with client(written(tmp_path, {HASH: QUERY})) as service:
        for response in (
            await service.post("/graphql", json={"query": query}),
            await service.get("/graphql", params={"query": query}),
        ):
            assert response.status_code == 403
            (error,) = response.json()["errors"]
            assert error["extensions"] == {"code": "FORBIDDEN"}


async def test_an_unknown_hash_is_not_found(tmp_path: Path) -> None:
    """A hash that the manifest lacks is answered as clients expect that fall back on the text."""
    async with client(written(tmp_path, {HASH: QUERY})) as service:
        response = await service.post(
            "/graphql", json={"extensions": {"persistedQuery": {"sha256Hash": "0"}}}
        )
    (error,) = response.json()["errors"]
    assert error == {
        "message": "PersistedQueryNotFound",
        "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"},
    }


@pytest.mark.parametrize(
    ("manifest", "fault"),
    [
        (["query"], "is neither an object"),
        ({"a": 1}, "is neither an object"),
        ({"a": "{ unknown }"}, "a: Cannot query field 'unknown'"),
        ({"a": "{"}, "a: Syntax Error"),
    ],
)
def test_a_bad_manifest_stops_the_start(tmp_path: Path, manifest: Any, fault: str) -> None:
    """A manifest that can't be read, or holds a document that isn't valid, is refused at the start, with what is wrong where."""
    path = written(tmp_path, manifest)
    with pytest.raises(SettingsError, match=f"ARGUMENT_GRAPH_TRUSTED_DOCUMENTS: {path}: ") as caught:
        client(path)
    assert fault in str(caught.value)


def test_a_missing_manifest_stops_the_start(tmp_path: Path) -> None:
    """A manifest that isn't there is refused at the start."""
    with pytest.raises(SettingsError, match="No such file"):
        client(tmp_path / "none.json")
