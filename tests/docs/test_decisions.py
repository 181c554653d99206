"""The records in docs/decisions."""

import re
from pathlib import Path

import pytest

from tests.support.project import ROOT

RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGE = 420
"""The most words of a record, including the cells of its tables."""


def test_numbers() -> None:
    """Records are numbered without gaps, and the title has the number of the file."""
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))
    titles = [path.read_text().splitlines()[0] for path in RECORDS]
    assert [int(re.findall(r"^# (\d+)\. ", title)[0]) for title in titles] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
def test_one_page(record: Path) -> None:
    """A record keeps to one page, and has a context, a decision and its consequences."""
    text = record.read_text()
    assert len(re.findall(r"\w\S*", text)) <= PAGE
    parts = re.findall(r"^## (\w+)$", text, re.MULTILINE)
    assert [part for part in parts if part != "Rules"] == ["Context", "Decision", "Consequences"]
