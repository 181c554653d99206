"""The command `schema`."""

import sys

from argument_store.terminal.as_json import AsJson, print_json


def schema(as_json: AsJson = False) -> None:
    """Print the GraphQL schema as SDL; with --json, the answer to the introspection query."""
    from service.api.schema import introspection, sdl

    if as_json:
        print_json(introspection())
    else:
        sys.stdout.write(sdl())
