"""Views that are read once for all who ask, and kept as long as nothing is written."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argument_store.driver import Database, DatabaseUnavailableError, Neo4jAddress, Rows
from argumentation.deadline import Deadline, TimedOutError
from argumentation.digraphs import reachable, within_reach
from argumentation.gradual.evaluation import evaluate
from argumentation.gradual.strengths import Strengths
from embedded_neo4j import Running
from service.analysis.memo import ComputingError, Memo
from service.api.schema import catalogue
from service.plan.budget import StatementPlaces
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.plan.looks import Looks
from service.plan.memory import Memory
from service.plan.requests import ReasoningLimits
from service.queries import view as queries
from service.reading_ahead import reading_ahead
from tests.api.test_kept_answers import settle
from tests.support.maps import ArgumentMap, maps, write
from tests.support.profiles import costly
from tests.support.seed_store import rows
from tests.support.stores import address

MAP = ArgumentMap(
    {f"claim:c{number}": None for number in range(5)},
    {
        ("claim:c0", "claim:c1"): ("SUPPORTS", None),
        ("claim:c2", "claim:c1"): ("CONTRADICTS", 0.9),
        ("claim:c3", "claim:c2"): ("CONTRADICTS", 0.9),
    },
)
EXTENSIONS = "{ extensions(semantics: PREFERRED) { total extensions { size statements { id } } } }"
VERDICT = """
  query($id: ID!) { claim(id: $id) {
    acceptance { label groundsLost rule why { statementId rule } } strength { value contributions { value } } } }
"""
QUESTIONS = [
    EXTENSIONS,
    "{ extensions(semantics: PREFERRED, view: {minStrength: 0.5}) { total } }",
    '{ flip(statement: "claim:c1") { label flips { rejected { id } label } } }',
    '{ mostDecisive(for: "claim:c1") { label totalCount nodes { statement { id } } } }',
    '{ whatIf(changes: [{removeStatement: "claim:c0"}]) { total differences { statementId before { label strength } after { label } } } }',
    '{ ledger(issue: "issue:all") { balance { prevails } } }',
    "{ lint { rule nodes { id } } }",
    *(VERDICT.replace("$id: ID!", f'$id: ID! = "claim:c{number}"') for number in range(2)),
]


class Watched(Database):
    """Knows how often it has read a whole view; keeps those who read one waiting, or fails them, where a test says so."""

    def __init__(self, address: Neo4jAddress) -> None:
        super().__init__(address)
        self.views = 0
        self.has_read = asyncio.Event()
        self.held: asyncio.Event | None = None
        self.failure: Exception | None = None

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        found = await super().read(statement, parameters, seconds=seconds)
        if statement == queries.ALL:
            self.views += 1
            self.has_read.set()
            if self.held is not None:
                await self.held.wait()
            if self.failure is not None:
                raise self.failure
        return found


def make_large(patch: pytest.MonkeyPatch) -> None:
    """Treat every view as one of very many statements."""
    patch.setattr("service.analysis.view_rows.MANY", 0)
    patch.setattr("argumentation.places.MANY", 0)
    patch.setattr("service.analysis.viewing.MOST_NEAR", 0)


class Sharing:
    """An executor that shares views, and one over the same database that doesn't."""

    def __init__(self, database: Watched, seconds: float = 240, most_bytes: int = 10**9) -> None:
        self.database = database
        self.memory = Memory(database, Looks(database.look), StatementPlaces(), most_bytes)
        limits = Limits(seconds=240, reasoning=ReasoningLimits(seconds))
        self.executor = Executor(catalogue(), database, limits, memory=self.memory)
        self.fresh = Executor(catalogue(), database, Limits(seconds=240, reasoning=ReasoningLimits(240)))

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The answer of the one that shares."""
        return orjson.loads((await self.executor.execute(query, variables)).body)

    async def ask_anew(self, query: str, **variables: Any) -> dict[str, Any]:
        """The answer of the other."""
        return orjson.loads((await self.fresh.execute(query, variables)).body)


@pytest.fixture
async def watched(neo4j_server: Running) -> AsyncGenerator[Watched]:
    """The session's Neo4j, which holds MAP."""
    async with Watched(address(neo4j_server)) as database:
        await write(database, MAP)
        await settle(database)
        yield database


async def test_the_second_question(watched: Watched) -> None:
    """What has been read for one question serves all later ones of the same view, until something is written."""
    sharing = Sharing(watched)
    first = await sharing.ask(EXTENSIONS)
    assert watched.views == 1
    assert await sharing.ask(EXTENSIONS) == first
    for number in range(5):
        id_ = f"claim:c{number}"
        assert await sharing.ask(VERDICT, id=id_) == await sharing.ask_anew(VERDICT, id=id_)
    assert watched.views == 1
    await rows(watched, "MATCH (:Claim {id: 'claim:c3'})-[r]->() DELETE r")
    await settle(watched)
    assert await sharing.ask(EXTENSIONS) == await sharing.ask_anew(EXTENSIONS) != first
    assert watched.views == 3


async def test_questions_at_the_same_time(watched: Watched) -> None:
    """They share one reading."""
    sharing = Sharing(watched)
    answers = await asyncio.gather(*(sharing.ask(EXTENSIONS) for _ in range(10)))
    assert watched.views == 1
    assert answers == [await sharing.ask_anew(EXTENSIONS)] * 10


async def test_a_write_while_it_is_read(watched: Watched) -> None:
    """A question that comes after a write does not take what a reading finds that began before it; all such share the next."""
    sharing = Sharing(watched)
    before = await sharing.ask_anew(EXTENSIONS)
    watched.views, watched.held = 0, asyncio.Event()
    watched.has_read.clear()
    asked = asyncio.create_task(sharing.ask(EXTENSIONS))
    await watched.has_read.wait()
    await rows(watched, "MATCH (:Claim {id: 'claim:c3'})-[r]->() DELETE r")
    late = [asyncio.create_task(sharing.ask(EXTENSIONS)) for _ in range(5)]
    await asyncio.sleep(0)
    watched.held.set()
    assert await asked == before
    assert await asyncio.gather(*late) == [await sharing.ask_anew(EXTENSIONS)] * 5
    assert watched.views == 3  # The last is that of the comparison.


async def test_time_is_over_before_it_is_read(watched: Watched) -> None:
    """Who has been told that the graph is being read, and when to ask again, finds it read then: the reading goes on."""
    sharing = Sharing(watched, seconds=0.2)
    watched.held = asyncio.Event()
    (error,) = (await sharing.ask(EXTENSIONS))["errors"]
    assert "the reading goes on. Ask again in " in error["message"]
    assert error["extensions"]["code"] == "TIMED_OUT"
    assert error["extensions"]["retryAfter"] >= 1
    watched.held.set()
    patient = Executor(catalogue(), watched, Limits(seconds=240), memory=sharing.memory)
    body = (await patient.execute(EXTENSIONS)).body
    assert orjson.loads(body) == await sharing.ask_anew(EXTENSIONS)
    assert watched.views == 2  # That one, and that of the comparison.


async def test_time_is_over_before_it_is_computed(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has been told that strengths of a large view are being computed, and when to ask again, finds them computed then."""
    make_large(monkeypatch)
    go, evaluations = threading.Event(), list[object]()

    def slowly(*arguments: Any) -> Strengths:
        evaluations.append(arguments)
        assert go.wait(60)
        return evaluate(*arguments)

    monkeypatch.setattr("service.analysis.strength.evaluate", slowly)
    sharing = Sharing(watched, seconds=0.2)
    patient = Executor(catalogue(), watched, Limits(seconds=240), memory=sharing.memory)
    await patient.execute(EXTENSIONS)  # Reads the view.
    (error,) = (await sharing.ask(VERDICT, id="claim:c1"))["errors"]
    assert "being computed: ask again in " in error["message"]
    assert error["extensions"]["code"] == "TIMED_OUT"
    assert error["extensions"]["retryAfter"] >= 1
    go.set()
    body = (await patient.execute(VERDICT, {"id": "claim:c1"})).body
    assert len(evaluations) == 1
    assert orjson.loads(body) == await sharing.ask_anew(VERDICT, id="claim:c1")


async def test_neo4j_goes_away(watched: Watched) -> None:
    """Nothing of a reading that fails is used, and all who wait for it are told; the next question reads again."""
    sharing = Sharing(watched)
    watched.failure = DatabaseUnavailableError("away")
    answers = await asyncio.gather(*(sharing.ask(EXTENSIONS) for _ in range(3)))
    codes = [error["extensions"]["code"] for answer in answers for error in answer["errors"]]
    assert codes == ["DATABASE_UNAVAILABLE"] * 3
    assert watched.views == 1
    watched.failure = None
    assert await sharing.ask(EXTENSIONS) == await sharing.ask_anew(EXTENSIONS)


async def test_what_memory_does_not_hold(watched: Watched) -> None:
    """A view that needs more than is allowed is refused with both figures, read or not; small parts of it are answered all the same."""
    sharing = Sharing(watched, most_bytes=1_000)
    (error,) = (await sharing.ask(EXTENSIONS))["errors"]
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert error["message"].startswith("The view has 5 statements and 3 relations, which take some ")
    assert watched.views == 0
    (error,) = (
        await sharing.ask("{ extensions(semantics: PREFERRED, view: {minStrength: 0.5}) { total } }")
    )["errors"]
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert watched.views == 1
    assert await sharing.ask(VERDICT, id="claim:c1") == await sharing.ask_anew(VERDICT, id="claim:c1")


async def test_an_argument_at_fault(watched: Watched) -> None:
    """An id that names nothing is told to each who gives it, and nothing of it is kept."""
    sharing = Sharing(watched)
    query = '{ extensions(semantics: PREFERRED, view: {issues: ["issue:nowhere"]}) { total } }'
    for answer in await asyncio.gather(*(sharing.ask(query) for _ in range(3))):
        (error,) = answer["errors"]
        assert error["extensions"] == {"code": "NOT_FOUND", "argument": "view.issues"}
    await rows(watched, "MATCH (issue:Issue {id: 'issue:none'}) SET issue.id = 'issue:nowhere'")
    assert "errors" not in await sharing.ask(query)


async def test_an_end(watched: Watched) -> None:
    """When the service ends, what is being read is given up."""
    sharing = Sharing(watched)
    watched.held = asyncio.Event()
    asked = asyncio.create_task(sharing.ask(EXTENSIONS))
    await watched.has_read.wait()
    await sharing.memory.close()
    with pytest.raises(asyncio.CancelledError):
        await asked


@costly()
@given(
    first=maps(most_claims=6),
    second=maps(most_claims=6),
    order=st.permutations(QUESTIONS),
    large=st.booleans(),
)
async def test_answers_are_the_same(
    neo4j_server: Running, first: ArgumentMap, second: ArgumentMap, order: list[str], *, large: bool
) -> None:
    """Whatever was asked before, and whatever was written in between, each answer is the one that it is where nothing is kept.

    Large views, which are held in columns, have the answers of small ones.
    """
    async with Watched(address(neo4j_server)) as database:
        sharing = Sharing(database)
        for map_ in (first, second):
            await write(database, map_)
            await settle(database)
            for query in [*order, *order[:3]]:
                with pytest.MonkeyPatch.context() as patch:
                    if large:
                        make_large(patch)
                    found = await sharing.ask(query)
                assert found == await sharing.ask_anew(query), query


@given(
    st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=10, max_size=10),
    st.sets(st.integers(0, 9)),
    st.integers(0, 10),
)
def test_what_is_within_reach(graph: list[list[int]], starts: set[int], most: int) -> None:
    """It is what can be reached, if that is no more than so much."""
    found = reachable(graph.__getitem__, starts)
    assert within_reach(graph.__getitem__, starts, most) == (found if len(found) <= most else None)


def test_one_computes_for_all() -> None:
    """Threads that need the same wait for the first; one whose time is over goes, and what fails is computed again."""
    memo, begun, go = Memo(), threading.Event(), threading.Event()
    computed: list[int] = []

    def compute() -> int:
        begun.set()
        assert go.wait(60)
        computed.append(1)
        return 7

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(memo.get("a", compute))) for _ in range(5)]
    for thread in threads:
        thread.start()
    assert begun.wait(60)
    with pytest.raises(TimedOutError):
        memo.get("a", compute, Deadline(0.0))
    go.set()
    for thread in threads:
        thread.join()
    assert (found, computed, len(memo)) == ([7] * 5, [1], 1)

    def fail() -> int:
        raise KeyError

    with pytest.raises(KeyError):
        memo.get("b", fail)
    assert memo.get("b", lambda: 8) == 8


def test_computing_goes_on() -> None:
    """What is computed of a large view is there for who asks later, when the time of who asked first is over; what fails is computed again."""
    memo, go, computed = Memo(lasting=True), threading.Event(), list[Deadline]()

    def compute(deadline: Deadline) -> int:
        computed.append(deadline)
        assert go.wait(60)
        return 7

    for _ in range(2):
        with pytest.raises(ComputingError):
            memo.find("a", compute, Deadline(0.0))
    go.set()
    assert memo.find("a", compute, Deadline()) == 7
    (deadline,) = computed
    deadline.check()

    def fail(_: Deadline) -> int:
        raise KeyError

    with pytest.raises(KeyError):
        memo.find("b", fail, Deadline())
    assert memo.find("b", lambda _: 8, Deadline()) == 8
    assert len(memo) == 2


def test_few_computations_go_on() -> None:
    """What has not begun for want of room ends with whoever asked for it, and is begun for who asks when there is room."""
    go, begun = threading.Event(), list[str]()

    def computing(name: str) -> Callable[[Deadline], str]:
        def compute(_: Deadline) -> str:
            begun.append(name)
            assert go.wait(60)
            return name

        return compute

    memos = [Memo(lasting=True) for _ in range(3)]
    for memo, name in zip(memos, "ab", strict=False):
        with pytest.raises(ComputingError):
            memo.find(name, computing(name), Deadline(0.0))
    with pytest.raises(TimedOutError) as late:
        memos[2].find("c", computing("c"), Deadline(0.0))
    assert not isinstance(late.value, ComputingError)
    go.set()
    found = [memo.find(name, computing(name), Deadline()) for memo, name in zip(memos, "abc", strict=True)]
    assert found == ["a", "b", "c"]
    assert sorted(begun) == ["a", "b", "c"]


async def views(watched: Watched, number: int) -> None:
    """Wait until the view has been read so often; looks at the store meanwhile, as the service does."""
    while watched.views < number:
        await watched.look()
        await asyncio.sleep(0.01)


async def test_before_anybody_asks(watched: Watched) -> None:
    """The view is read once pages are planned, and again when something has been written: who asks then finds it there."""
    sharing, planned = Sharing(watched), asyncio.Event()
    async with reading_ahead(watched, sharing.memory, planned.wait(), quiet_seconds=0.05):
        await watched.look()
        assert watched.views == 0
        planned.set()
        await views(watched, 1)
        await sharing.ask(EXTENSIONS)
        assert watched.views == 1
        await rows(watched, "MATCH (:Claim {id: 'claim:c3'})-[r]->() DELETE r")
        await views(watched, 2)
