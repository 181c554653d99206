"""Generated graphs."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from argument_store.model.contract import RELATIONS
from benchmarks.generator import HUB_RELATIONS, Size, claim_id, records
from benchmarks.stores import write_rows
from interchange.tables.csv_files import tables_in, write_csv
from interchange.tables.records import RECORDS

SIZES = [Size(1_000), Size(20_000)]


def relations(size: Size) -> list[tuple[str, str]]:
    return [(str(row["source"]), str(row["target"])) for row in records(size) if row.get("type") in RELATIONS]


def test_rows_are_sound(tmp_path: Path) -> None:
    """Every row is as the contract has it: the check of an import finds no fault; and there are all kinds of them."""
    rows, tables = tmp_path / "rows", tmp_path / "tables"
    rows.mkdir()
    tables.mkdir()
    write_rows(4_000, rows)
    written = {written.table.name for written in write_csv(tables_in(rows), tables)}
    assert written == RECORDS.keys()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size.claims))
def test_relations(size: Size) -> None:
    """About three relations a claim, none to itself, of two statements at most one."""
    found = relations(size)
    assert 2.9 < len(found) / size.claims < 3.4
    assert len(set(found)) == len(found)
    assert all(source != target for source, target in found)


def test_in_degrees() -> None:
    """One claim has more than 2,000 reasons for or against it at any size; the others' follow a power law."""
    size = Size(20_000)
    degrees = Counter(target for _, target in relations(size))
    (hub, most), (_, next_) = degrees.most_common(2)
    assert hub == claim_id(size.hub)
    assert most >= HUB_RELATIONS > 2_000
    assert next_ > 20 * len(relations(size)) / size.claims


def test_the_same_seed_gives_the_same_graph() -> None:
    """Graphs are told by size and seed."""
    size = Size(1_000)
    first = list(islice(records(size), 1_000))
    assert first == list(islice(records(size), 1_000))
    assert first != list(islice(records(size, seed=2), 1_000))
