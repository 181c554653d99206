"""The rules of the model as Cypher: for each, the statement that finds what breaks it in a store.

Parameter of each: `most`, how many rows each part of it returns at most. Columns: `table` (a label or type), `key` (the id of a node; of a
relationship source and target, and for QUOTES its offsets), `message`.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Interval
from pydantic import StringConstraints

from argument_store.cypher_files import cypher
from argument_store.model import id_pattern
from argument_store.model.contract import LABELS, RELATIONSHIPS, ROLE_LABELS, STATEMENT_LABELS, Ends
from argument_store.model.nodes import Properties
from argument_store.model.rules import Rule

_TYPES: dict[Any, tuple[tuple[str, ...], str]] = {
    bool: (("BOOLEAN",), "true or false"),
    int: (("INTEGER",), "a whole number"),
    float: (("FLOAT", "INTEGER"), "a number"),
    str: (("STRING",), "a text"),
    date: (("DATE",), "a date"),
}


def _file(rule: Rule) -> str:
    """The statement of a file, with the names of labels and types where it leaves them open."""
    names = {
        "$any($labels)": "|".join(LABELS),
        "$any($roles)": "|".join(ROLE_LABELS),
        "$any($types)": "|".join(RELATIONSHIPS),
        "$labels": _listed(LABELS),
        "$roles": _listed(ROLE_LABELS),
        "$statements": _listed(STATEMENT_LABELS),
        "$pattern": _quoted(id_pattern(*LABELS)),
    }
    statement = cypher("argument_store.cypher.rules", rule.lower())
    for name, value in names.items():
        statement = statement.replace(name, value)
    return statement


def _ends() -> Iterator[str]:
    for name, type_ in RELATIONSHIPS.items():
        joined = " OR ".join(f"({_label('a', ends, 0)} AND {_label('b', ends, 1)})" for ends in type_.ends)
        yield (
            f"MATCH (a)-[:{name}]->(b) WHERE NOT ({joined}) WITH a, b LIMIT $p.most "
            f"RETURN '{name}' AS table, [a.id, b.id] AS key, 'joins what {name} does not join' AS message"
        )


def _label(node: str, ends: Ends, end: int) -> str:
    return f"{node}:{'|'.join((ends.sources, ends.targets)[end])}"


def _properties() -> Iterator[str]:
    for label, model in LABELS.items():
        yield _values(label, model, f"(x:{label})", "[x.id]")
    for name, type_ in RELATIONSHIPS.items():
        if type_.properties.model_fields:
            yield _values(name, type_.properties, f"(a)-[x:{name}]->(b)", "[a.id, b.id]")


def _values(table: str, model: type[Properties], pattern: str, key: str) -> str:
    hints = get_type_hints(model, include_extras=True)
    faults = ", ".join(
        f"['{field.alias}', {_fault(f'x.{field.alias}', hints[name], required=field.is_required())}]"
        for name, field in model.model_fields.items()
    )
    return (
        f"MATCH {pattern} WITH {key} AS key, [fault IN [{faults}] WHERE fault[1] IS NOT NULL] AS faults "
        f"UNWIND faults AS fault WITH key, fault LIMIT $p.most "
        f"RETURN '{table}' AS table, key, fault[0] + ' ' + fault[1] AS message"
    )


def _fault(value: str, hint: Any, *, required: bool) -> str:
    """What is wrong with a value, as an expression; null where nothing is."""
    if get_origin(hint) in (Union, UnionType):
        [hint] = [each for each in get_args(hint) if each is not type(None)]
    cases = "".join(f" WHEN {broken} THEN {_quoted(message)}" for broken, message in _cases(value, hint))
    return f"CASE WHEN {value} IS NULL THEN {_quoted('is missing') if required else 'null'}{cases} END"


def _cases(value: str, hint: Any) -> Iterator[tuple[str, str]]:
    """Conditions that a sound value doesn't meet, the first of them about its type."""
    arguments: tuple[Any, ...] = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    base, *marks = arguments
    if get_origin(base) is list:
        yield f"NOT {value} IS :: LIST<STRING NOT NULL> NOT NULL", "is no list of texts"
        return
    if isinstance(base, type) and issubclass(base, StrEnum):
        yield f"NOT {value} IN {_listed(base)}", f"is none of {', '.join(base)}"
        return
    types, words = _TYPES[base]
    yield (
        f"NOT ({' OR '.join(f'{value} IS :: {type_} NOT NULL' for type_ in types)})",
        f"is not {words}",
    )
    for mark in marks:
        match mark:
            case Interval():
                limits: Any = mark
                yield f"NOT ({limits.ge} <= {value} <= {limits.le})", f"is not {limits.ge} to {limits.le}"
            case StringConstraints():
                if mark.max_length:
                    yield (
                        f"size({value}) > {mark.max_length}",
                        f"has more than {mark.max_length:,} characters",
                    )
                pattern = str(mark.pattern)
                whole = r"(?s).*\S.*" if pattern == r"\S" else pattern
                message = "is blank" if pattern == r"\S" else f"does not match {pattern}"
                yield f"NOT {value} =~ {_quoted(whole)}", message
            case _:
                pass


def _listed(names: Any) -> str:
    return f"[{', '.join(_quoted(str(name)) for name in names)}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


QUERIES = {
    **{
        rule: _file(rule)
        for rule in (
            Rule.ID,
            Rule.LABEL,
            Rule.SELF_RELATION,
            Rule.REPETITION,
            Rule.BOTH_POLARITIES,
            Rule.BASIS,
            Rule.PASSAGE,
            Rule.QUOTATION,
        )
    },
    Rule.PROPERTY: "\nUNION ALL\n".join(_properties()),
    Rule.END: "\nUNION ALL\n".join(_ends()),
}
