"""The commands of `graph_seed`, imported lazily because that takes longer than most commands."""

from typing import Any, cast

import typer
from typer.core import TyperGroup


class Seeds(TyperGroup):
    """A group that imports its commands on first use."""

    def _commands(self) -> TyperGroup:
        from graph_seed.cli import app as seeds

        return cast("TyperGroup", typer.main.get_command(seeds))

    def list_commands(self, ctx: Any) -> list[str]:
        return self._commands().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return self._commands().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        return self._commands().resolve_command(ctx, args)


seed = typer.Typer(
    cls=Seeds, help="Check, load and export texts and their argument graphs.", no_args_is_help=True
)
