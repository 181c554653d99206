"""What is worth a look in the graph, or in the part of it that a document or an issue has."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from argument_store.model.misreadings import REPORT
from argument_store.model.weights import DENIES_FROM
from argumentation.bipolar.graph import Relation, RelationKind, SupportReading
from argumentation.deadline import Deadline
from argumentation.dung.labels import Label, Semantics
from service.analysis.acceptance_solver import view_labels
from service.analysis.connections import Item, connection
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.explanations import BY_TYPE, relation_id
from service.analysis.inconsistencies import assertions
from service.analysis.map_form import Held, LintFinding, LintRule, MapForm, Quotations
from service.analysis.rules import findings
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import FieldRequest, InputError, Store, TooComplexError
from service.queries.lint import LINT, QUOTATIONS, REPORTS

MOST_FINDINGS = 50_000
_LONGEST = 300
_ORDER = {rule: place for place, rule in enumerate(LintRule)}


async def lint(request: FieldRequest) -> Mapping[None, Any]:
    """A page of the findings in which a statement of the document and of the issue has part; of all where neither is given."""
    scope = await _scope(request)
    chosen = request.arguments.get("rules")
    rules = [rule for rule in LintRule if chosen is None or rule in map(LintRule, chosen)]
    store = await _read(request.store, rules)

    def work(deadline: Allowance) -> Mapping[str, Any]:
        map_ = _map(store, scope, deadline)
        items = [_item(map_, each) for each in _findings(map_, rules, scope, deadline)]
        return connection(sorted(items, key=lambda item: item[0]), request.arguments, "lint")

    return {None: await run_bounded(request, work)}


@dataclass(frozen=True)
class _Stored:
    """What is read from the store: for each field its columns, or rows; empty where no rule needs it."""

    map: Sequence[Any]
    held: Held
    quotations: Sequence[Any]
    reports: Sequence[Any]
    view: View | None


async def _read(store: Store, rules: Collection[LintRule]) -> _Stored:
    read = store.read
    quoting = {LintRule.SUMMARY_SUPPORTS_PART, LintRule.CONFLICTING_VERDICTS}.intersection(rules)
    (columns,) = await read(LINT, {})
    held: Held = await assertions(read, None) if LintRule.SELF_DEFEATING_ACTOR in rules else ()
    quotations: Sequence[Any] = (await read(QUOTATIONS, {}))[0] if quoting else ((), ())
    reports: Sequence[Any] = (
        await read(REPORTS, {"kind": REPORT}) if LintRule.ASSERTED_REPORT in rules else ()
    )
    view = await whole(store, None) if LintRule.CONFLICTING_VERDICTS in rules else None
    return _Stored(columns, held, quotations, reports, view)


async def _scope(request: FieldRequest) -> Collection[str] | None:
    """The statements that are looked at, None for all."""
    names = {"documents": "document", "issues": "issue"}
    view = {many: [request.arguments[one]] for many, one in names.items() if request.arguments.get(one)}
    if not view:
        return None
    try:
        return (await whole(request.store, view)).position
    except InputError as error:
        raise error.under(names[error.argument.removeprefix("view.")]) from error


def _map(store: _Stored, scope: Collection[str] | None, deadline: Allowance) -> MapForm:
    keys, ids, claims, evidence, arguments, linked, relations = store.map
    place = {key: number for number, key in enumerate(keys)}
    implicit: dict[Relation, bool] = {}
    denials: list[Relation] = []
    for type_, *rows in relations:
        for source, target, inferred, strength in zip(*rows, strict=True):
            relation = Relation(BY_TYPE[type_], place[source], place[target])
            implicit[relation] = inferred
            if relation.kind is RelationKind.ATTACK and strength >= DENIES_FROM:
                denials.append(relation)
    return MapForm(
        ids,
        claims,
        evidence,
        arguments=[place[key] for key in arguments],
        linked={place[key] for key in linked},
        relations=implicit,
        denials=denials,
        held=store.held,
        looked_at=None if scope is None else [number for number, each in enumerate(ids) if each in scope],
        quotations=_quotations(store, place),
        labels=_labels(store.view, deadline),
        reports=[(actor, report) for actor, report in store.reports],
    )


def _quotations(store: _Stored, place: Mapping[int, int]) -> Quotations:
    quotations, last = store.quotations
    return Quotations([(place[key], *rest) for key, *rest in quotations if key in place], dict(last))


def _labels(view: View | None, deadline: Allowance) -> Mapping[str, Label]:
    """The verdicts under the defaults."""
    if view is None:
        return {}
    found = view_labels(view, Semantics.GROUNDED, SupportReading.EVIDENTIAL, deadline)
    return dict(zip(view.ids, found.labels, strict=True))


def _findings(
    map_: MapForm, rules: Collection[LintRule], scope: Collection[str] | None, deadline: Deadline
) -> list[LintFinding]:
    found: list[LintFinding] = []
    for finding in findings(map_, rules):
        deadline.check()
        if scope is None or any(node in scope for node in finding.nodes):
            found.append(finding)
        if len(found) > MOST_FINDINGS:
            raise TooComplexError(
                f"There are more than {MOST_FINDINGS:,} findings, the last by {finding.rule.name}; choose fewer rules, a document or an issue."
            )
    return found


def _item(map_: MapForm, finding: LintFinding) -> Item:
    """Findings come in the order of the rules, then of their nodes, of which a cursor holds the first ones and a hash."""
    relations = [relation_id(map_.ids, relation) for relation in finding.relations]
    data = {"message": finding.message, "nodes": finding.nodes, "relations": relations}
    text = " ".join(finding.nodes)
    hashed = blake2b(" ".join((text, *relations)).encode(), digest_size=8).hexdigest()
    return (_ORDER[finding.rule], f"{text[:_LONGEST]} {hashed}"), {"rule": finding.rule.name, **data}
