"""The command line, put together of its commands."""

import os

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


def run() -> None:
    """Run the command line, or complete one, and exit."""
    if os.environ.get("_ARGUMENT_GRAPH_COMPLETE") == "complete_bash":
        complete_in_bash(app)
    else:
        app()
