"""Tables of a graph, one for each label and relationship type, in a ZIP archive."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argument_store.graph import Graph
from interchange.tables.map_rows import Row, named_row


def archive(graph: Graph, suffix: str, written: Callable[[str, Sequence[Row]], str]) -> bytes:
    """What is written of each table's rows, in a file of its name; the same graph makes the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as zipped:
        for name, rows in sorted(_tables(graph).items()):
            zipped.writestr(ZipInfo(f"{name}.{suffix}"), written(name, rows), ZIP_DEFLATED)
    return target.getvalue()


def _tables(graph: Graph) -> dict[str, list[Row]]:
    tables: defaultdict[str, list[Row]] = defaultdict(list)
    for part in (*(node for _, node in sorted(graph.nodes.items())), *graph.relationships.values()):
        name, row = named_row(part)
        tables[name].append(row)
    return tables
