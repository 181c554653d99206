"""Readers that others wrote, for what is exported. They have no types, and warn of one another."""

import warnings
from importlib import import_module
from io import BytesIO
from typing import Any


def read_graphml(content: bytes) -> Any:
    """A multigraph of networkx."""
    networkx: Any = import_module("networkx")
    return networkx.read_graphml(BytesIO(content), force_multigraph=True)


def read_dot(text: str) -> Any:
    """The graph as pydot has it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pydot: Any = import_module("pydot")
        [graph] = pydot.graph_from_dot_data(text)
    return graph


def read_json_ld(text: str) -> set[tuple[str, str, str]]:
    """The triples as rdflib has them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rdflib: Any = import_module("rdflib")
        graph = rdflib.Graph().parse(data=text, format="json-ld")
    return {(str(one), str(two), str(three)) for one, two, three in graph}
