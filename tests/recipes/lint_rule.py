"""A rule of `lint`."""

from random import Random

from service.analysis.map_form import LintRule
from tests.api.conftest import Api
from tests.api.test_lint import Plain, by_api, by_cypher, labelled, varied
from tests.support.plain_graph import write_graph
from tests.support.scratch import Added

RECIPE = (
    Added(
        "service/analysis/map_form.py",
        """
    UNOPPOSED_CLAIM = "UNOPPOSED_CLAIM\"""",
        behind='IMPLICIT_CHAIN = "IMPLICIT_CHAIN"',
    ),
    Added(
        "service/analysis/rules.py",
        """

def _unopposed(map_: MapForm) -> Iterator[LintFinding]:
    opposed = {relation.target for relation in map_.relations if relation.kind is RelationKind.ATTACK}
    for number, text in enumerate(map_.claims):
        if text is not None and number not in opposed:
            yield LintFinding(LintRule.UNOPPOSED_CLAIM, "Nothing contradicts this claim.", (map_.ids[number],))
""",
        behind="""        near.append(near[-1] | leading)
    return near
""",
    ),
    Added(
        "service/analysis/rules.py",
        """
    LintRule.UNOPPOSED_CLAIM: _unopposed,""",
        behind="LintRule.IMPLICIT_CHAIN: _implicit,",
    ),
    Added(
        "service/api/lint.py",
        """
    UNOPPOSED_CLAIM="A claim that no statement contradicts.",""",
        behind="""its first node to its last. A longer one is found as those that it is made up of.",""",
    ),
    Added(
        "docs/cypher/unopposed_claim.cypher",
        """// UNOPPOSED_CLAIM: claims that no statement contradicts.
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)<-[:CONTRADICTS]-(:Statement) }
RETURN [claim] AS nodes, [] AS relations
""",
    ),
    Added(
        "tests/api/test_lint.py",
        """

    def unopposed_claim(self) -> Iterator[Any]:
        for claim in self.graph.of("Claim"):
            if all(type_ != "CONTRADICTS" or target != claim.id for _, type_, target in self.relations):
                yield (claim.id,), ()""",
        behind="""            if all(target != claim.id for _, target in self.supports):
                yield (claim.id,), ()""",
    ),
)


async def test_findings(api: Api) -> None:
    """The API, the saved Cypher and the definition find the same, something by the new rule among it."""
    graph = varied(Random("rule"))
    await write_graph(api.database, graph)
    labels, found = await labelled(api), sorted(await by_api(api), key=repr)
    assert (
        found
        == sorted(Plain(graph, labels).found(), key=repr)
        == sorted(await by_cypher(api.database), key=repr)
    )
    assert LintRule("UNOPPOSED_CLAIM") in {rule for rule, *_ in found}
