"""Seeds into a store that doesn't exist yet, through the tables of `interchange.tables`."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic_core import to_json

from embedded_neo4j import Options, Report
from graph_seed.loading import refuse_faults
from graph_seed.rows import rows
from graph_seed.seed import Seed
from interchange.tables.importing import beside, import_tables
from interchange.tables.map_rows import Row, named_row, table_row


def import_seeds(seeds: Sequence[Seed], options: Options, report: Report) -> dict[str, int]:
    """Write seeds into a new store, as a load does. Returns and raises what `import_tables` does."""
    refuse_faults(seeds)
    with TemporaryDirectory(dir=beside(options.data_dir)) as folder:
        write_tables(seeds, Path(folder))
        return import_tables(Path(folder), options, report)


def write_tables(seeds: Sequence[Seed], folder: Path) -> None:
    """Write the nodes and relationships of sound seeds as tables, each once with all its seeds."""
    found: dict[object, tuple[str, Row]] = {}
    for seed in seeds:
        graph = rows(seed)
        for key, part in (*graph.nodes.items(), *graph.relationships.items()):
            name, row = named_row(part)
            found.setdefault(key, (name, row | {"seeds": []}))[1]["seeds"].append(seed.id)
    with ExitStack() as stack:
        names = {name for name, _ in found.values()}
        files = {name: stack.enter_context((folder / f"{name}.jsonl").open("wb")) for name in names}
        for name, row in found.values():
            files[name].write(to_json(table_row(name, row)) + b"\n")
