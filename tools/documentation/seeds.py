"""The reference of seed files, from the schema of their model."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parents[2] / "graph_seed" / "graph.schema.json"
_BOUNDS = {"minimum": "from", "maximum": "to", "minItems": "at least", "maxLength": "at most"}


def page() -> str:
    """The page in Markdown."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    parts = [
        "# Seed files",
        "The keys of `graph.yaml`; those in bold must be given.",
        schema["description"],
        *_keys(schema),
    ]
    for name, part in sorted(schema["$defs"].items()):
        parts += [f"## {name}", part.get("description", ""), *_keys(part)]
        if "enum" in part:
            parts.append("One of " + ", ".join(f"`{value}`" for value in part["enum"]) + ".")
    return "\n\n".join(parts) + "\n"


def _keys(part: dict[str, Any]) -> Iterator[str]:
    if properties := part.get("properties"):
        lines = ["| key | takes | is |", "|---|---|---|"]
        for name, value in properties.items():
            key = f"**`{name}`**" if name in part.get("required", ()) else f"`{name}`"
            text = " ".join(value.get("description", "").split())
            lines.append(f"| {key} | {_takes(value)} | {text} |".replace("^(claim|", "^(claim&#124;"))
        yield "\n".join(lines)


def _takes(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in value:
        return " or ".join(_takes(one) for one in value["anyOf"] if one.get("type") != "null")
    kind = (
        f"list of {_takes(value['items'])}"
        if "items" in value
        else value.get("format", value.get("type", ""))
    )
    return " ".join((kind, *(f"{word} {value[key]}" for key, word in _BOUNDS.items() if key in value)))
