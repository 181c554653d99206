"""Failures of commands: a line on standard error that says what to do, and an exit status."""

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from argument_store.terminal.plain import Failure

STATUSES = (
    "Exit status: 0 done, 1 the input is at fault, 2 wrong usage, "
    "3 the database can't be reached, 4 no answer in time."
)


class Commands(TyperGroup):
    """A command group that reports the errors known to `failure_of`, as JSON with --json, and exits with their status."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run the command line, and exit."""
        words = sys.argv[1:] if args is None else list(args)
        try:
            status: int | None = super().main(words, *rest, **(extra | {"standalone_mode": False}))
        except Exception as error:
            failure = failure_of(error)
            if failure is None:
                raise
            if str(failure):
                typer.echo(failure.json() if "--json" in words else failure.text(), err=True)
            status = failure.status
        sys.exit(status)


def failure_of(error: Exception) -> Failure | None:
    """Return the failure for an error, or None for a bug, which keeps its traceback."""
    match error:
        case Failure():
            return error
        case TyperException():
            return Failure(_usage(error), error.exit_code)
        case typer.Abort():
            return Failure("aborted")
        case OSError() if error.filename is not None:
            return Failure(f"{error.filename}: {error.strerror}")
        case _:
            return _failure_of_store(error)


def _usage(error: TyperException) -> str:
    """Return the message with a pointer to the help, or nothing if the help has just been shown."""
    message = _in_a_line(error.format_message()).rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}: see {context.command_path} --help" if message and context else message


def _failure_of_store(error: Exception) -> Failure | None:
    from argument_store.backup.archive import ArchiveError
    from argument_store.backup.restoring import StoreNotEmptyError
    from argument_store.connection import DiskFullError, NoDatabaseError, unreachable
    from argument_store.driver import (
        DatabaseUnavailableError,
        GraphError,
        StatementTooCostlyError,
        StorageFailedError,
    )
    from argument_store.faults import NoSeedError, SeedFaultsError
    from argument_store.migration import NewerStoreError
    from argument_store.settings import SettingsError
    from argument_store.writers import StoreBusyError, UnfinishedRestoreError

    match error:
        case SeedFaultsError():
            return Failure(str(error), faults=error.faults)
        case NoSeedError() | SettingsError():
            return Failure(str(error), 2)
        case StorageFailedError():
            return Failure(f"Neo4j can't write to its disk, which may be full: {_in_a_line(error)}", 3)
        case DiskFullError():
            return Failure(str(error), 3)
        case NoDatabaseError() | DatabaseUnavailableError():
            return Failure(unreachable(error), 3)
        case NewerStoreError() | UnfinishedRestoreError():
            return Failure(str(error), 3)
        case ArchiveError() | StoreNotEmptyError():
            return Failure(str(error))
        case StoreBusyError():
            return Failure(str(error), 4)
        case StatementTooCostlyError():
            return Failure(f"the database stopped the statement: {_in_a_line(error)}", 4)
        case GraphError():
            return Failure(f"the database reported an error: {_in_a_line(error)}", 3)
        case _:
            return None


def _in_a_line(message: object) -> str:
    return " ".join(str(message).split())
