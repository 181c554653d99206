"""The notebook of the documentation, run as Jupyter runs it."""

import os
from contextlib import suppress
from typing import Any, cast
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

from argument_graph_client import ApiError, ArgumentGraph
from tests.support.foreground import wait_until
from tests.support.project import ROOT

NOTEBOOK = ROOT / "docs" / "notebooks" / "map.ipynb"
SOCKETS = Config({"KernelManager": {"transport": "ipc"}})


def ready(url: str) -> bool:
    """Whether the service answers what the notebook asks: a Neo4j that has just started may plan for too long."""
    with ArgumentGraph(url, timeout=300) as graph, suppress(ApiError):
        return bool(graph.chains(to="claim:de-escalation-in-ukraine", max_length=2, first=100).nodes)
    return False


def outputs(url: str) -> list[dict[str, Any]]:
    """What its cells show, in their order, with the service at that address."""
    wait_until(lambda: ready(url))
    run: Any = NotebookClient(cast("Any", nbformat).read(NOTEBOOK, as_version=4), config=SOCKETS)
    with patch.dict(os.environ, ARGUMENT_GRAPH_URL=url):
        run.execute()
    return [shown for cell in run.nb.cells for shown in cell.get("outputs", ())]
