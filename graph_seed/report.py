"""What the commands found and did, in plain data and for people to read."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from argument_store.edit.changes import Action, Changes
from argument_store.faults import Fault
from argument_store.graph import Key
from argument_store.model import Basis, Polarity, label_of
from graph_seed.seed import Seed


def item_counts(seed: Seed) -> dict[str, int]:
    """How many items of each sort a seed holds."""
    outline = seed.outline
    relations = Counter(item.part.type for item in outline.relations)
    return {
        "actors": len(outline.actors),
        "issues": len(outline.issues),
        "claims": len(outline.claims),
        "evidence": len(outline.evidence),
        "arguments": len(outline.arguments),
        "supports": relations[Polarity.SUPPORTS],
        "contradicts": relations[Polarity.CONTRADICTS],
        "inferred relations": sum(item.part.grounds is Basis.READER for item in outline.relations),
        "quotations": len(seed.spans),
    }


def check_data(seed: Seed) -> dict[str, object]:
    """A seed's counts, coverage, faults and warnings."""
    covered = seed.coverage
    return {
        "path": str(seed.source.path),
        "document": seed.id,
        "counts": item_counts(seed),
        "coverage": {
            "sentences": len(seed.passages),
            "quoted": len(covered.quoted),
            "nonArgumentative": [
                {"text": item.text, "reason": reason} for item, reason in covered.non_argumentative
            ],
            "missing": [item.text for item in covered.missing],
        },
        "faults": [item.data() for item in seed.faults],
        **warning_data(seed.warnings),
    }


def check_lines(seed: Seed) -> Iterator[Text]:
    """The same, a line each, without the faults and warnings."""
    covered = seed.coverage
    yield Text(f"{seed.id or '(no document)'}  {seed.source.path}", "bold")
    yield Text("  " + ", ".join(f"{count} {name}" for name, count in item_counts(seed).items()))
    yield Text(
        f"  {len(seed.passages)} sentences: {len(covered.quoted)} quoted, "
        f"{len(covered.non_argumentative)} non-argumentative, {len(covered.missing)} missing"
    )
    for passage, reason in covered.non_argumentative:
        yield Text(f"  non-argumentative  [{passage.index}] {passage.text}\n      because: {reason}", "dim")
    for passage in covered.missing:
        yield Text(f"  missing  [{passage.index}] {passage.text}", "red")


def warning_lines(warnings: Sequence[Fault]) -> Iterator[str]:
    """Warnings, a line each."""
    for warning in warnings:
        yield f"{warning.path}:{warning.line}: warning: {warning.message}"


def warning_data(warnings: Sequence[Fault]) -> dict[str, object]:
    """The same for programs."""
    return {"warnings": [warning.data() for warning in warnings]}


def action_counts(found: Changes) -> dict[str, dict[str, int]]:
    """Created, updated, unchanged and removed, for each label and relationship type."""
    counted: Counter[tuple[str, Action]] = Counter()
    counted.update((label_of(node.id), node.action) for node in found.nodes)
    counted.update((label_of(identifier), Action.REMOVED) for identifier in found.removed_nodes)
    counted.update((item.key[0], item.action) for item in found.relationships)
    counted.update((key[0], Action.REMOVED) for key, _ in found.removed_relationships)
    names = dict.fromkeys(name for name, _ in counted)
    return {name: {action.value: counted[name, action] for action in Action} for name in names}


def changes_table(found: Changes) -> Table:
    """The counts as a table."""
    table = Table(title=found.seed, title_justify="left")
    table.add_column("")
    for action in Action:
        table.add_column(action.value, justify="right")
    for name, counts in action_counts(found).items():
        table.add_row(name, *map(str, counts.values()))
    return table


def change_lines(found: Changes) -> Iterator[str]:
    """Every change, a line each: `+` created, `~` updated with what changes of it, `-` removed."""
    for node in found.nodes:
        if node.action is Action.CREATED:
            yield f"+ {node.id}"
        elif node.action is Action.UPDATED:
            labels = [f"+{label}" for label in node.added] + [f"-{label}" for label in node.removed]
            yield f"~ {node.id}: {', '.join([*sorted(node.properties), *labels])}"
    for item in found.relationships:
        if item.action is Action.CREATED:
            yield f"+ {_relationship_text(item.key)}"
        elif item.action is Action.UPDATED:
            yield f"~ {_relationship_text(item.key)}: {', '.join(sorted(item.properties))}"
    yield from (f"- {_relationship_text(key)}" for key, _ in found.removed_relationships)
    yield from (f"- {identifier}" for identifier in found.removed_nodes)


def changes_data(found: Sequence[Changes]) -> list[dict[str, object]]:
    """Counts and changes of each seed."""
    return [
        {"document": item.seed, "counts": action_counts(item), "changes": list(change_lines(item))}
        for item in found
    ]


def _relationship_text(key: Key) -> str:
    kind, source, target, start, end = key
    place = "" if start is None else f" [{start}:{end}]"
    return f"({source})-{kind}->({target}){place}"
