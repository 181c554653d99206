"""Verdicts in words, as the explorer has them too: what a label means for a reader, and what it follows from."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.text import Text
from rich.tree import Tree

from service.commands.wording import title_with_id

Item = dict[str, Any]
_GROUNDLESS = frozenset({"UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"})
_STYLES = {
    "holds": "green",
    "defeated": "red",
    "without ground": "red",
    "does not hold": "red",
    "open": "dark_orange",
}
_RULES = {
    "UNCHALLENGED": "nothing denies it, and it needs no ground to hold",
    "ATTACKED": "what denies it holds",
    "OUTRANKED": "it contradicts what holds and is preferred to it",
    "CONCLUSION_OUT": "if it held, this would hold too, which does not",
    "PREMISE_OUT": "it requires this, which does not hold",
    "UNFOUNDED": "its support is circular, without a ground from outside the circle",
    "UNDECIDED": "what bears on it is open",
    "NOT_IN_VIEW": "it is not part of the view",
}


_WEAK = 0.5
"""Below it a strength is weak."""
_WHILE = "while a strength weighs all reasons."
_TENSIONS = {
    "holds": f"It holds although it is weak: nothing that holds denies it, {_WHILE}",
    "defeated": f"It is defeated although it is strong: one denial that holds is enough, {_WHILE}",
    "without ground": f"It is without ground although it is strong: a ground that it needs does not hold, {_WHILE}",
    "does not hold": f"It does not hold although it is strong: it is denied or has lost its ground, {_WHILE}",
}


def verdict(label: str, rule: str | None) -> Text:
    """A label in a word: what is OUT is denied by what holds, or has no ground left that holds."""
    if label == "OUT":
        word = "without ground" if rule in _GROUNDLESS else "defeated" if rule else "does not hold"
    else:
        word = {"IN": "holds", "UNDEC": "open"}[label]
    return Text(word, _STYLES[word])


def judged(acceptance: Item | None, strength: Item | None) -> Text:
    """A verdict with the strength beside it."""
    if acceptance is None or strength is None:
        return Text("unknown", "dim")
    return Text.assemble(
        verdict(acceptance["label"], acceptance["rule"]), f", strength {strength['value']:.2f}"
    )


def tension(acceptance: Item | None, strength: Item | None) -> str | None:
    """Why both are right where a verdict and a strength point in opposite directions; None where they don't."""
    if acceptance is None or strength is None or not acceptance.get("inView", True):
        return None
    holds, weak = acceptance["label"] == "IN", round(strength["value"], 2) < _WEAK
    if acceptance["label"] == "UNDEC" or holds is not weak:
        return None
    return _TENSIONS["holds" if holds else verdict(acceptance["label"], acceptance["rule"]).plain]


def explanation(rule: str, relations: Sequence[Item]) -> str:
    """What a label follows from, in words; the relations that it rests on are named below it."""
    polarities = {relation["polarity"] for relation in relations}
    if rule == "DEFENDED":
        return " and ".join(
            words
            for polarity, words in (
                ("CONTRADICTS", "what would deny it does not hold"),
                ("SUPPORTS", "it rests on what holds"),
            )
            if polarity in polarities
        )
    if rule == "UNSUPPORTED":
        return "none of its grounds holds" if relations else "it has no ground"
    return _RULES[rule]


def certificate(reasons: Iterable[Item], of: str) -> Tree:
    """Why a statement has its label: what that follows from, and below it the same of what that rests on, each statement explained once."""
    left = {reason["statementId"]: reason for reason in reasons}
    tree = Tree("", hide_root=True, guide_style="dim")
    open_ = [(tree, left.pop(of))] if of in left else []
    while open_:
        branch, reason = open_.pop()
        why = branch.add(Text(explanation(reason["rule"], reason["relations"]), "italic"))
        for relation in reason["relations"]:
            end = "target" if relation["sourceId"] == reason["statementId"] else "source"
            id_ = relation[f"{end}Id"]
            line = title_with_id(relation[end] or {"id": id_})
            if other := left.pop(id_, None):
                open_.append(
                    (why.add(Text.assemble(line, "  ", verdict(other["label"], other["rule"]))), other)
                )
            else:
                why.add(line)
    return tree
