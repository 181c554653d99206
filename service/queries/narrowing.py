"""What narrows a search for chains.

Parameters: `minLength`; `avoiding` (ids); those of a view (see `view`), and `inside` (the ids of the statements that evidence bears out, or null if that
doesn't matter); `named` (ids to look up, each as [argument, id, label, what the label stands for]).

`conditions` are on one statement, each [kind, value], or ['actor', id, types of the relationships that join it to the statement]; the kinds are those in
`_PROPERTIES` and `JOINS`. They are referred to by their numbers. `required` are those that some statement of
a chain must meet. An automaton reads a chain from reason to conclusion, from state 0 on. `into` has for each state the ways there, [former state,
type of the relation or null, conditions on the relation's source]; `outOf` has for each state the ways from there, with the next state in the first place.
`ends` are the states in which a chain may end, each [state, conditions on the last statement].

A half chain holds a map too: `states` in which the automaton may be at its open end (before the conditions on the statement there are looked at),
the conditions that this statement `meets`, and the required ones that the half chain still `lacks`.
"""

from service.queries.expressions import about, in_use, view_lists
from service.queries.text import Expressions

_VALUE = "$conditions[each][1]"
_PROPERTIES = {
    "id": f"NODE.id = {_VALUE}",
    "label": f"{_VALUE} IN labels(NODE)",
    "kind": f"NODE.kind = {_VALUE}",
    "modality": f"NODE.modality = {_VALUE}",
    "text": f"(toLower(NODE.title) CONTAINS toLower({_VALUE}) OR toLower(NODE.text) CONTAINS toLower({_VALUE}))",
}
JOINS = {
    "issue": about("NODE", f"issue.id = {_VALUE}"),
    "actor": f"EXISTS {{ (NODE)-[join:FROM|MENTIONS|ASSERTS|DENIES]-(:Entity {{id: {_VALUE}}}) WHERE type(join) IN $conditions[each][2] }}",
}
"""Conditions on what a statement is joined to, by their kinds."""


def _reached(ways: str) -> str:
    """The states after one more `relation` of a `half` chain, the source of which `meets` some conditions."""
    return (
        f"[state IN range(0, size({ways}) - 1) WHERE any(way IN {ways}[state] WHERE way[0] IN last(half).states "
        "AND (way[1] IS NULL OR way[1] = type(relation)) AND all(each IN way[2] WHERE each IN meets))]"
    )


def _ending(meets: str) -> str:
    """The states in which a chain may end whose last statement meets some conditions."""
    return f"[end IN $ends WHERE all(each IN end[1] WHERE each IN {meets}) | end[0]]"


def _lacking(meets: str) -> str:
    """What is required and not met by the first statement of a half chain."""
    return f"[each IN $required WHERE NOT each IN {meets}]"


def _unknown(named: str) -> str:
    """The rows of `unknown` for ids to look up."""
    found = "EXISTS { MATCH (entity:Entity {id: each[1]}) WHERE each[2] IN labels(entity) }"
    return f"[each IN {named} WHERE NOT {found} | [each[0], each[1], each[3], {in_use('each[1]')}]]"


_SHARED: Expressions = {
    "reached": _reached,
    "ending": _ending,
    "lacking": _lacking,
    "unknownNames": _unknown,
}


def expressions(*, joins: bool, view: bool) -> Expressions:
    """What stands for what in the statements: with subqueries for conditions on what statements are joined to, and for the lists of a view.

    Neo4j takes long to plan subqueries, so they are left out where nothing needs them.
    """
    conditions = {**_PROPERTIES, **JOINS} if joins else _PROPERTIES

    def met(node: str) -> str:
        """The conditions that a statement meets."""
        cases = " ".join(
            f"WHEN '{kind}' THEN {test.replace('NODE', node)}" for kind, test in conditions.items()
        )
        return f"[each IN range(0, size($conditions) - 1) WHERE CASE $conditions[each][0] {cases} END]"

    def allowed(node: str) -> str:
        """Whether a chain may hold a statement."""
        in_issues = about(node, "issue.id IN $issues")
        viewed = f" AND {view_lists(node)} AND ($issues IS NULL OR {in_issues})" if view else ""
        return f"(NOT {node}.id IN $avoiding AND ($inside IS NULL OR {node}.id IN $inside){viewed})"

    return {**_SHARED, "met": met, "allowed": allowed}
