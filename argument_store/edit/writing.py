"""Changes, carried out within a transaction, so many rows a statement."""

from collections.abc import Callable, Sequence

from argument_store import statements
from argument_store.driver import Transaction
from argument_store.edit.changes import Action, Changes, NodeChange, RelationshipChange
from argument_store.edit.stored import batches

Progress = Callable[[int, int], None]
"""Called with the number of rows written so far, and of all rows."""
Row = dict[str, object]


async def write(transaction: Transaction, changes: Changes, progress: Progress) -> None:
    """Makes the changes. Deletions come first, so that no rule is broken on the way."""
    relationships: dict[str, list[Row]] = {}
    for item in changes.relationships:
        if item.action is not Action.UNCHANGED:
            relationships.setdefault(item.key[0], []).append(_relationship(item))
    steps: list[tuple[str, str, Sequence[Row | str]]] = [
        (
            statements.DELETE_RELATIONSHIPS,
            "elements",
            [element for _, element in changes.removed_relationships],
        ),
        (statements.DELETE_NODES, "ids", changes.removed_nodes),
        (
            statements.WRITE_NODES,
            "rows",
            [_node(item) for item in changes.nodes if item.action is not Action.UNCHANGED],
        ),
        *((statements.write_relationships(kind), "rows", rows) for kind, rows in relationships.items()),
    ]
    done, total = 0, sum(len(rows) for _, _, rows in steps)
    for statement, name, rows in steps:
        for batch in batches(rows):
            await transaction.run(statement, {name: batch})
            done += len(batch)
            progress(done, total)


def _node(change: NodeChange) -> Row:
    return {
        "id": change.id,
        "added": change.added,
        "removed": change.removed,
        "properties": change.properties,
    }


def _relationship(change: RelationshipChange) -> Row:
    _, source, target, start, end = change.key
    return {
        "source": source,
        "target": target,
        "start": start,
        "end": end,
        "properties": change.properties,
    }
