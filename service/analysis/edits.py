"""Changes that a request makes to a view, one after the other."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from argument_store.model import Polarity
from argument_store.model.weights import INFERRED_STRENGTHS, NEW_SCORE
from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.dynamics.changes import (
    AddRelation,
    AddStatement,
    Change,
    ChangedGraph,
    RateStatement,
    RemoveRelation,
    RemoveStatement,
    apply_changes,
)
from argumentation.gradual.edits import whole
from service.analysis.arguments import share
from service.analysis.explanations import BY_TYPE
from service.analysis.view import View
from service.plan.requests import InputError, not_found

_NAMES = ("id", "statement", "source", "target")


def statement_ids(changes: Sequence[Mapping[str, Any]]) -> set[str]:
    """The ids that changes give to statements, new ones included."""
    values = [value for change in changes for value in change.values()]
    return {
        each
        for value in values
        for each in ([value] if isinstance(value, str) else [value[name] for name in _NAMES if name in value])
    }


class EditedView:
    """A view after changes; `ids` are those of its statements by number, new ones and removed ones included.

    `taken` are those ids that the changes give which something has in the store.
    """

    def __init__(self, view: View, taken: Collection[str]) -> None:
        self.ids = list(view.ids)
        self.before = view.weighted_graph()
        self.changed = ChangedGraph(self.before)
        self._taken = set(taken)
        self._position = view.position
        self._changed: dict[str, int | None] = {}
        """The numbers of new statements, and None of those that have gone."""
        self._path = ""

    def apply(self, changes: Sequence[Mapping[str, Any]]) -> None:
        """Make changes as the input `ChangeInput` has them, in their order; raises InputError."""
        for number, each in enumerate(changes):
            ((kind, what),) = each.items()
            self._path = f"changes.{number}.{kind}"
            step = apply_changes(self.changed.graph, [self._change(kind, what)])
            self.changed = ChangedGraph(
                step.graph, self.changed.rated | step.rated, self.changed.relations | step.relations
            )
        self.changed.graph = whole(self.changed.graph)

    def _change(self, kind: str, what: Any) -> Change:
        match kind:
            case "addStatement":
                return self._new_statement(what)
            case "removeStatement":
                statement = self._statement(what)
                self._changed[what] = None
                return RemoveStatement(statement)
            case "rateStatement":
                return RateStatement(
                    self._statement(what["statement"]), self._share("baseScore", what["baseScore"])
                )
            case "removeRelation":
                return RemoveRelation(self._relation(what, there=True))
            case _:
                strength = what.get("strength")
                default = INFERRED_STRENGTHS[Polarity(what["polarity"])]
                weight = default if strength is None else self._share("strength", strength)
                return AddRelation(self._relation(what, there=kind == "reweighRelation"), weight)

    def _new_statement(self, what: Mapping[str, Any]) -> AddStatement:
        new = what["id"]
        if not new:
            raise InputError(f"{self._path}.id", "must not be empty")
        if self._in_use(new):
            raise InputError(f"{self._path}.id", f"{new} already exists")
        self._changed[new] = len(self.ids)
        self.ids.append(new)
        score, linked = what.get("baseScore"), bool(what.get("linked"))
        base = (None if linked else NEW_SCORE) if score is None else self._share("baseScore", score)
        return AddStatement(base, linked, derived=linked)

    def _relation(self, what: Mapping[str, Any], *, there: bool) -> Relation:
        relation = Relation(
            BY_TYPE[what["polarity"]], self._statement(what["source"]), self._statement(what["target"])
        )
        present = self._present(relation)
        if there and relation.kind not in present:
            raise InputError(self._path, "is not a relation of the view")
        if not there and present:
            raise InputError(self._path, "relates two statements that are already related in this direction")
        if relation.source == relation.target:
            raise InputError(self._path, "relates a statement to itself")
        return relation

    def _present(self, relation: Relation) -> set[RelationKind]:
        graph = self.changed.graph
        sides = ((RelationKind.ATTACK, graph.attacked), (RelationKind.SUPPORT, graph.supported))
        return {polarity for polarity, side in sides if relation.target in side[relation.source]}

    def _statement(self, statement: str) -> int:
        changed = self._changed
        number = changed[statement] if statement in changed else self._position.get(statement)
        if number is None:
            raise not_found(self._path, statement, "a statement of the view", in_use=self._in_use(statement))
        return number

    def _in_use(self, id_: str) -> bool:
        return id_ in self._taken or id_ in self._changed or id_ in self._position

    def _share(self, name: str, value: float) -> float:
        return share(f"{self._path}.{name}", value)
