"""The dashboard, the alert rules and the page on metrics name what the service exposes."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from prometheus_client import REGISTRY, Metric
from ruamel.yaml import YAML

from service.plan import failures
from service.telemetry import metrics
from tests.support.project import ROOT

OPERATING = ROOT / "docs" / "operating"
PAGE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
ENDINGS = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
LABELS = {
    "requests": {"kind", "code"},
    "request_seconds": {"kind"},
    "statement_seconds": {"outcome"},
    "closed_connections": {"reason"},
    "kept_answers": {"outcome"},
}
SCRAPED = {"job", "instance"}
"""Labels that Prometheus itself adds."""


def families() -> list[Metric]:
    """The service's own metrics."""
    assert metrics.PrometheusMeter
    return [each for each in REGISTRY.collect() if each.name.startswith("argument_graph_")]


def exposed() -> set[str]:
    """The names of their time series."""
    return {family.name + ending for family in families() for ending in ENDINGS[family.type]}


def expressions() -> Iterator[str]:
    """Those of the dashboard and of the rules."""
    dashboard: dict[str, Any] = json.loads((OPERATING / "dashboard.json").read_text())
    rules: Any = YAML(typ="safe").load(  # pyright: ignore[reportUnknownMemberType]
        (OPERATING / "alerts.yml").read_text()
    )
    yield from (target["expr"] for panel in dashboard["panels"] for target in panel["targets"])
    yield from (rule["expr"] for group in rules["groups"] for rule in group["rules"])


@pytest.mark.parametrize("expression", list(expressions()))
def test_metrics_exist(expression: str) -> None:
    """Each expression names metrics of the service, and of each only labels that it has and codes that there are."""
    names = set(re.findall(r"argument_graph_\w+", expression))
    assert names
    assert names <= exposed()
    allowed = SCRAPED | {"le"}
    for base, labels in LABELS.items():
        if any(name.startswith(f"argument_graph_{base}_") for name in names):
            allowed |= labels
    grouped = {label for group in re.findall(r"by \(([^)]*)\)", expression) for label in group.split(", ")}
    selected = dict(re.findall(r'(\w+)="([^"]*)"', expression))
    assert grouped | set(selected) <= allowed
    codes = {value for name, value in vars(failures).items() if name.isupper()}
    assert set(selected.values()) <= codes


def test_labels() -> None:
    """Metrics have the labels that this test believes they have."""
    found = {
        name: set(labels)
        for name, metric in vars(metrics).items()
        if name.isupper() and (labels := getattr(metric, "_labelnames", ()))
    }
    assert found == {
        "REQUESTS": LABELS["requests"],
        "DURATIONS": {"kind"},
        "STATEMENTS": {"outcome"},
        "CLOSED_CONNECTIONS": {"reason"},
        "KEPT_ANSWERS": {"outcome"},
    }


def test_page() -> None:
    """The page describes each metric with its type, and no other."""
    described = dict(re.findall(r"^\| `(argument_graph_\w+)` \| (\w+) \|", PAGE, re.MULTILINE))
    assert described == {
        family.name + ("_total" if family.type == "counter" else ""): family.type for family in families()
    }
