"""The formats by name."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph_seed.graph import Graph


class Format(StrEnum):
    """What a graph can be written as."""

    SVG = "svg"
    DOT = "dot"
    MERMAID = "mermaid"
    GRAPHML = "graphml"
    JSON_LD = "json-ld"
    CYPHER = "cypher"
    CSV = "csv"


def written(graph: "Graph", format_: Format) -> bytes:
    """The graph in a format: text in UTF-8, or a ZIP archive for CSV."""
    match format_:
        case Format.SVG:
            from service.exports.svg import svg as write
        case Format.DOT:
            from service.exports.dot import dot as write
        case Format.MERMAID:
            from service.exports.mermaid import mermaid as write
        case Format.GRAPHML:
            from service.exports.graphml import graphml as write
        case Format.JSON_LD:
            from service.exports.json_ld import json_ld as write
        case Format.CYPHER:
            from service.exports.cypher import cypher as write
        case Format.CSV:
            from service.exports.tables import archive

            return archive(graph)
    return write(graph).encode()
