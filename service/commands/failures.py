"""How a command fails: one line on standard error that says the way out, and an exit status."""

from collections.abc import Generator
from contextlib import contextmanager

import typer

STATUSES = (
    "Exit status: 0 done, 1 the input is at fault, 2 wrong usage, "
    "3 the database can't be reached, 4 no answer in time."
)


class Failure(Exception):
    """Ends a command with a message and a status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def fail(message: str, status: int) -> typer.Exit:
    """Say what is wrong on standard error; what comes back is to be raised."""
    typer.echo(f"argument-graph: {' '.join(message.split())}", err=True)
    return typer.Exit(status)


@contextmanager
def told() -> Generator[None]:
    """Whatever goes wrong inside ends the command in its own way."""
    from graph_seed.connection import NoDatabaseError, SettingsError, unreachable
    from service.graph import DatabaseUnavailableError, GraphError, StatementTooCostlyError

    try:
        yield
    except Failure as error:
        raise fail(str(error), error.status) from None
    except SettingsError as error:
        raise fail(str(error), 2) from None
    except (NoDatabaseError, DatabaseUnavailableError) as error:
        raise fail(unreachable(error), 3) from None
    except StatementTooCostlyError as error:
        raise fail(f"the database gave up: {error}", 4) from None
    except GraphError as error:
        raise fail(f"the database refused: {error}", 3) from None
