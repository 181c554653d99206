"""Results as JSON."""

import json
import sys
from typing import Annotated, Any

import typer

AsJson = Annotated[
    bool, typer.Option("--json", metavar="", help="Print the result as JSON; on failure, the error too.")
]


def print_json(data: Any) -> None:
    """Print data as JSON, whose escapes stand for what the terminal can't show."""
    unicode = sys.stdout.encoding.lower().startswith("utf")
    sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=not unicode) + "\n")
