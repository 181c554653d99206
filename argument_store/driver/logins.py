"""Keeps a wrong password from locking a user out: Neo4j refuses everybody's logins after three that failed in a row."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from argument_store.driver.errors import LoginRefusedError

PAUSE_SECONDS: Final = 60


class Logins:
    """Once a login has been refused, none is tried for a while."""

    def __init__(self) -> None:
        self._refusal = ""
        self._until = 0.0

    @contextmanager
    def guarded(self) -> Generator[None]:
        """What may log in runs inside. Raises LoginRefusedError at once while the last refusal still holds."""
        if time.monotonic() < self._until:
            raise LoginRefusedError(self._refusal)
        try:
            yield
        except LoginRefusedError as error:
            self._refusal = str(error)
            self._until = time.monotonic() + PAUSE_SECONDS
            raise
