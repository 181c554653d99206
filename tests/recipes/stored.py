"""A property in the store."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from graph_seed import load, read_seed
from graph_seed.rows import rows
from interchange.formats import Format, written
from interchange.tables.csv_files import tables_in, write_csv
from tests.api.conftest import Api
from tests.support.scratch import Added
from tests.support.seed_folders import FERRY_LINE, edited
from tests.support.seed_store import empty

RECIPE = (
    Added(
        "argument_store/model/nodes.py",
        '''
    remark: Text | None = None
    """A remark of whoever made the map."""''',
        behind='"""The if-clause of a conditional claim."""',
    ),
    Added(
        "service/api/statements.py",
        """
    remark: str | None = stored("remark", "A remark of whoever made the map.")""",
        behind='condition: str | None = stored("condition", "The if-clause, where it is conditional.")',
    ),
    Added("tests/support/plain_resolvers.py", ', "remark"', behind='_stored("kind", "modality", "condition"'),
)
REMARK = "Seen on the quay."
QUERY = '{ claim(id: "claim:run-ferry") { remark } }'


def remarked(folder: Path) -> Path:
    """A seed whose claim has the property."""
    before = "    text: The town council could run a ferry.\n"
    return edited(FERRY_LINE, folder, (before, f"{before}    remark: {REMARK}\n"))


async def test_load(api: Api, tmp_path: Path) -> None:
    """A seed's value is loaded, and the API returns it."""
    await empty(api.database)
    await load(api.database, [read_seed(remarked(tmp_path))])
    assert await api.data(QUERY) == {"claim": {"remark": REMARK}}


def test_tables(tmp_path: Path) -> None:
    """The tables that are exported hold it, and so do those that an import writes for Neo4j."""
    archive = ZipFile(BytesIO(written(rows(read_seed(remarked(tmp_path))), Format.JSONL)))
    claims = map(json.loads, archive.read("Claim.jsonl").splitlines())
    assert [claim["remark"] for claim in claims if claim["id"] == "claim:run-ferry"] == [REMARK]
    exported, imported = tmp_path / "exported", tmp_path / "imported"
    imported.mkdir()
    archive.extractall(exported)
    write_csv(tables_in(exported), imported)
    assert REMARK in "".join(path.read_text() for path in imported.iterdir())


def test_contract() -> None:
    """The page on the model lists it."""
    page = (Path(__file__).parents[2] / "docs" / "graph-model.md").read_text()
    assert "`remark`" in page
