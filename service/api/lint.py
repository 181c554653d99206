"""Faults of form in argument maps."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from argument_store.model.misreadings import SUMMARIZED
from service.analysis.lint import lint
from service.analysis.map_form import LintRule
from service.analysis.rules import IMPLICIT_RELATIONS
from service.api.arguments import After, Before, First, Last
from service.api.connections import Connection
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
    CONTRADICTORY_PREMISES="A linked `Argument` with two premises of which one denies the other, so that it can never be accepted. The "
    "nodes are the argument, the premise that denies and the one that is denied; a mutual contradiction is two findings.",
    SUMMARY_SUPPORTS_PART="A claim that sums up a section of a text and supports a statement of that section: parts support their summary, "
    "and a summary is no reason for its parts. It sums up a section if it quotes nothing but the last section of the same text, and "
    f"supports, in either direction, join it to {SUMMARIZED} or more claims and pieces of evidence that quote the section. The nodes are "
    "the summary and the part.",
    CONFLICTING_VERDICTS="Claims and pieces of evidence that have the same text but for case, punctuation and space, or quote exactly the "
    "same place, and are not all labelled alike in the whole graph under the defaults of `acceptance`: a proposition that is said twice "
    "is one statement with two quotations.",
    ASSERTED_REPORT="Evidence of the kind `STATEMENT` that mentions an actor and is asserted by that actor: who says something asserts its "
    "content, and the report that they said so is asserted by the author. The nodes are the actor and the evidence.",
    ONE_SIDED_CONTRADICTION="A claim that denies another claim, which does not contradict it in turn, so that it wins unless something "
    "else defeats it. Alternatives of which the text chooses none contradict each other in both directions. The nodes are the claim "
    "that denies and the one that is denied.",
)


@strawberry.type(description="Something about a map that is worth a look.")
class Finding:
    """A finding."""

    rule: LintRule = plain("What it is.")
    message: str = plain("What it is here, in a sentence.")
    nodes: list[Node] = plain("The nodes that it is about: in the order of a chain, or by id.")
    relations: list[Relation] = plain("The relations that it is about, if any.")


FindingConnection = Connection[Finding]
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


def lint_arguments(
    document: _DocumentId = UNSET,
    issue: _IssueId = UNSET,
    rules: _Rules = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `lint`."""
    del document, issue, rules, first, after, last, before
