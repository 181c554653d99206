"""The typed client, over HTTP: what it answers about the article, and how it fails."""

import json
import socket
import subprocess
import sys
from collections.abc import Generator

import pytest

from argument_graph_client import (
    ApiError,
    ArgumentGraph,
    AsyncArgumentGraph,
    BadUserInputError,
    DatabaseUnavailableError,
    NotGraphQLError,
    ParseFailedError,
    QueryTooComplexError,
    ServiceUnreachableError,
    ValidationFailedError,
    every,
    every_async,
)
from argument_graph_client.generated import (
    AcceptanceNodeClaim,
    ChangeInput,
    ClaimRole,
    ClaimWhere,
    DocumentDocument,
    Label,
    LintRule,
    NodeNodeActor,
    Polarity,
    RatingInput,
    SearchSearchNodesNodeClaim,
    SearchType,
    Semantics,
    StatementNodeClaim,
    StrengthNodeClaim,
    ViewInput,
)
from embedded_neo4j import Running
from tests.support.answering import answering
from tests.support.project import ROOT

CLAIM = "claim:stabilize-energy-markets"
ISSUE = "issue:ukraine-war"
TEXT = ROOT / "graph_seed" / "texts" / "trump-putin-2025" / "article.txt"
pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def graph(service: str) -> Generator[ArgumentGraph]:
    """The client that waits."""
    with ArgumentGraph(service) as graph:
        yield graph


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def test_search(graph: ArgumentGraph) -> None:
    """A search tells what was found, how well it fits and which words were found."""
    found = graph.search("energy markets", types=[SearchType.CLAIM], first=5)
    best = found.nodes[0]
    assert isinstance(best.node, SearchSearchNodesNodeClaim)
    assert best.node.id == CLAIM
    assert best.score > 0
    assert {word.exact.lower() for word in best.highlights} >= {"energy", "markets"}


def test_claim(graph: ArgumentGraph) -> None:
    """A claim comes with its relations, each with its other end and the words that bear it out."""
    claim = graph.claim(CLAIM)
    assert claim
    reason = next(relation for relation in claim.supported_by.nodes if relation.quote)
    assert reason.quote
    assert reason.quote.exact in TEXT.read_text()
    assert graph.claim("claim:none") is None
    same = graph.statement(CLAIM)
    assert isinstance(same, StatementNodeClaim)
    assert same.supported_by == claim.supported_by


def test_node(graph: ArgumentGraph) -> None:
    """A node comes as the class of its type."""
    russia = graph.node("actor:russia")
    assert isinstance(russia, NodeNodeActor)
    assert russia.name == "Russia"


def test_nodes_by_their_kinds(graph: ArgumentGraph) -> None:
    """Several nodes come in the order of their ids, None for none; evidence and arguments with their relations."""
    step, fact = "argument:from-precedent", graph.evidence_items(first=1).nodes[0].id
    found = graph.nodes([fact, "claim:none", CLAIM])
    assert [node and node.id for node in found] == [fact, None, CLAIM]
    evidence = graph.evidence(fact)
    assert evidence
    assert evidence.supports.nodes
    assert {relation.id for relation in evidence.supports.nodes} == {
        f"{fact}/SUPPORTS/{relation.node.id}" for relation in evidence.supports.nodes
    }
    argument = graph.argument(step)
    assert argument
    assert argument.supports.total_count > 0


def test_worth_a_look(graph: ArgumentGraph) -> None:
    """What lint finds names its nodes, no actor of the article contradicts itself, and what tips a balance names what to reject."""
    found = graph.lint(rules=[LintRule.UNSUPPORTED_CLAIM])
    assert {(finding.rule, len(finding.nodes)) for finding in found} == {(LintRule.UNSUPPORTED_CLAIM, 1)}
    assert graph.inconsistencies() == []
    ledger = graph.tipping_sets(ISSUE)
    tipping = ledger.tipping_sets
    assert tipping.prevails is graph.ledger(ISSUE).balance.prevails
    assert {len(each.rejected) for each in tipping.sets} == {tipping.size}


def test_actor_and_issue(graph: ArgumentGraph) -> None:
    """An actor comes with what it holds, an issue with its parts."""
    actor, issue = graph.actor("actor:russia"), graph.issue(ISSUE)
    assert actor
    assert actor.denies.total_count == len(actor.denies.nodes) == 1
    assert issue
    assert issue.question.endswith("?")


def test_chains(graph: ArgumentGraph) -> None:
    """Chains come with their steps; those of a polarity alone where it is named."""
    found = graph.chains(to=CLAIM, net=Polarity.CONTRADICTS, first=3)
    assert found.total_count > len(found.nodes) == 3
    for chain in found.nodes:
        assert chain.polarity is Polarity.CONTRADICTS
        assert chain.to.id == CLAIM
        assert len(chain.steps) == chain.length


def test_paths_and_ledger(graph: ArgumentGraph) -> None:
    """The paths and the ledger of an issue speak of the same meeting points."""
    paths = list(every(lambda after: graph.opportunity_challenge_paths(issue=ISSUE, first=40, after=after)))
    ledger = graph.ledger(ISSUE)
    assert {path.meeting_point.id for path in paths} == {crux.node.id for crux in ledger.cruxes}
    assert ledger.balance.opportunities.standing.weight <= ledger.opportunity_weight


def test_reasoning(graph: ArgumentGraph) -> None:
    """Label and strength of a claim, and what another base score would make of them, agree."""
    accepted, weighed = graph.acceptance(CLAIM, semantics=Semantics.GROUNDED), graph.strength(CLAIM)
    assert isinstance(accepted, AcceptanceNodeClaim)
    assert isinstance(weighed, StrengthNodeClaim)
    change = ChangeInput(rate_statement=RatingInput(statement=CLAIM, base_score=1))
    (changed,) = [found for found in graph.what_if([change]).differences if found.id == CLAIM]
    assert changed.before
    assert changed.after
    assert changed.before.label is accepted.acceptance.label
    assert changed.before.strength == pytest.approx(weighed.strength.value)
    assert changed.after.strength > changed.before.strength
    assert graph.flip(CLAIM).label is accepted.acceptance.label


def test_views(graph: ArgumentGraph) -> None:
    """A view narrows what is judged."""
    narrow = ViewInput(issues=[ISSUE], include_implicit=False)
    found = graph.extensions(Semantics.GROUNDED, view=narrow)
    assert 0 < found.statements < graph.extensions(Semantics.GROUNDED).statements
    outside = graph.acceptance(CLAIM, view=ViewInput(evidence_only=True, actors=["actor:russia"]))
    assert isinstance(outside, AcceptanceNodeClaim)
    assert (outside.acceptance.label, outside.acceptance.in_view) == (Label.UNDEC, False)


def test_document(graph: ArgumentGraph) -> None:
    """A document is the text, and its passages are the text's."""
    (listed,) = graph.documents().nodes
    document = graph.document(listed.id)
    assert isinstance(document, DocumentDocument)
    assert document.text == TEXT.read_text()
    passages = list(
        every(lambda after: (part := graph.passages(listed.id, first=20, after=after)) and part.passages)
    )
    assert [passage.index for passage in passages] == list(range(len(passages)))
    assert all(document.text[passage.start : passage.end] == passage.text for passage in passages)


def test_pages(graph: ArgumentGraph) -> None:
    """Pages follow one another until all is told, none twice."""
    where = ClaimWhere(role=ClaimRole.OPPORTUNITY)
    claims = list(every(lambda after: graph.claims(where=where, first=4, after=after)))
    assert len({claim.id for claim in claims}) == len(claims) == graph.claims(where=where).total_count > 4
    assert {claim.role for claim in claims} == {ClaimRole.OPPORTUNITY}
    assert graph.evidence_items().total_count
    assert graph.actors().total_count
    assert graph.issues().total_count


async def test_awaited(service: str) -> None:
    """The other client answers the same, page by page too."""
    with ArgumentGraph(service) as waited:
        expected = list(every(lambda after: waited.claims(first=50, after=after)))
        chains = waited.chains(to=CLAIM)
    async with AsyncArgumentGraph(f"{service}/graphql") as graph:
        found = [claim async for claim in every_async(lambda after: graph.claims(first=50, after=after))]
        assert found == expected
        assert await graph.chains(to=CLAIM) == chains
        with pytest.raises(BadUserInputError):
            await graph.claims(first=0)


def test_bad_input(graph: ArgumentGraph) -> None:
    """An argument that can't be is told by name and place."""
    with pytest.raises(BadUserInputError, match="first") as told:
        graph.claims(first=0)
    assert (told.value.code, told.value.argument) == ("BAD_USER_INPUT", "first")
    (failure,) = told.value.failures
    assert failure.path == ("claims",)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (
            "{ claims(first: 1000) { nodes { supports(first: 1000) { nodes { id } } } } }",
            QueryTooComplexError,
        ),
        ("{ claims {", ParseFailedError),
        ("{ nothing }", ValidationFailedError),
    ],
)
def test_refused(graph: ArgumentGraph, query: str, error: type[ApiError]) -> None:
    """Each code of the API has an exception of its own."""
    with pytest.raises(error) as told:
        graph.get_data(graph.execute(query))
    assert told.value.code == error.code


def test_wrong_address(service: str) -> None:
    """An address that isn't the service's is told."""
    with ArgumentGraph(f"{service}/elsewhere/graphql") as graph, pytest.raises(NotGraphQLError, match="404"):
        graph.documents()


async def test_unreachable() -> None:
    """A service that isn't there is told, whichever client asks."""
    url = f"http://127.0.0.1:{free_port()}"
    with ArgumentGraph(url) as graph, pytest.raises(ServiceUnreachableError, match=url):
        graph.documents()
    async with AsyncArgumentGraph(url) as awaited:
        with pytest.raises(ServiceUnreachableError, match=url):
            await awaited.documents()


def test_database_away(neo4j_server: Running) -> None:
    """A service whose database is away says so."""
    with answering(neo4j_server, f"bolt://127.0.0.1:{free_port()}") as url, ArgumentGraph(url) as graph:
        with pytest.raises(DatabaseUnavailableError) as told:
            graph.documents()
        assert told.value.code == "DATABASE_UNAVAILABLE"


def test_alone() -> None:
    """The client imports nothing of the service."""
    script = "import sys, json, argument_graph_client; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.check_output([sys.executable, "-c", script], cwd=ROOT, text=True))
    assert {name.split(".")[0] for name in loaded}.isdisjoint({"service", "graph_seed", "fastapi", "neo4j"})
