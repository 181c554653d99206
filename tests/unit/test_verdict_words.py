"""Verdicts as the commands put them."""

import pytest

from argumentation.bipolar.explanations import ReasonRule
from service.commands.verdicts import certificate, explanation, verdict

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
