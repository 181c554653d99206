"""Faults of form in a document's or an issue's part of the graph."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from argumentation.bipolar.graph import Relation
from argumentation.deadline import Deadline
from service.analysis.deadlines import run_bounded
from service.analysis.explanations import BY_TYPE, relation_id
from service.analysis.inconsistencies import assertions
from service.analysis.rules import LintFinding, LintRule, MapForm, findings
from service.analysis.view import whole
from service.plan.requests import BoundError, FieldRequest, InputError
from service.queries.lint import LINT

MOST_FINDINGS = 50_000
_ORDER = {rule: place for place, rule in enumerate(LintRule)}


async def lint(request: FieldRequest) -> Mapping[None, Any]:
    """The faults that a statement of the document and of the issue has part in; all where neither is given."""
    scope = await _scope(request)
    columns, held = (await request.read(LINT, {}))[0], await assertions(request.read, None)
    chosen = request.arguments.get("rules")
    rules = [rule for rule in LintRule if chosen is None or rule in map(LintRule, chosen)]
    return {
        None: await run_bounded(
            request, lambda deadline: _findings(_map(columns, held, scope), rules, scope, deadline)
        )
    }


async def _scope(request: FieldRequest) -> Collection[str] | None:
    """The statements that are looked at, None for all."""
    names = {"documents": "document", "issues": "issue"}
    view = {many: [request.arguments[one]] for many, one in names.items() if request.arguments.get(one)}
    if not view:
        return None
    try:
        return (await whole(request.read, view)).position
    except InputError as error:
        raise InputError(names[error.argument.removeprefix("view.")], str(error)) from error


def _map(columns: Sequence[Any], held: Any, scope: Collection[str] | None) -> MapForm:
    keys, ids, claims, arguments, relations = columns
    place = {key: number for number, key in enumerate(keys)}
    implicit = {
        Relation(BY_TYPE[type_], place[source], place[target]): inferred
        for type_, *rows in relations
        for source, target, inferred in zip(*rows, strict=True)
    }
    looked_at = None if scope is None else [number for number, each in enumerate(ids) if each in scope]
    return MapForm(ids, claims, [place[key] for key in arguments], implicit, held, looked_at)


def _findings(
    map_: MapForm, rules: Collection[LintRule], scope: Collection[str] | None, deadline: Deadline
) -> list[Mapping[str, Any]]:
    found: list[LintFinding] = []
    for finding in findings(map_, rules):
        deadline.check()
        if scope is None or any(node in scope for node in finding.nodes):
            found.append(finding)
        if len(found) > MOST_FINDINGS:
            raise BoundError(
                f"There are more than {MOST_FINDINGS:,} findings, the last by {finding.rule.name}; ask for fewer rules, or for a part."
            )
    found.sort(key=lambda each: (_ORDER[each.rule], each.nodes))
    return [_data(map_, each) for each in found]


def _data(map_: MapForm, finding: LintFinding) -> Mapping[str, Any]:
    return {
        "rule": finding.rule.name,
        "message": finding.message,
        "nodes": finding.nodes,
        "relations": [relation_id(map_.ids, relation) for relation in finding.relations],
    }
