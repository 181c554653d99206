"""The commands of `graph_seed`, imported when one is asked for: that takes longer than many a command."""

from typing import Any, cast

import typer
from typer.core import TyperGroup


class Seeds(TyperGroup):
    """Stands for them."""

    def _commands(self) -> TyperGroup:
        from graph_seed.cli import app as seeds

        return cast("TyperGroup", typer.main.get_command(seeds))

    def list_commands(self, ctx: Any) -> list[str]:
        return self._commands().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return self._commands().get_command(ctx, cmd_name)


seed = typer.Typer(
    cls=Seeds, help="Check, load and export texts and their argument graphs.", no_args_is_help=True
)
