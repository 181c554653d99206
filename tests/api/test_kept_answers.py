"""Answers that are given again: exactly as long as nothing has been written."""

import asyncio
import itertools
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import httpx
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argument_store.driver import Database, DatabaseUnavailableError, Neo4jAddress, Revision, Rows
from argument_store.schema import prepare
from embedded_neo4j import EmbeddedNeo4j, Options, Running
from graph_seed import load, read_seed, wipe
from service.api.http import GraphQLEndpoint
from service.api.schema import catalogue
from service.plan.admission import Admission, RequestPlaces
from service.plan.answers import KeptAnswers, Response
from service.plan.execution import Executor
from service.plan.looks import Looks
from tests.api.conftest import PATIENT_LIMITS
from tests.support.foreground import Place
from tests.support.maps import ArgumentMap, write
from tests.support.profiles import costly
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE
from tests.support.seed_store import empty, rows
from tests.support.stores import address

MB = 1_000_000
MAP = ArgumentMap(
    {f"claim:c{number}": None for number in range(4)},
    {("claim:c0", "claim:c1"): ("SUPPORTS", None), ("claim:c2", "claim:c1"): ("CONTRADICTS", 0.9)},
)
TITLE = "query Title($id: ID!) { claim(id: $id) { title } }"
UNREAD = "{ claims(first: -1) { totalCount } }"
"""Nothing is read for it."""
QUESTIONS: Sequence[tuple[str, Mapping[str, Any]]] = [
    (TITLE, {"id": "claim:c0"}),
    (TITLE, {"id": "claim:none"}),
    ("{ claims { totalCount nodes { id title supports { totalCount } } } }", {}),
    (UNREAD, {}),
    ("{ claims(orderBy: [MOST_SUPPORTED], first: 2) { nodes { id } } documents { nodes { id } } }", {}),
    ('{ claim(id: "claim:c1") { acceptance { label } strength { value } } }', {}),
    ('{ chains(from: "claim:c0", first: 5) { totalCount } }', {}),
    ("query Documents { documents { nodes { title } } __schema { queryType { name } } }", {}),
]


class Watched(Database):
    """Knows which statements it has read."""

    def __init__(self, address: Neo4jAddress) -> None:
        super().__init__(address)
        self.read_so_far: list[str] = []

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        self.read_so_far.append(statement)
        return await super().read(statement, parameters, seconds=seconds)


async def settle(database: Database) -> None:
    """Read over many connections until all are known to lead to one process."""
    for _ in range(50):
        looks = [database.look() for _ in range(8)]
        if len({await database.look(), *await asyncio.gather(*looks)}) == 1:
            return
    raise AssertionError("they are never known to")


class Keeping:
    """An executor that keeps answers, and one over the same database that keeps none."""

    def __init__(self, database: Watched, most_bytes: int = MB) -> None:
        self.database = database
        self.executor = Executor(
            catalogue(), database, PATIENT_LIMITS, kept=KeptAnswers(most_bytes, Looks(database.look))
        )
        self.fresh = Executor(catalogue(), database, PATIENT_LIMITS)

    async def ask(self, query: str, variables: Mapping[str, Any] | None = None) -> Response:
        """The response of the one that keeps."""
        return await self.executor.execute(query, variables)

    async def settle(self) -> None:
        """Let the database know the store's revision, and that all its connections lead to one process."""
        await settle(self.database)


@pytest.fixture
async def keeping(neo4j_server: Running) -> Any:
    """Both over the session's Neo4j, which holds MAP."""
    async with Watched(address(neo4j_server)) as database:
        await prepare(database)
        await write(database, MAP)
        keeping = Keeping(database)
        await keeping.settle()
        yield keeping


async def retitle(database: Database, title: str, id_: str = "claim:c0") -> None:
    """Write a title."""
    await rows(database, "MATCH (n:Claim {id: $p.id}) SET n.title = $p.title", id=id_, title=title)


@pytest.mark.parametrize(("query", "variables"), [each for each in QUESTIONS if each[0] != UNREAD])
async def test_the_same_question(keeping: Keeping, query: str, variables: Mapping[str, Any]) -> None:
    """It has the same answer again, for one look at the store; a write ends that, and then the new answer is kept."""
    first = await keeping.ask(query, variables)
    assert not first.kept
    keeping.database.read_so_far.clear()
    again = await keeping.ask(query, variables)
    assert (again.body, again.cost, again.kept) == (first.body, first.cost, True)
    assert keeping.database.read_so_far == ["RETURN 1"]
    await retitle(keeping.database, "another")
    third = await keeping.ask(query, variables)
    assert not third.kept
    assert third.body == (await keeping.fresh.execute(query, variables)).body
    assert (await keeping.ask(query, variables)).kept


async def test_what_makes_another_question(keeping: Keeping) -> None:
    """Other variables, another operation or another text are another question; one that is not kept takes no look."""
    two = "query A { claims { totalCount } } query B { claims { nodes { id } } }"
    assert b"totalCount" in (await keeping.executor.execute(two, {}, "A")).body
    keeping.database.read_so_far.clear()
    assert b"nodes" in (await keeping.executor.execute(two, {}, "B")).body
    for number in range(4):
        response = await keeping.ask(TITLE, {"id": f"claim:c{number}"})
        assert orjson.loads(response.body)["data"]["claim"]["title"] == f"claim:c{number}"
    assert "RETURN 1" not in keeping.database.read_so_far


class Timeless(Watched):
    """Fails the next read of a statement that begins with RETURN COLLECT or the like: whatever is not a look."""

    failure: Exception | None = None

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        if statement != "RETURN 1" and self.failure is not None:
            raise self.failure
        return await super().read(statement, parameters, seconds=seconds)


@pytest.mark.parametrize("failure", [DatabaseUnavailableError("away"), TimeoutError(), KeyError("fault")])
async def test_failures_are_not_kept(neo4j_server: Running, failure: Exception) -> None:
    """An answer with an error that is not the asker's own is never given again."""
    async with Timeless(address(neo4j_server)) as database:
        await write(database, MAP)
        keeping = Keeping(database)
        await keeping.settle()
        database.failure = failure
        assert b'"errors"' in (await keeping.ask(TITLE, {"id": "claim:c0"})).body
        database.failure = None
        response = await keeping.ask(TITLE, {"id": "claim:c0"})
        assert not response.kept
        assert orjson.loads(response.body) == {"data": {"claim": {"title": "claim:c0"}}}


async def test_a_fault_of_the_asker_is_kept(keeping: Keeping) -> None:
    """As long as nothing is written, an id that names nothing goes on naming nothing, and its code is noted each time."""
    query = '{ claims { totalCount } chains(from: "claim:none") { totalCount } }'
    first = await keeping.ask(query)
    assert first.codes == ("NOT_FOUND",)
    again = await keeping.ask(query)
    assert (again.body, again.codes, again.kept) == (first.body, first.codes, True)


class WritingBetween(Watched):
    """Writes between two statements of a request."""

    writes = False

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        found = await super().read(statement, parameters, seconds=seconds)
        if self.writes and statement != "RETURN 1":
            self.writes = False
            await retitle(self, "between")
        return found


async def test_a_write_among_its_statements(neo4j_server: Running) -> None:
    """An answer whose statements have seen different revisions belongs to none, and is not kept."""
    async with WritingBetween(address(neo4j_server)) as database:
        await write(database, MAP)
        keeping = Keeping(database)
        await keeping.settle()
        query = '{ claim(id: "claim:c1") { acceptance { label why { statement { id } } } } }'
        await keeping.ask(query)
        await retitle(database, "before")
        await keeping.settle()
        database.writes = True
        await keeping.ask(query)
        await keeping.settle()
        assert not (await keeping.ask(query)).kept
        assert (await keeping.ask(query)).kept


async def test_bytes_are_bounded(neo4j_server: Running) -> None:
    """What was not asked for longest is forgotten first; an answer larger than all room is not kept."""
    async with Watched(address(neo4j_server)) as database:
        await write(database, MAP)
        keeping = Keeping(database, most_bytes=3_500)
        await keeping.settle()
        ids = [{"id": f"claim:c{number}"} for number in range(4)]
        for each in ids[:3]:
            await keeping.ask(TITLE, each)
        assert (await keeping.ask(TITLE, ids[0])).kept
        await keeping.ask(TITLE, ids[3])
        assert [(await keeping.ask(TITLE, each)).kept for each in (ids[0], ids[2], ids[3])] == [True] * 3
        assert not (await keeping.ask(TITLE, ids[1])).kept
        long = "{ claims { nodes { id title text kind modality } } } #" + "x" * 3_000
        await keeping.ask(long)
        assert not (await keeping.ask(long)).kept


async def test_charges_are_the_same(keeping: Keeping) -> None:
    """An answer that is given again costs its asker as much, and is charged before the look."""
    charged: list[int] = []

    async def charge(cost: int) -> None:
        charged.append(cost)

    query = "{ claims(first: 10) { nodes { id } } }"
    for _ in range(2):
        await keeping.executor.execute(query, charge=charge)
    await retitle(keeping.database, "new")
    await keeping.executor.execute(query, charge=charge)
    assert len(charged) == 3
    assert len(set(charged)) == 1


class HeldLooks:
    """Looks that end when they are let go; each has a revision of its own."""

    def __init__(self) -> None:
        self.begun: list[asyncio.Future[Revision | None]] = []

    async def look(self) -> Revision | None:
        """The next."""
        future: asyncio.Future[Revision | None] = asyncio.get_running_loop().create_future()
        self.begun.append(future)
        return await future

    async def end(self, number: int) -> Revision:
        """Let one go."""
        revision = Revision("server", 1, frozenset({str(number)}))
        await turns()
        self.begun[number].set_result(revision)
        await turns()
        return revision


async def turns() -> None:
    """Let all that can go on do so."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_looks_are_shared() -> None:
    """Those who come together share one look; those who come while it is under way share the next, which begins after it."""
    held = HeldLooks()
    looks = Looks(held.look)
    first = [asyncio.create_task(looks.revision()) for _ in range(3)]
    await turns()
    second = [asyncio.create_task(looks.revision()) for _ in range(3)]
    await turns()
    assert len(held.begun) == 1
    one = await held.end(0)
    assert [await each for each in first] == [one] * 3
    assert len(held.begun) == 2
    second[0].cancel()
    other = await held.end(1)
    assert [await each for each in second[1:]] == [other] * 2
    assert len(held.begun) == 2


async def test_a_look_that_fails() -> None:
    """Its error is that of all who share it, and the next look is another one."""
    failures = iter([DatabaseUnavailableError("away")])

    async def look() -> Revision | None:
        for failure in failures:
            raise failure
        return None

    looks = Looks(look)
    found = await asyncio.gather(*(looks.revision() for _ in range(3)), return_exceptions=True)
    assert [type(each) for each in found] == [DatabaseUnavailableError] * 3
    assert await looks.revision() is None


class Away(Watched):
    """Gives no answer when a test says so, and counts who has asked in vain."""

    away = False
    in_vain = 0

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        if self.away:
            self.in_vain += 1
            raise DatabaseUnavailableError("away")
        return await super().read(statement, parameters, seconds=seconds)


async def test_neo4j_is_away(neo4j_server: Running) -> None:
    """Without a look nothing is given again: the answer is that of a database that can't be reached, after one try."""
    async with Away(address(neo4j_server)) as database:
        await write(database, MAP)
        keeping = Keeping(database)
        await keeping.settle()
        first = await keeping.ask(TITLE, {"id": "claim:c0"})
        database.away = True
        response = await keeping.ask(TITLE, {"id": "claim:c0"})
        assert response.codes == ("DATABASE_UNAVAILABLE",)
        assert database.in_vain == 1
        database.away = False
        assert (await keeping.ask(TITLE, {"id": "claim:c0"})).body == first.body


class Steps:
    """Reads, and writes by several routes, one after the other."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self._numbers = itertools.count()

    async def take(self, step: str) -> None:
        """Take one; what is read is compared with what it is without anything kept."""
        database = self._keeping.database
        match step.split():
            case ["ask", number]:
                query, variables = QUESTIONS[int(number)]
                found = await self._keeping.ask(query, variables)
                fresh = await self._keeping.fresh.execute(query, variables)
                assert orjson.loads(found.body) == orjson.loads(fresh.body)
            case ["cypher"]:
                await retitle(database, f"title {next(self._numbers)}")
            case ["create"]:
                await rows(database, "CREATE (:Note)")
            case ["load"]:
                await load(database, [read_seed(FERRY_LINE), read_seed(HARBOUR_BRIDGE)])
            case ["edit"]:
                await wipe(database, [read_seed(FERRY_LINE).id])
            case _:
                await empty(database)
                await prepare(database)


STEPS = [*(f"ask {number}" for number in range(len(QUESTIONS))), "cypher", "create", "load", "edit", "empty"]
TAKEN = st.lists(
    st.sampled_from(STEPS[: len(QUESTIONS)])
    | st.sampled_from(STEPS[: len(QUESTIONS)])
    | st.sampled_from(STEPS),
    min_size=8,
    max_size=24,
)


@costly()
@given(taken=TAKEN)
async def test_whatever_is_written(neo4j_server: Running, taken: list[str]) -> None:
    """In whatever order is read and written, each answer is the one that it would be if nothing were kept."""
    async with Watched(address(neo4j_server)) as database:
        await prepare(database)
        await write(database, MAP)
        steps = Steps(Keeping(database))
        for step in taken:
            await steps.take(step)


@pytest.mark.slow
async def test_restarts(tmp_path: Path) -> None:
    """The same where Neo4j is restarted in between."""
    place, random = Place.make(tmp_path), Random(19)
    options = Options(place.data_dir, bolt_port=place.bolt_port, browser_port=place.browser_port)
    running = await asyncio.to_thread(EmbeddedNeo4j(options).start)
    try:
        async with Watched(address(running)) as database:
            await prepare(database)
            await write(database, MAP)
            steps = Steps(Keeping(database))
            for _ in range(2):
                for step in random.choices(STEPS, k=30):
                    await steps.take(step)
                await asyncio.to_thread(running.stop)
                running = await asyncio.to_thread(EmbeddedNeo4j(options).start)
            for step in random.choices(STEPS, k=30):
                await steps.take(step)
    finally:
        await asyncio.to_thread(running.stop)


async def test_no_answer_is_older_than_its_question(keeping: Keeping) -> None:
    """With writes and questions at the same time, an answer shows whatever had been committed when its question was asked."""
    committed = 0

    async def writer() -> None:
        nonlocal committed
        for number in range(1, 60):
            await retitle(keeping.database, str(number))
            committed = number
            if number % 3 == 0:
                await asyncio.sleep(0.01)

    await retitle(keeping.database, "0")
    writing = asyncio.create_task(writer())
    given_again = 0

    async def reader() -> None:
        nonlocal given_again
        while not writing.done():
            known = committed
            response = await keeping.ask(TITLE, {"id": "claim:c0"})
            given_again += response.kept
            assert int(orjson.loads(response.body)["data"]["claim"]["title"]) >= known

    await asyncio.gather(writing, *(reader() for _ in range(6)))
    assert given_again


def over_http(keeping: Keeping) -> httpx.AsyncClient:
    """A client of the endpoint."""
    endpoint = GraphQLEndpoint(
        keeping.executor, RequestPlaces(Admission(9, 9, 60)), page=None, most_bytes=10_000
    )
    return httpx.AsyncClient(transport=httpx.ASGITransport(endpoint), base_url="http://localhost")


async def test_a_get_is_validated(keeping: Keeping) -> None:
    """A client's copy is good as long as the answer would be the same; the answer has a tag and says that caches ask first."""
    parameters = {"query": TITLE, "variables": '{"id": "claim:c0"}'}
    async with over_http(keeping) as client:
        first = await client.get("/graphql", params=parameters)
        tag = first.headers["etag"]
        assert first.headers["cache-control"] == "private, no-cache"
        for given_tag in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
            known = await client.get("/graphql", params=parameters, headers={"if-none-match": given_tag})
            assert (known.status_code, known.content) == (304, b"")
            assert known.headers["etag"] == tag
            assert known.headers["vary"] == first.headers["vary"]
        other = await client.get("/graphql", params=parameters, headers={"if-none-match": '"other"'})
        assert (other.status_code, other.content) == (200, first.content)
        await rows(keeping.database, "CREATE (:Note)")
        known = await client.get("/graphql", params=parameters, headers={"if-none-match": tag})
        assert known.status_code == 304  # It was read anew, and is the same.
        await retitle(keeping.database, "another")
        changed = await client.get("/graphql", params=parameters, headers={"if-none-match": tag})
        assert (changed.status_code, changed.json()["data"]["claim"]["title"]) == (200, "another")
        assert changed.headers["etag"] != tag


async def test_what_no_cache_may_store(neo4j_server: Running) -> None:
    """What fails, or is refused, has no tag, and is not for caches; an answer to POST has neither."""
    async with Away(address(neo4j_server)) as database:
        keeping = Keeping(database)
        async with over_http(keeping) as client:
            for query in ("{", "{ nope }", "mutation { __typename }"):
                refused = await client.get("/graphql", params={"query": query})
                assert refused.headers["cache-control"] == "no-store"
                assert "etag" not in refused.headers
            database.away = True
            failed = await client.get("/graphql", params={"query": "{ claims { totalCount } }"})
            assert (failed.status_code, failed.headers["cache-control"]) == (200, "no-store")
            posted = await client.post("/graphql", json={"query": "{ __typename }"})
            assert {"etag", "cache-control"}.isdisjoint(posted.headers)


async def test_it_is_told_where_asked(keeping: Keeping) -> None:
    """Who asks for it reads whether an answer was kept, besides its cost; the rest of the answer is the same."""
    request = {"query": TITLE, "variables": {"id": "claim:c0"}, "extensions": {"kept": True, "cost": True}}
    async with over_http(keeping) as client:
        first, again = [(await client.post("/graphql", json=request)).json() for _ in range(2)]
    assert (first["extensions"]["kept"], again["extensions"]["kept"]) == (False, True)
    assert first["extensions"]["cost"] == again["extensions"]["cost"] > 0
    assert first["data"] == again["data"]
