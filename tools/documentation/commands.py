"""The reference of commands, from the command itself."""

from collections.abc import Iterator
from typing import Any

import typer

from service.command_line import app

NAME = "argument-graph"


def page() -> str:
    """The page in Markdown."""
    command = typer.main.get_command(app)
    parts = ["# Commands", *_sections(command, None, NAME, 2)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _sections(command: Any, parent: Any, name: str, level: int) -> Iterator[str]:
    context = command.context_class(command, info_name=name, parent=parent)
    yield f"{'#' * level} {context.command_path}"
    yield f"```text\n{' '.join((context.command_path, *command.collect_usage_pieces(context)))}\n```"
    yield (command.help or "").split("\f")[0]
    rows = [record for parameter in command.get_params(context) if (record := _row(parameter, context))]
    if rows:
        yield "\n".join(("| option | is |", "|---|---|", *rows))
    for child in command.list_commands(context) if hasattr(command, "list_commands") else ():
        yield from _sections(command.get_command(context, child), context, child, min(level + 1, 4))


def _row(parameter: Any, context: Any) -> str | None:
    record = parameter.get_help_record(context)
    if not record or "--help" in record[0]:
        return None
    names, text = (" ".join(part.split()).replace("|", "&#124;") for part in record)
    return f"| `{names}` | {text} |"
