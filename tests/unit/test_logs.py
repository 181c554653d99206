"""Logs: what a request or a database says can't pass for a line or a field of its own."""

import io
import json
import logging
import sys
from collections.abc import Callable, Generator

import pytest
import structlog

from service.logs import configure
from service.settings import Profile

HOSTILE = "/x\n2026-01-01T00:00:00Z error    forged\x1b[2J\x00\x9b\u2028\u202e\r"


@pytest.fixture(name="written")
def fixture_written(monkeypatch: pytest.MonkeyPatch) -> Generator[Callable[[Profile], str]]:
    """What a profile writes for an event that holds hostile text in each place."""

    def write(profile: Profile) -> str:
        output = io.StringIO()
        monkeypatch.setattr(sys, "stderr", output)
        configure(profile)
        details = {"path": HOSTILE, "status": 404, "quoted": 'a "b" status=500'}
        structlog.get_logger("test").error(HOSTILE, exc_info=ValueError(HOSTILE), **details)
        return output.getvalue()

    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    yield write
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def test_lines_in_development(written: Callable[[Profile], str]) -> None:
    """An event is one line, its traceback is indented below, and nothing in them is obeyed by a terminal."""
    first, *below = written(Profile.DEVELOPMENT).rstrip("\n").split("\n")
    assert all(line.isprintable() for line in (first, *below))
    assert r'path="/x\n2026-01-01T00:00:00Z error    forged\x1b[2J\x00\x9b\u2028\u202e\r"' in first
    assert r'status=404 quoted="a \"b\" status=500"' in first
    assert below
    assert all(line.startswith("    ") for line in below)


def test_lines_in_production(written: Callable[[Profile], str]) -> None:
    """An event is one line of JSON, traceback included."""
    line, end = written(Profile.PRODUCTION).split("\n")
    assert end == ""
    event = json.loads(line)
    assert event["path"] == HOSTILE
    assert "ValueError" in event["exception"]
