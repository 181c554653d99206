"""The notebook of the documentation, run as Jupyter runs it."""

import os
from typing import Any, cast
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

from tests.support.project import ROOT

NOTEBOOK = ROOT / "docs" / "notebooks" / "map.ipynb"
SOCKETS = Config({"KernelManager": {"transport": "ipc"}})


def outputs(url: str) -> list[dict[str, Any]]:
    """What its cells show, in their order, with the service at that address."""
    run: Any = NotebookClient(cast("Any", nbformat).read(NOTEBOOK, as_version=4), config=SOCKETS)
    with patch.dict(os.environ, ARGUMENT_GRAPH_URL=url):
        run.execute()
    return [shown for cell in run.nb.cells for shown in cell.get("outputs", ())]
