"""Tables as CSV, without an importer."""

import csv
from pathlib import Path

import orjson

from graph_seed.offline import tables_in, write_csv

TEXT = "A line.\n" * 40_000


def document(number: int, text: str) -> bytes:
    row = {"id": f"document:d{number}", "title": "D", "text": text, "sha256": "0" * 64, "language": "en"}
    return orjson.dumps(row) + b"\n"


def test_line_breaks_stand_in_small_files(tmp_path: Path) -> None:
    """Rows with line breaks are parted into files that the importer reads whole; none is lost, and the others stay apart."""
    texts = [TEXT] * 10 + ["One line."] * 1_500
    (tmp_path / "Document.jsonl").write_bytes(b"".join(document(*item) for item in enumerate(texts)))
    [table] = write_csv(tables_in(tmp_path), tmp_path)
    header, *files = table.files
    assert set(table.multiline) < set(files)
    assert all(path.stat().st_size < 2 << 20 for path in table.multiline)
    assert len(table.multiline) > 1
    column = header.read_text().split(",").index("text:string")
    csv.field_size_limit(len(TEXT) + 1)
    found: list[str] = []
    for path in files:
        with path.open(encoding="utf-8", newline="") as lines:
            found += [row[column] for row in csv.reader(lines)]
    assert sorted(found) == sorted(texts)
