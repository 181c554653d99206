"""Tables as CSV, without an importer."""

import csv
from collections.abc import Iterator
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_seed import SeedFaultsError
from interchange.tables import csv_files as offline
from interchange.tables.columns import ARRAY_DELIMITER, DELIMITER, QUOTE
from interchange.tables.csv_files import CsvTable, tables_in, write_csv
from interchange.tables.csv_rows import Table

Row = dict[str, Any]
TEXT = "A line.\n" * 40_000
NO_TEXT = sha256(b"").hexdigest()
RELATION: Row = {
    "source": "claim:a",
    "target": "claim:b",
    "basis": "READER",
    "warrant": "so",
    "strength": 0.5,
}
SOUND: dict[str, Row] = {
    "Document": {"id": "document:d", "title": "D", "text": "", "sha256": NO_TEXT, "language": "en"},
    "Claim": {
        "id": "claim:a",
        "title": "A",
        "text": "B",
        "kind": "FACT",
        "modality": "CERTAIN",
        "position": 3,
    },
    "Evidence": {
        "id": "evidence:a",
        "title": "A",
        "text": "B",
        "kind": "DATA",
        "occurredOn": "2024-02-29",
        "baseScore": 1,
    },
    "Actor": {"id": "actor:a", "name": "A", "kind": "PERSON", "aliases": ["B", "C d"]},
    "SUPPORTS": RELATION,
    "CONTRADICTS": RELATION
    | {"basis": "TEXT", "quote": "🚗", "quoteStart": 3, "quoteEnd": 4, "quotePassage": "passage:p"},
    "QUOTES": {"source": "actor:a", "target": "passage:p", "exact": "🚗", "start": 3, "end": 4},
    "Passage": {"id": "passage:p", "text": "a🚗", "section": "S", "index": 0, "start": 2, "end": 4},
    "PART_OF": {"source": "passage:p", "target": "document:d", "seeds": ["document:d"]},
}
WRONG: list[tuple[str, Row, str]] = [
    ("Claim", {"id": "claim:A"}, "id: doesn't match claim:"),
    ("Claim", {"id": "claim:a\nclaim:b"}, "id: doesn't match claim:"),
    ("Claim", {"id": "claim:" + "a" * 200}, "id: doesn't match claim:"),
    ("Claim", {"title": "t" * 61}, "title: Expected `str` of length <= 60"),
    ("Claim", {"text": " \t"}, "text: is blank"),
    ("Claim", {"text": ""}, "text: Expected `str` of length >= 1"),
    ("Claim", {"condition": ""}, "condition: Expected `str` of length >= 1"),
    ("Claim", {"condition": None}, "condition: Expected `str`, got `null`"),
    ("Claim", {"kind": "OPINION"}, "kind: Invalid enum value 'OPINION'"),
    ("Claim", {"position": -1}, "position: Expected `int` >= 0"),
    ("Claim", {"position": 2**63}, "position: Expected `int` <= 9223372036854775807"),
    ("Claim", {"position": True}, "position: Expected `int`, got `bool`"),
    ("Claim", {"colour": "red"}, "colour: not among"),
    ("Evidence", {"occurredOn": "2023-02-29"}, "occurredOn: Invalid RFC3339 encoded date"),
    ("Actor", {"aliases": ["B", " "]}, "aliases: Expected `str` matching"),
    ("Actor", {"aliases": ["B\x1eC"]}, "aliases: Expected `str` matching"),
    ("Actor", {"name": "n" * 1_001}, "name: Expected `str` of length <= 1000"),
    ("Document", {"sha256": "0" * 63}, "sha256: doesn't match"),
    ("SUPPORTS", {"strength": 1.5}, "strength: Expected `float` <= 1.0"),
    ("SUPPORTS", {"source": "actor:a"}, "source: doesn't match"),
    ("SUPPORTS", {"target": "claim:a"}, "nothing is related to itself"),
    ("SUPPORTS", {"basis": "TEXT"}, "a relation has a quote if its basis is TEXT, and only then"),
    ("SUPPORTS", {"basis": "HEARSAY"}, "basis: Invalid enum value 'HEARSAY'"),
    ("SUPPORTS", {"quote": "q"}, "a relation has a quote if its basis is TEXT, and only then"),
    ("SUPPORTS", {"quotePassage": "passage:p"}, "quoteStart, quoteEnd and quotePassage must say together"),
    ("CONTRADICTS", {"quoteEnd": 5}, "quoteStart, quoteEnd and quotePassage must say together"),
    ("Claim", {"standing": "SAID"}, "standing: Invalid enum value 'SAID'"),
    ("Claim", {"sortKey": "A"}, "sortKey: not among"),
    ("Document", {"text": "a"}, "sha256 is not that of the text"),
    ("Passage", {"end": 5}, "the text is not as long as from start to end"),
    ("QUOTES", {"start": 4}, "exact is not as long as from start to end"),
    ("PART_OF", {"source": "issue:i"}, "an issue is part of an issue, a passage of a document"),
]
LINES = [
    (b"", "an empty line"),
    (b"{", "Input data was truncated"),
    (b"[]", "Expected `object`, got `array`"),
    (b'{"source":"claim:a"}', "target: is missing"),
    (b'{"source":"claim:\xff"}', "'utf-8' codec can't decode"),
]


def table(folder: Path, name: str, lines: list[bytes]) -> CsvTable:
    (folder / f"{name}.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
    [written] = write_csv(tables_in(folder), folder)
    return written


def read(written: CsvTable) -> Iterator[Row]:
    """What the files hold, by the rules of CSV; without what is absent."""
    header, *files = written.files
    names = [each.split(":")[0] for each in header.read_text(encoding="utf-8").strip().split(DELIMITER)]
    csv.field_size_limit(1 << 30)
    for path in files:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines, delimiter=DELIMITER, quotechar=QUOTE):
                yield {name: value for name, value in zip(names, row, strict=True) if value}


def test_line_breaks_stand_in_small_files(tmp_path: Path) -> None:
    """Rows with line breaks are parted into files that the importer reads whole; none is lost, and others stay apart."""
    texts = [TEXT] * 10 + ["One line."] * 9_000
    rows = [
        SOUND["Document"]
        | {"id": f"document:d{n}", "text": text, "sha256": sha256(text.encode()).hexdigest()}
        for n, text in enumerate(texts)
    ]
    written = table(tmp_path, "Document", [orjson.dumps(row) for row in rows])
    assert set(written.quoted) < set(written.files)
    assert all(path.stat().st_size < 2 << 20 for path in written.quoted)
    assert len(written.quoted) > 1
    assert sorted(row["text"] for row in read(written)) == sorted(texts)


def test_parts_and_blocks_hold_each_row_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However a table is cut, all its rows arrive once, in order; faults name their own lines."""
    monkeypatch.setattr(offline, "_PART_BYTES", 700_000)
    rows = [RELATION | {"source": f"claim:{n}"} for n in range(20_000)]
    lines = [orjson.dumps(row) for row in rows]
    written = table(tmp_path, "SUPPORTS", lines)
    assert len(written.files) > 3
    assert [row["id"] for row in read(written)] == [f"claim:{n}/SUPPORTS/claim:b" for n in range(20_000)]
    for number in (0, 4_000, 9_999, 19_999):
        lines[number] = orjson.dumps(rows[number] | {"colour": 1})
    with pytest.raises(SeedFaultsError) as error:
        table(tmp_path, "SUPPORTS", lines)
    assert [fault.line for fault in error.value.faults] == [1, 4_001, 10_000, 20_000]


def test_a_table_of_nothing_but_faults(tmp_path: Path) -> None:
    """Where all rows are at fault, the first thousands are told, and that there may be more."""
    with pytest.raises(SeedFaultsError) as error:
        table(tmp_path, "SUPPORTS", [orjson.dumps(RELATION | {"target": "claim:a"})] * 20_000)
    assert 1_000 < len(error.value.faults) < 20_000
    assert error.value.faults[-1].message == "too many faults: the rest of this part is not checked"


@pytest.mark.parametrize(("name", "change", "message"), WRONG)
def test_what_is_wrong_with_a_row(name: str, change: Row, message: str) -> None:
    """Each rule of a row has its message; the quick look at columns sees the fault as well."""
    line = orjson.dumps(SOUND[name] | change)
    checked = Table(name)
    [fault] = checked.faults(line)
    assert fault.startswith(message)
    assert checked.columns(line + b"\n") is None


def test_an_inference_is_warranted() -> None:
    """A relation that a reader infers without a warrant is at fault, in a row and in columns."""
    line = orjson.dumps({key: value for key, value in RELATION.items() if key != "warrant"})
    checked = Table("SUPPORTS")
    assert list(checked.faults(line)) == [
        "a relation whose basis is READER needs the warrant by which it is inferred"
    ]
    assert checked.columns(line + b"\n") is None


@pytest.mark.parametrize(("line", "message"), LINES)
def test_what_is_no_row(line: bytes, message: str) -> None:
    """What can't be read as a row at all is a fault of its line, and no row beside it is lost for it."""
    checked = Table("SUPPORTS")
    assert next(checked.faults(line)).startswith(message)
    assert checked.columns(orjson.dumps(RELATION) + b"\n" + line + b"\n") is None


def test_two_rows_in_a_line_are_a_fault() -> None:
    """A line is one row."""
    line = orjson.dumps(RELATION) * 2
    assert list(Table("SUPPORTS").faults(line)) == ["JSON is malformed: trailing characters (byte 87)"]
    assert Table("SUPPORTS").columns(line + b"\n") is None


VALUES = st.one_of(
    st.sampled_from(
        ["claim:a", "claim:b", "passage:p", "FACT", "", " ", "\x1c", "\u2003", "2024-02-29", "a" * 61]
    ),
    st.text(),
    st.none(),
    st.booleans(),
    st.integers(-2, 2**64),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.text(max_size=3), max_size=3),
)


@given(st.data())
def test_columns_are_sound_exactly_where_no_row_is_at_fault(data: st.DataObject) -> None:
    """The look at whole columns and the one at each row agree; what is sound arrives in the CSV as it is in the rows."""
    name = data.draw(st.sampled_from(sorted(SOUND)))
    row = SOUND[name]
    keys = st.sampled_from([*row, "warrant", "description", "quote", "seeds", "role"])
    changed = [
        row | change for change in data.draw(st.lists(st.dictionaries(keys, VALUES, max_size=2), min_size=1))
    ]
    lines = [orjson.dumps(each) for each in changed if all(_storable(value) for value in each.values())]
    checked = Table(name)
    faults = [fault for line in lines for fault in checked.faults(line)]
    block = b"".join(line + b"\n" for line in lines)
    columns = checked.columns(block) if lines else ()
    assert (columns is None) is bool(faults)
    if columns:
        assert columns == checked.columns_of(lines)
        _assert_arrive(checked, block, [orjson.loads(line) for line in lines])


def _storable(value: object) -> bool:
    return not isinstance(value, int) or value < 2**64


def _assert_arrive(checked: Table, block: bytes, rows: list[Row]) -> None:
    columns = checked.columns(block)
    assert columns
    quoted = checked.to_quote(block, columns)
    lines = checked.csv(columns, quoted=quoted)
    names = [each.split(":")[0] for each in checked.header.strip().split(DELIMITER)]
    read = [dict(zip(names, row, strict=True)) for row in _records(lines, quoted=quoted)]
    for row, found in zip(rows, read, strict=True):
        for key in row.keys() & {"text", "title", "warrant", "quote", "description"}:
            assert found[key] == row[key]
        if "aliases" in row:
            assert found["aliases"] == ARRAY_DELIMITER.join(row["aliases"])


def _records(lines: str, *, quoted: bool) -> list[list[str]]:
    if not quoted:
        return [line.split(DELIMITER) for line in lines.removesuffix("\n").split("\n")]
    return list(csv.reader(StringIO(lines, newline=""), delimiter=DELIMITER, quotechar=QUOTE))
