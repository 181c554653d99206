"""The command line: `argument-graph`, put together of its commands."""

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, cast

import typer

from argument_store.terminal.failures import STATUSES, Commands
from service.commands.version import version

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from typer._click import Command

_COMMANDS = (
    "serve",
    "search",
    "show",
    "why",
    "chains",
    "paths",
    "ledger",
    "scenarios",
    "what-if",
    "flip",
    "lint",
    "export",
    "evaluate",
    "solve",
    "schema",
    "verify",
    "backup",
    "restore",
    "seed",
)
"""In the order of the help. Each is the function, or the group, of its name in the module of that name in `service.commands`."""


class _OnDemand(Mapping[str, "Command"]):
    """The commands by name, each imported when it is asked for: to import all takes longer than most of them run."""

    def __getitem__(self, name: str) -> "Command":
        if name not in _COMMANDS:
            raise KeyError(name)
        symbol = name.replace("-", "_")
        command = getattr(import_module(f"service.commands.{symbol}"), symbol)
        if isinstance(command, typer.Typer):
            return typer.main.get_group(command)
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(name, epilog=STATUSES)(command)
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


class _Group(Commands):
    """The group of all commands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = cast("MutableMapping[str, Command]", _OnDemand())

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        return list(self.commands)


app = typer.Typer(
    cls=_Group,
    help="Argument maps in Neo4j, answered over GraphQL.",
    epilog=STATUSES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.callback()(version)


def main() -> None:
    """The entry point of the `argument-graph` command, for terminals and locales of any encoding."""
    if sys.getfilesystemencoding() != "utf-8":  # Arguments and paths would hold what can't be encoded.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    for stream in (sys.stdout, sys.stderr):
        cast("TextIOWrapper[Any]", stream).reconfigure(errors="backslashreplace")
    # What modules make stays: to look through it after every 700 new objects takes some 0.2 s.
    gc.set_threshold(50_000, 20, 50)
    if os.environ.get("_ARGUMENT_GRAPH_COMPLETE") == "complete_bash":
        from service.commands.completion import complete_in_bash

        complete_in_bash(app)
    else:
        app()


if __name__ == "__main__":
    main()
