"""The command `export`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argument_store.terminal.as_json import AsJson
from argument_store.terminal.console import err, progress
from argument_store.terminal.failures import Failure
from argument_store.terminal.files import whole_file
from interchange.formats import ARCHIVES, Format
from service.commands.completion import ids_of

if TYPE_CHECKING:
    from argument_store.graph import Graph


def export(
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="Id of a document, an issue, or a statement with its surroundings; the whole graph by default.",
            autocompletion=ids_of("claim", "evidence", "argument", "issue", "document"),
        ),
    ] = None,
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            case_sensitive=False,
            help="Output format; csv, spreadsheets (CSV for Excel and its like) and jsonl are ZIP archives.",
        ),
    ] = Format.SVG,
    steps: Annotated[int, typer.Option(min=0, max=20, help="Distance from the statement, in relations.")] = 2,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", dir_okay=False, help="Output file; standard output by default."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Export the graph, or a part of it; --json is short for --format json."""
    if as_json:
        format_ = Format.JSON
    if format_ in ARCHIVES and output is None and sys.stdout.isatty():
        raise typer.BadParameter("an archive can't be written to a terminal: name a file with --output")
    content = _content(id_, format_, steps)
    _write(content, output)
    if format_ is Format.MERMAID:
        _warn_of_limits(content.decode())


def _content(id_: str | None, format_: Format, steps: int) -> bytes:
    from interchange.extract import PARTS, read_graph
    from interchange.formats import written
    from service.commands.asking import with_database
    from service.commands.suggesting import near

    if id_ and id_.partition(":")[0] not in PARTS:
        raise Failure(f"{id_} can't be exported: give the id of a document, an issue or a statement")
    with progress("reading") as advance:
        graph = with_database(lambda database: read_graph(database, id_, steps, advance))
    if graph is None:
        raise Failure(f"{id_} does not exist{with_database(lambda database: near(database, id_ or ''))}")
    if format_ is Format.JSONL:
        _report_left_out(graph)
    return written(graph, format_)


def _warn_of_limits(chart: str) -> None:
    from interchange.mermaid import beyond_limits

    if beyond := beyond_limits(chart):
        err.print(f"argument-graph: warning: {beyond}: export less, or as svg", soft_wrap=True)


def _report_left_out(graph: "Graph") -> None:
    from interchange.json_lines import left_out

    if names := left_out(graph):
        properties = ", ".join(f"{name} ({number:,})" for name, number in sorted(names.items()))
        err.print(
            f"argument-graph: warning: left out, as the graph model doesn't name them: {properties}; cypher holds them",
            soft_wrap=True,
        )


def _write(content: bytes, output: Path | None) -> None:
    if output:
        with whole_file(output) as file:
            file.write(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
