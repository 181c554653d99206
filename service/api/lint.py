"""Faults of form in argument maps."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.analysis.lint import lint
from service.analysis.rules import IMPLICIT_RELATIONS, LintRule
from service.api.declare import plain
from service.api.entities import Node
from service.api.enums import described
from service.api.statements import Relation
from service.plan.deferred import Deferred

LINT = Deferred(lint)

described(
    LintRule,
    "What a map is searched for: it may be meant so, and is worth a look.",
    CIRCULAR_SUPPORT="Statements that support one another in a cycle, all that hang together in one finding, with the supports "
    "between them.",
    UNSUPPORTED_CLAIM="A claim that no evidence, argument or other claim supports.",
    ORPHAN="A statement that no relation joins to another.",
    SELF_DEFEATING_ACTOR="An actor who asserts a statement and another that directly contradicts it, or asserts and denies the same. "
    "The nodes are the actor, the statement, and what contradicts it.",
    DUPLICATE_CLAIM="Claims whose texts are the same but for case, punctuation and space.",
    INCOMPLETE_ARGUMENT="An `Argument` without a premise, which would support it, or without a conclusion, which it would support or "
    "contradict.",
    IMPLICIT_CHAIN=f"A chain of {IMPLICIT_RELATIONS} relations, each inferred by a reader: no words of a text bear out the way from "
    "its first node to its last. A longer one is found as those that it is made up of.",
)


@strawberry.type(description="Something about a map that is worth a look.")
class Finding:
    """A finding."""

    rule: LintRule = plain("What it is.")
    message: str = plain("What it is here, in a sentence.")
    nodes: list[Node] = plain("The nodes that it is about: in the order of a chain, or by id.")
    relations: list[Relation] = plain("The relations that it is about, if any.")


_DocumentId = Annotated[
    ID | None,
    strawberry.argument(description="Only what a statement from this document has part in; all if null."),
]
_IssueId = Annotated[
    ID | None,
    strawberry.argument(
        description="Only what a statement about this issue or one of its sub-issues has part in; all if null. With `document`, one "
        "statement must be both."
    ),
]


_Rules = Annotated[
    list[LintRule] | None, strawberry.argument(description="What is searched for; all of it if null.")
]


def lint_arguments(document: _DocumentId = UNSET, issue: _IssueId = UNSET, rules: _Rules = UNSET) -> None:
    """The signature of `lint`."""
    del document, issue, rules
