"""The reference of settings: types and defaults from the models, words from the README's table, which a test keeps whole."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic_settings import BaseSettings

from argument_store.settings import Neo4jSettings
from service.settings import Settings

README = Path(__file__).parents[2] / "README.md"


def page() -> str:
    """The page in Markdown."""
    parts = ["# Settings", "Environment variables; `serve` takes some of them as options too."]
    for model in (Settings, Neo4jSettings):
        parts += [f"## {model.model_config.get('env_prefix')}…", model.__doc__ or "", _table(model)]
    return "\n\n".join(parts) + "\n"


def _table(model: type[BaseSettings]) -> str:
    words = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| (.*) \|$", README.read_text("utf-8"), re.MULTILINE))
    properties: dict[str, Any] = model.model_json_schema()["properties"]
    lines = ["| variable | takes | default | what it sets |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        variable = f"{model.model_config.get('env_prefix')}{name}".upper()
        default = str(field.get_default() or "").strip("*")
        shown = f"`{default}`" if default else ""
        lines.append(
            f"| `{variable}` | {_takes(field.annotation, properties[name])} | {shown} | {words[variable]} |"
        )
    return "\n".join(lines)


def _takes(annotation: Any, schema: dict[str, Any]) -> str:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return ", ".join(f"`{value}`" for value in annotation)
    kind = schema.get("format") or schema.get("type") or "string"
    bounds = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤"}
    limits = ", ".join(f"{sign} {schema[key]:g}" for key, sign in bounds.items() if key in schema)
    return f"{kind} {limits}".strip()
