"""A rule that the store keeps."""

from argument_store.model.rules import Rule
from tests.support.scratch import Added

RECIPE = (
    Added(
        "argument_store/model/rules.py",
        """
    CONDITION = "CONDITION\"""",
        behind='SORT_KEY = "SORT_KEY"',
    ),
    Added(
        "argument_store/model/rules.py",
        """
    Rule.CONDITION: "Only a claim whose modality is `CONDITIONAL` has a `condition`.",""",
        behind='Rule.SORT_KEY: "`sortKey` is that of the title or name.",',
    ),
    Added(
        "argument_store/model/rules.py",
        """

def _is_conditional(modality: str, condition: str) -> bool:
    return not condition or modality == "CONDITIONAL"
""",
        behind="""    return sha256(text.encode()).hexdigest() == digest
""",
    ),
    Added(
        "argument_store/model/rules.py",
        """
    "Claim": [
        Check(
            Rule.CONDITION,
            "only a CONDITIONAL claim has a condition",
            ("modality", "condition"),
            _is_conditional,
        )
    ],""",
        behind="_OF_TABLE = {",
    ),
    Added(
        "argument_store/rule_queries.py",
        """
            Rule.CONDITION,""",
        behind="Rule.QUOTATION,",
    ),
    Added(
        "argument_store/cypher/rules/condition.cypher",
        """// Claims with a condition that are not conditional.
MATCH (c:Claim) WHERE c.condition IS NOT NULL AND c.modality <> 'CONDITIONAL'
WITH c LIMIT $p.most
RETURN 'Claim' AS table, [c.id] AS key, 'only a CONDITIONAL claim has a condition' AS message
""",
    ),
    Added(
        "tests/graph/test_verify.py",
        """
    (Rule.CONDITION, ANY + "SET a.condition = 'if so'", "claim:close-bridge"),""",
        behind="""(Rule.SORT_KEY, ANY + "SET a.sortKey = 'A'", "claim:close-bridge"),""",
    ),
)


def test_known() -> None:
    """The model has the rule, which tests/graph/test_verify.py breaks in a store."""
    assert Rule("CONDITION")
