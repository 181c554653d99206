"""What can be measured; a meter of this class measures nothing, and costs as little."""

from contextlib import AbstractAsyncContextManager

from service.telemetry.observation import Observation

Admitted = AbstractAsyncContextManager[object]


class Meter:
    """Takes figures of requests, statements and the database."""

    def admission(self, admitted: Admitted) -> Admitted:
        """The same context, which a request waits to enter and is executed in."""
        return admitted

    def request(self, noted: Observation, seconds: float) -> None:
        """A GraphQL request has ended."""

    def statement(self, outcome: str, seconds: float) -> None:
        """A statement has ended: `ok`, or the reason why it failed."""

    def database(self, *, up: bool) -> None:
        """Neo4j has begun or ceased to answer."""
