"""Verdicts as the commands put them."""

import pytest

from argumentation.bipolar.explanations import ReasonRule
from service.commands.verdicts import certificate, explanation, tension, verdict

DENIED = (ReasonRule.ATTACKED, ReasonRule.OUTRANKED, ReasonRule.CONCLUSION_OUT)
GROUNDLESS = (ReasonRule.UNSUPPORTED, ReasonRule.UNFOUNDED, ReasonRule.PREMISE_OUT)
BOTH_WAYS = [{"polarity": "SUPPORTS"}, {"polarity": "CONTRADICTS"}]


@pytest.mark.parametrize(
    ("label", "rule", "word"),
    [
        ("IN", ReasonRule.UNCHALLENGED, "holds"),
        ("UNDEC", ReasonRule.UNDECIDED, "open"),
        ("OUT", None, "does not hold"),
        *(("OUT", rule, "defeated") for rule in DENIED),
        *(("OUT", rule, "without ground") for rule in GROUNDLESS),
    ],
)
def test_verdict(label: str, rule: ReasonRule | None, word: str) -> None:
    """What is denied is told apart from what has lost its ground."""
    assert verdict(label, rule).plain == word


@pytest.mark.parametrize(
    ("label", "rule", "strength", "sentence"),
    [
        ("IN", ReasonRule.UNCHALLENGED, 0.49, "It holds although it is weak: "),
        ("IN", ReasonRule.UNCHALLENGED, 0.499, None),
        ("OUT", ReasonRule.ATTACKED, 0.5, "It is defeated although it is strong: "),
        ("OUT", ReasonRule.UNSUPPORTED, 0.9, "It is without ground although it is strong: "),
        ("OUT", None, 0.9, "It does not hold although it is strong: "),
        ("OUT", ReasonRule.ATTACKED, 0.49, None),
        ("UNDEC", ReasonRule.UNDECIDED, 0.9, None),
    ],
)
def test_opposite_directions(
    label: str, rule: ReasonRule | None, strength: float, sentence: str | None
) -> None:
    """Where a verdict and a strength, in the two decimals shown, point in opposite directions, a sentence says why both are right."""
    found = tension({"label": label, "rule": rule}, {"value": strength})
    assert (found and found.partition(":")[0]) == (sentence and sentence.partition(":")[0])


def test_nothing_is_said_of_what_is_unknown() -> None:
    """What could not be judged, and what is outside of the view, has no such sentence."""
    outside = {"label": "UNDEC", "rule": ReasonRule.NOT_IN_VIEW, "inView": False}
    assert tension(None, {"value": 0.1}) is tension(outside, {"value": 0}) is None


@pytest.mark.parametrize("rule", ReasonRule)
def test_every_rule_is_explained(rule: ReasonRule) -> None:
    """Each rule by which a statement gets its label is put in words, those without relations too."""
    assert explanation(rule, BOTH_WAYS)
    if rule is not ReasonRule.DEFENDED:
        assert explanation(rule, [])


def test_a_long_certificate() -> None:
    """Reasons that rest on one another in a long chain are explained one below the other, each once."""
    last = 3_000
    reasons = [
        {
            "statementId": f"claim:{number}",
            "label": "IN",
            "rule": "DEFENDED" if number < last else "UNCHALLENGED",
            "relations": [
                {
                    "polarity": "SUPPORTS",
                    "sourceId": f"claim:{number + 1}",
                    "source": None,
                    "targetId": f"claim:{number}",
                    "target": None,
                }
            ][: last - number],
        }
        for number in range(last + 1)
    ]
    branch, depth = certificate(reasons, "claim:0"), 0
    while branch.children:
        (branch,) = branch.children
        depth += 1
    assert depth == 2 * last + 1
