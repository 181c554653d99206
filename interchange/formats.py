"""The formats by name."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argument_store.graph import Graph


class Format(StrEnum):
    """What a graph can be written as."""

    SVG = "svg"
    DOT = "dot"
    MERMAID = "mermaid"
    GRAPHML = "graphml"
    JSON = "json"
    JSON_LD = "json-ld"
    CYPHER = "cypher"
    CSV = "csv"
    SPREADSHEETS = "spreadsheets"
    JSONL = "jsonl"


ARCHIVES = frozenset({Format.CSV, Format.SPREADSHEETS, Format.JSONL})


def written(graph: "Graph", format_: Format) -> bytes:
    """The graph in a format: text in UTF-8, or a ZIP archive."""
    match format_:
        case Format.CSV:
            from interchange.csv_tables import csv_tables as archive

            return archive(graph)
        case Format.SPREADSHEETS:
            from interchange.csv_tables import spreadsheets as archive

            return archive(graph)
        case Format.JSONL:
            from interchange.json_lines import json_lines as archive

            return archive(graph)
        case Format.SVG:
            from interchange.svg import svg as write
        case Format.DOT:
            from interchange.dot import dot as write
        case Format.MERMAID:
            from interchange.mermaid import mermaid as write
        case Format.GRAPHML:
            from interchange.graphml import graphml as write
        case Format.JSON:
            from interchange.json import json as write
        case Format.JSON_LD:
            from interchange.json_ld import json_ld as write
        case Format.CYPHER:
            from interchange.cypher import cypher as write
    return write(graph).encode()
