"""Neo4j as a cluster, played by a script: none runs on one machine without a licence."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio

from argument_store.driver import Database, DatabaseUnavailableError, Neo4jAddress
from tests.support.cluster import ADD, NUMBER, Cluster, cluster


@pytest_asyncio.fixture
async def members() -> AsyncGenerator[Cluster]:
    """A cluster."""
    async with cluster() as here:
        yield here


@pytest_asyncio.fixture
async def database(members: Cluster) -> AsyncGenerator[Database]:
    """The client of it."""
    async with Database(Neo4jAddress(members.uri, password="any")) as database:
        yield database


async def add(database: Database) -> None:
    """One transaction that adds one to the number."""
    async with database.writing() as transaction:
        await transaction.run(ADD, {})


async def test_reads_go_to_readers(members: Cluster, database: Database) -> None:
    """Reads at the same time are spread over the members that serve them, and never reach the leader."""
    await asyncio.gather(*(database.read(NUMBER, {}) for _ in range(8)))
    async with database.reading() as transaction:
        await transaction.run(NUMBER, {})
    leader, *followers = members.members
    assert leader.asked == []
    assert all(follower.asked for follower in followers)


async def test_writes_go_to_the_leader(members: Cluster, database: Database) -> None:
    """What writes runs on the leader, also what it reads meanwhile."""
    async with database.writing() as transaction:
        await transaction.run(ADD, {})
        assert await transaction.run(NUMBER, {}) == [[1]]
    assert members.leader.asked == [ADD, NUMBER]
    assert members.number == 1


async def test_a_client_reads_its_own_writes(members: Cluster, database: Database) -> None:
    """A member that serves reads is asked for what this client has committed, by statements and by transactions alike; others read what is there."""
    for wrote in range(1, 3):
        await add(database)
        for _ in range(4):
            assert await database.read(NUMBER, {}) == [[wrote]]
        async with database.reading() as transaction:
            assert await transaction.run(NUMBER, {}) == [[wrote]]
    async with Database(Neo4jAddress(members.uri, password="any")) as other:
        assert await other.read(NUMBER, {}) == [[0]]


async def test_a_leader_change(members: Cluster, database: Database) -> None:
    """A transaction that meets a member which leads no longer writes nothing; the next one goes to the new leader."""
    await add(database)
    members.leader = members.members[1]
    with pytest.raises(DatabaseUnavailableError, match="leads no longer"):
        await add(database)
    assert members.number == 1
    await add(database)
    assert members.number == 2
    assert await database.read(NUMBER, {}) == [[2]]


async def test_members_that_leave(members: Cluster, database: Database) -> None:
    """Reads go on with one reader left, and from another member on when that one leaves and the first is back."""
    _, second, third = members.members
    for left, here in ((second, third), (third, second)):
        await database.read(NUMBER, {})
        left.close()
        here.asked.clear()
        assert await database.read(NUMBER, {}) == [[0]]
        assert await database.read(NUMBER, {}) == [[0]]
        assert len(here.asked) == 2
        await left.open()


async def test_a_cluster_that_is_away(members: Cluster, database: Database) -> None:
    """Without any member reads fail as without a database, and succeed when one is back."""
    await database.read(NUMBER, {})
    for member in members.members:
        member.close()
    with pytest.raises(DatabaseUnavailableError):
        await database.read(NUMBER, {})
    for member in members.members:
        await member.open()
    assert await database.read(NUMBER, {}) == [[0]]
