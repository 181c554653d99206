"""The notebook: it runs from top to bottom, and plots what the API tells."""

import base64
import json

import pytest

from argument_graph_client import ArgumentGraph
from tests.support.notebook import NOTEBOOK, outputs

CLAIM = "claim:de-escalation-in-ukraine"


@pytest.mark.usefixtures("article")
def test_runs(service: str) -> None:
    """It counts statements and labels, and ends with a picture."""
    counts, labels, picture = outputs(service)
    with ArgumentGraph(service, timeout=300) as graph:
        chains = graph.chains(to=CLAIM, max_length=2, first=100).nodes
    steps = [step for chain in chains for step in chain.steps]
    statements = {node.id for step in steps for node in (step.source, step.target)}
    relations = {(step.source.id, step.target.id) for step in steps}
    assert counts["text"] == f"{len(statements)} statements, {len(relations)} relations\n"
    assert sum(int(line.split()[1]) for line in labels["text"].splitlines()) == len(statements)
    assert base64.b64decode(picture["data"]["image/png"]).startswith(b"\x89PNG")


def test_stripped() -> None:
    """It is committed without what a run leaves in it."""
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    left = [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]
    assert left == []
