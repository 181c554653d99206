"""The typed client against a service with the article: results and errors."""

import inspect
import socket
from collections.abc import Generator
from urllib.parse import urljoin

import httpx
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
    Basis,
    ChangeInput,
    ClaimRole,
    ClaimWhere,
    DocumentDocument,
    Label,
    LintRule,
    NodeNodeActor,
    PassageWhere,
    Polarity,
    RatingInput,
    SearchSearchEdges,
    SearchSearchEdgesNodeClaim,
    SearchType,
    Semantics,
    StatementNodeClaim,
    StrengthNodeClaim,
    ViewInput,
)
from argument_graph_client.transport import OPTIONS, response_data
from embedded_neo4j import Running
from tests.support.answering import answering
from tests.support.project import ROOT

CLAIM = "claim:stabilize-energy-markets"
ISSUE = "issue:ukraine-war"
TEXT = ROOT / "graph_seed" / "texts" / "trump-putin-2025" / "article.txt"
pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def graph(service: str) -> Generator[ArgumentGraph]:
    """The synchronous client."""
    with ArgumentGraph(service, timeout=300) as graph:
        yield graph


def free_port() -> int:
    """A port on which no process listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def test_search(graph: ArgumentGraph) -> None:
    """A search result has a node, a score and the words that matched."""
    found = graph.search("stabilize energy markets", types=[SearchType.CLAIM], first=5)
    best = found.edges[0]
    assert isinstance(best.node, SearchSearchEdgesNodeClaim)
    assert best.node.id == CLAIM
    assert best.score > 0
    assert {word.exact.lower() for word in best.highlights} >= {"stabilize", "energy", "markets"}


def test_claim(graph: ArgumentGraph) -> None:
    """A claim comes with its relations, each with the node at its other end and its quotation."""
    claim = graph.claim(CLAIM)
    assert claim
    quote = next(reason.relation.quote for reason in claim.supported_by.edges if reason.relation.quote)
    assert quote.exact in TEXT.read_text()
    assert graph.claim("claim:none") is None
    asserted = {held.actor.id for held in claim.attributions.nodes if held.holds}
    assert asserted == {actor.id for actor in claim.asserted_by}
    same = graph.statement(CLAIM)
    assert isinstance(same, StatementNodeClaim)
    assert same.supported_by == claim.supported_by


def test_node(graph: ArgumentGraph) -> None:
    """`node` returns an instance of the class for the node's type."""
    russia = graph.node("actor:russia")
    assert isinstance(russia, NodeNodeActor)
    assert russia.name == "Russia"


def test_nodes(graph: ArgumentGraph) -> None:
    """`nodes` keeps the order of the ids, with None for an unknown one; evidence and arguments come with relations."""
    step, fact = "argument:from-precedent", graph.evidence_items(first=1).nodes[0].id
    found = graph.nodes([fact, "claim:none", CLAIM])
    assert [node and node.id for node in found] == [fact, None, CLAIM]
    evidence = graph.evidence(fact)
    assert evidence
    assert evidence.supports.edges
    assert {target.relation.id for target in evidence.supports.edges} == {
        f"{fact}/SUPPORTS/{target.node.id}" for target in evidence.supports.edges
    }
    argument = graph.argument(step)
    assert argument
    assert argument.supports.total_count > 0


def test_lint_and_tipping_sets(graph: ArgumentGraph) -> None:
    """A finding of lint has its nodes, and tipping sets have the balance's result and sets of the stated size."""
    found = graph.lint(rules=[LintRule.UNSUPPORTED_CLAIM])
    assert {(finding.rule, len(finding.nodes)) for finding in found.nodes} == {
        (LintRule.UNSUPPORTED_CLAIM, 1)
    }
    assert graph.inconsistencies().nodes == []
    ledger = graph.tipping_sets(ISSUE)
    tipping = ledger.tipping_sets
    assert tipping.prevails is graph.ledger(ISSUE).balance.prevails
    assert {len(each.rejected) for each in tipping.sets} == {tipping.size}


def test_actor_and_issue(graph: ArgumentGraph) -> None:
    """An actor comes with the statements it denies, an issue with its question."""
    actor, issue = graph.actor("actor:russia"), graph.issue(ISSUE)
    assert actor
    assert actor.denies.total_count == len(actor.denies.nodes) == 1
    assert issue
    assert issue.question.endswith("?")


def test_chains(graph: ArgumentGraph) -> None:
    """Chains come with their steps, filtered by polarity."""
    found = graph.chains(to=CLAIM, polarity=Polarity.CONTRADICTS, first=3)
    assert found.total_count > len(found.nodes) == 3
    for chain in found.nodes:
        assert chain.polarity is Polarity.CONTRADICTS
        assert chain.to.id == CLAIM
        assert len(chain.steps) == chain.length


def test_paths_and_ledger(graph: ArgumentGraph) -> None:
    """The paths and the ledger of an issue have the same meeting points."""
    paths = list(every(lambda after: graph.opportunity_challenge_paths(issue=ISSUE, first=40, after=after)))
    ledger = graph.ledger(ISSUE)
    assert {path.meeting_point.id for path in paths} == {crux.node.id for crux in ledger.cruxes}
    assert ledger.balance.opportunities.holding.weight <= ledger.opportunity_weight


def test_scenarios(graph: ArgumentGraph) -> None:
    """What all scenarios hold is held by none of them apart, and each hangs on some of what it holds."""
    found = graph.scenarios()
    common = {node.id for node in found.common.nodes}
    assert found.total_count >= len(found.nodes) > 0
    for scenario in found.nodes:
        held = {node.id for node in scenario.holds.nodes}
        assert not held & common
        assert {node.id for node in scenario.hangs_on} <= held


def test_reasoning(graph: ArgumentGraph) -> None:
    """`acceptance` and `strength` agree with the state before the change that `what_if` reports, and with `flip`."""
    accepted, weighed = graph.acceptance(CLAIM, semantics=Semantics.GROUNDED), graph.strength(CLAIM)
    assert isinstance(accepted, AcceptanceNodeClaim)
    assert isinstance(weighed, StrengthNodeClaim)
    change = ChangeInput(rate_statement=RatingInput(statement=CLAIM, base_score=1))
    (changed,) = [found for found in graph.what_if([change]).differences if found.statement_id == CLAIM]
    assert changed.before
    assert changed.after
    assert changed.before.label is accepted.acceptance.label
    assert changed.before.strength == pytest.approx(weighed.strength.value)
    assert changed.after.strength > changed.before.strength
    assert graph.flip(CLAIM).label is accepted.acceptance.label


def test_views(graph: ArgumentGraph) -> None:
    """A view restricts which statements are evaluated."""
    narrow = ViewInput(issues=[ISSUE], basis=[Basis.TEXT])
    found = graph.extensions(Semantics.GROUNDED, view=narrow)
    assert 0 < found.statements < graph.extensions(Semantics.GROUNDED).statements
    outside = graph.acceptance(CLAIM, view=ViewInput(evidence_only=True, actors=["actor:russia"]))
    assert isinstance(outside, AcceptanceNodeClaim)
    assert (outside.acceptance.label, outside.acceptance.in_view) == (Label.UNDEC, False)


def test_document(graph: ArgumentGraph) -> None:
    """A document has the text of its file, and its passages are parts of that text."""
    (listed,) = graph.documents().nodes
    document = graph.document(listed.id)
    assert isinstance(document, DocumentDocument)
    assert document.text == TEXT.read_text()
    where = PassageWhere(document=listed.id)
    passages = list(every(lambda after: graph.passages(where=where, first=20, after=after)))
    assert [passage.index for passage in passages] == list(range(len(passages)))
    assert all(document.text[passage.start : passage.end] == passage.text for passage in passages)


def test_pages(graph: ArgumentGraph) -> None:
    """`every` yields each item of all pages once."""
    where = ClaimWhere(role=ClaimRole.OPPORTUNITY)
    claims = list(every(lambda after: graph.claims(where=where, first=4, after=after)))
    assert len({claim.id for claim in claims}) == len(claims) == graph.claims(where=where).total_count > 4
    assert {claim.role for claim in claims} == {ClaimRole.OPPORTUNITY}
    assert graph.evidence_items().total_count
    assert graph.actors().total_count
    assert graph.issues().total_count


def test_pages_of_edges(graph: ArgumentGraph) -> None:
    """`every` yields the edges where a page has those: what a search found, each with its score, the best first."""
    found = list(every(lambda after: graph.search("energy", first=7, after=after)))
    assert len(found) == graph.search("energy").total_count > 7
    assert found[:7] == graph.search("energy", first=7).edges
    assert {type(edge) for edge in found} == {SearchSearchEdges}


async def test_async_client(service: str) -> None:
    """The asynchronous client returns and raises the same as the synchronous one."""
    with ArgumentGraph(service, timeout=300) as sync_graph:
        expected = list(every(lambda after: sync_graph.claims(first=50, after=after)))
        chains = sync_graph.chains(to=CLAIM)
    async with AsyncArgumentGraph(f"{service}/graphql", timeout=300) as graph:
        found = [claim async for claim in every_async(lambda after: graph.claims(first=50, after=after))]
        assert found == expected
        assert await graph.chains(to=CLAIM) == chains
        with pytest.raises(BadUserInputError):
            await graph.claims(first=0)


def test_bad_input(graph: ArgumentGraph) -> None:
    """The error of an invalid argument has its name and the path of its field."""
    with pytest.raises(BadUserInputError, match="first") as raised:
        graph.claims(first=0)
    assert (raised.value.code, raised.value.argument) == ("BAD_USER_INPUT", "first")
    (failure,) = raised.value.failures
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
def test_error_codes(graph: ArgumentGraph, query: str, error: type[ApiError]) -> None:
    """Each error code of the API has its own exception."""
    with pytest.raises(error) as raised:
        graph.get_data(graph.execute(query))
    assert raised.value.code == error.code


def test_wrong_address(service: str) -> None:
    """A server that doesn't return GraphQL is reported with its status."""
    with ArgumentGraph(f"{service}/elsewhere/graphql") as graph, pytest.raises(NotGraphQLError, match="404"):
        graph.documents()


def test_another_server(neo4j_server: Running) -> None:
    """A server whose errors have another form is no GraphQL service: Neo4j's own port is one."""
    url = urljoin(neo4j_server.browser_url, "/")
    with ArgumentGraph(url) as graph, pytest.raises(NotGraphQLError, match="404"):
        graph.documents()


@pytest.mark.parametrize(
    "body",
    [
        "[]",
        "{}",
        "<html>",
        '{"data": null}',
        '{"data": []}',
        '{"errors": []}',
        '{"errors": {}}',
        '{"errors": ["no"]}',
        '{"errors": [{"message": "no", "code": "Neo.ClientError"}]}',
        '{"errors": [{"message": "no", "extensions": {"code": 1}}]}',
    ],
)
def test_foreign_answers(body: str) -> None:
    """Whatever a server answers, it is the service's data, one of its errors, or a NotGraphQLError."""
    response = httpx.Response(200, text=body, request=httpx.Request("POST", "http://localhost/graphql"))
    with pytest.raises(NotGraphQLError, match=r"http://localhost/graphql returned status 200"):
        response_data(response)


def test_unknown_argument(graph: ArgumentGraph) -> None:
    """An argument that a method doesn't have is refused by its name, before anything is sent, with those that there are."""
    with pytest.raises(
        TypeError, match=r"Claims has no argument 'role'; it has where, orderBy, first, after, auth"
    ):
        graph.claims(role=ClaimRole.OPPORTUNITY)
    assert graph.claims(first=1, timeout=300).nodes


def test_options() -> None:
    """The options that are passed on are all that httpx takes with a request, but for its body and headers."""
    own = {"self", "url", "content", "data", "files", "json", "headers"}
    for client in (httpx.Client, httpx.AsyncClient):
        assert {*OPTIONS} == inspect.signature(client.post).parameters.keys() - own


async def test_unreachable() -> None:
    """Both clients raise an error with the address if the service can't be reached."""
    url = f"http://127.0.0.1:{free_port()}"
    with ArgumentGraph(url) as graph, pytest.raises(ServiceUnreachableError, match=url):
        graph.documents()
    async with AsyncArgumentGraph(url) as async_graph:
        with pytest.raises(ServiceUnreachableError, match=url):
            await async_graph.documents()


def test_database_unavailable(neo4j_server: Running) -> None:
    """If the service can't reach its database, the client raises DatabaseUnavailableError."""
    with answering(neo4j_server, f"bolt://127.0.0.1:{free_port()}") as url, ArgumentGraph(url) as graph:
        with pytest.raises(DatabaseUnavailableError) as raised:
            graph.documents()
        assert raised.value.code == "DATABASE_UNAVAILABLE"
