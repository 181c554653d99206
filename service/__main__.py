"""The command line: `argument-graph`.

Exit status: 0 done, 1 the input is at fault, 2 wrong usage, 3 the database can't be reached, 4 no answer in time.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

from service.commands.chains import chains
from service.commands.completion import complete_in_bash
from service.commands.export import export
from service.commands.failures import STATUSES, Failure, fail, told
from service.commands.ledger import ledger
from service.commands.paths import paths
from service.commands.search import search
from service.commands.show import show
from service.reasoning.bipolar import SupportReading
from service.reasoning.labels import Semantics
from service.reasoning.models import StrengthModel

app = typer.Typer(
    help="Argument maps in Neo4j, answered over GraphQL.",
    epilog=STATUSES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for _command in (chains, paths, ledger, show, search, export):
    app.command(epilog=STATUSES)(_command)


class _Seeds(TyperGroup):
    """The commands of `graph_seed`, imported when one is asked for: that takes longer than many a command."""

    def _commands(self) -> TyperGroup:
        from graph_seed.cli import app as seeds

        return cast("TyperGroup", typer.main.get_command(seeds))

    def list_commands(self, ctx: Any) -> list[str]:
        return self._commands().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return self._commands().get_command(ctx, cmd_name)


app.add_typer(
    typer.Typer(
        cls=_Seeds, help="Check, load and export texts and their argument graphs.", no_args_is_help=True
    ),
    name="seed",
)


def _fail(message: str, status: int) -> None:
    raise fail(message, status)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="ARGUMENT_GRAPH_HOST")] = None,
    port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_PORT")] = None,
    workers: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_WORKERS")] = None,
    data_dir: Annotated[Path | None, typer.Option(help="ARGUMENT_GRAPH_DATA_DIR")] = None,
    bolt_port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_BOLT_PORT")] = None,
    browser_port: Annotated[int | None, typer.Option(help="ARGUMENT_GRAPH_BROWSER_PORT")] = None,
) -> None:
    """Start Neo4j (unless NEO4J_URI names one), load the article into an empty graph, and answer GraphQL."""
    from pydantic import ValidationError

    from graph_seed.faults import SeedFaultsError
    from service.errors import NoNeo4jError, PortInUseError
    from service.graph import GraphError
    from service.serve import serve as run
    from service.settings import Settings, explained

    options: dict[str, Any] = {
        "host": host,
        "port": port,
        "workers": workers,
        "data_dir": data_dir,
        "bolt_port": bolt_port,
        "browser_port": browser_port,
    }
    try:
        run(Settings(**{name: value for name, value in options.items() if value is not None}))
    except ValidationError as error:
        _fail(explained(error), 2)
    except (PortInUseError, SeedFaultsError) as error:
        _fail(str(error), 1)
    except (NoNeo4jError, GraphError) as error:
        _fail(str(error), 3)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


@app.command()
def schema() -> None:
    """Print the GraphQL schema as SDL."""
    from service.api.schema import sdl

    sys.stdout.write(sdl())


def _list_problems(asked: bool) -> None:  # noqa: FBT001
    from service.solve import problems

    if asked:
        typer.echo(problems())
        raise typer.Exit


@app.command()
def solve(
    problem: Annotated[
        str, typer.Option("-p", metavar="PROBLEM", help="SE, EE, CE, DC or DS, and a semantics: SE-PR")
    ],
    file: Annotated[
        Path,
        typer.Option("-f", exists=True, dir_okay=False, help=".apx, .tgf, or the format of 2023 (p af n)"),
    ],
    argument: Annotated[
        str | None, typer.Option("-a", metavar="ARGUMENT", help="What DC and DS ask about")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="End with status 4 after that")
    ] = None,
    _problems: Annotated[
        bool,
        typer.Option("--problems", is_eager=True, callback=_list_problems, help="List the problems and end"),
    ] = False,
) -> None:
    """Solve a problem of the argumentation competition ICCMA, in its formats; no Neo4j is needed."""
    from service.reasoning.deadline import TimedOutError
    from service.reasoning.iccma import ProblemError
    from service.reasoning.iccma_files import FormatError
    from service.solve import solve as run

    try:
        run(problem, file, argument, timeout)
    except FormatError as error:
        _fail(str(error), 1)
    except ProblemError as error:
        _fail(str(error), 2)
    except TimedOutError:
        _fail(f"no answer within {timeout:g} s", 4)


@app.command()
def evaluate(
    semantics: Annotated[Semantics, typer.Option(help="What labels follow from")] = Semantics.GROUNDED,
    support: Annotated[SupportReading, typer.Option(help="What a support means")] = SupportReading.EVIDENTIAL,
    model: Annotated[StrengthModel, typer.Option(help="What strengths follow from")] = StrengthModel.DF_QUAD,
    write: Annotated[
        bool, typer.Option("--write", help="Store label, strength and their origin on the statements")
    ] = False,
    timeout: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="End with status 4 after that")
    ] = None,
) -> None:
    """Judge all statements that Neo4j holds, and tell in short what stands."""
    from graph_seed.connection import address
    from service.evaluate import Way, run
    from service.reasoning.deadline import TimedOutError

    with told():
        try:
            found = run(address(), Way(semantics, support, model, timeout), write=write)
        except TimedOutError:
            raise Failure("no answer in time, or too many statements for this semantics", 4) from None
    for line in found.lines():
        typer.echo(line)
    typer.echo("stored on the statements" if write else "nothing is stored: --write does that")


def main() -> None:
    """The entry point of the `argument-graph` command."""
    if os.environ.get("_ARGUMENT_GRAPH_COMPLETE") == "complete_bash":
        complete_in_bash(app)
    else:
        app()


if __name__ == "__main__":
    main()
