"""The command line: `argument-graph`, put together of its commands."""

import gc
import os
import sys
from io import TextIOWrapper
from typing import Any, cast

import typer

from argument_store.terminal.failures import STATUSES, Commands
from service.commands.backup import backup
from service.commands.chains import chains
from service.commands.completion import complete_in_bash
from service.commands.evaluate import evaluate
from service.commands.export import export
from service.commands.flip import flip
from service.commands.ledger import ledger
from service.commands.lint import lint
from service.commands.paths import paths
from service.commands.restore import restore
from service.commands.scenarios import scenarios
from service.commands.schema import schema
from service.commands.search import search
from service.commands.seed import seed
from service.commands.serve import serve
from service.commands.show import show
from service.commands.solve import solve
from service.commands.verify import verify
from service.commands.version import version
from service.commands.what_if import what_if
from service.commands.why import why

app = typer.Typer(
    cls=Commands,
    help="Argument maps in Neo4j, answered over GraphQL.",
    epilog=STATUSES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.callback()(version)
for _command in (
    serve,
    search,
    show,
    why,
    chains,
    paths,
    ledger,
    scenarios,
    what_if,
    flip,
    lint,
    export,
    evaluate,
    solve,
    schema,
    verify,
    backup,
    restore,
):
    app.command(epilog=STATUSES)(_command)
app.add_typer(seed, name="seed")


def main() -> None:
    """The entry point of the `argument-graph` command, for terminals and locales of any encoding."""
    if sys.getfilesystemencoding() != "utf-8":  # Arguments and paths would hold what can't be encoded.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    for stream in (sys.stdout, sys.stderr):
        cast("TextIOWrapper[Any]", stream).reconfigure(errors="backslashreplace")
    # What modules make stays: to look through it after every 700 new objects takes some 0.2 s.
    gc.set_threshold(50_000, 20, 50)
    if os.environ.get("_ARGUMENT_GRAPH_COMPLETE") == "complete_bash":
        complete_in_bash(app)
    else:
        app()


if __name__ == "__main__":
    main()
