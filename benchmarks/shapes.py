"""The questions Q1 to Q13, as this service and the peer are asked them, and what makes their answers comparable."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, cast

Variables = Mapping[str, Any]
ALIAS = "aaaaaaaa"
"""In a document: a name of eight characters that is another one in every request."""


@dataclass(frozen=True)
class Question:
    """A GraphQL document, and where below `data` its answer stands."""

    document: str
    answer: Callable[[Any], Any]


@dataclass(frozen=True)
class Shape:
    """One question with the variables of many requests, for each of the contenders that can answer it."""

    name: str
    title: str
    service: Question
    variables: Sequence[Variables]
    peer: Question | None = None
    peer_variables: Sequence[Variables] = field(default_factory=tuple[Variables, ...])
    deferred: bool = False
    """Whether something is worked out between statements, so that there is no statement for the bare driver."""
    everything: bool = False
    """Whether it is about all of the graph, so that there is no index to start at."""

    connections: Sequence[int] = (1, 16)
    """Over how many connections it is asked: one where an answer takes a core for a second."""


def _one(name: str) -> Callable[[Any], Any]:
    return lambda data: data[name]


def _first(name: str) -> Callable[[Any], Any]:
    return lambda data: data[name][0]


def _nodes(name: str) -> Callable[[Any], Any]:
    return lambda data: data[name]["nodes"]


def _edges(name: str) -> Callable[[Any], Any]:
    return lambda data: [edge["node"] for edge in data[name]["edges"]]


Q1 = Question(
    "query Q($id: ID!) { claim(id: $id) { id title text kind modality baseScore } }",
    _one("claim"),
)
Q1_PEER = Question(
    "query Q($id: ID!) { claims(where: {id: {eq: $id}}) { id title text kind modality baseScore } }",
    _first("claims"),
)

_NODE = """
fragment N on @type {
  __typename id title
  ... on Claim { kind modality issues { id name } assertedBy { id name } }
  ... on Evidence { evidenceKind: kind issues { id name } assertedBy { id name } }
}
"""
Q2 = Question(
    """
    query Q($id: ID!) {
      claim(id: $id) {
        id title text kind modality issues { id name } assertedBy { id name }
        supportedBy(first: 10) { edges { relation { strength } node { ...N ...R } } }
        contradictedBy(first: 10) { edges { relation { strength } node { ...N ...R } } }
      }
    }
    fragment R on Statement {
      supportedBy(first: 10) { edges { relation { strength } node { ...N } } }
      contradictedBy(first: 10) { edges { relation { strength } node { ...N } } }
    }
    """
    + _NODE.replace("@type", "Statement"),
    _one("claim"),
)
Q2_PEER = Question(
    """
    query Q($id: ID!) {
      claims(where: {id: {eq: $id}}) {
        id title text kind modality issues { id name } assertedBy { id name }
        supportedByConnection@page { edges { relation: properties { ... on Relation { strength } } node { ...N ...R } } }
        contradictedByConnection@page { edges { relation: properties { ... on Relation { strength } } node { ...N ...R } } }
      }
    }
    fragment R on Statement {
      supportedByConnection@page { edges { relation: properties { ... on Relation { strength } } node { ...N } } }
      contradictedByConnection@page { edges { relation: properties { ... on Relation { strength } } node { ...N } } }
    }
    """.replace("@page", "(first: 10, sort: [{node: {position: ASC}}, {node: {id: ASC}}])")
    + _NODE.replace("@type", "Statement"),
    _first("claims"),
)

_WITH_CONTEXT = "id title text kind assertedBy { id name kind } issues { id name question }"
Q3 = Question(
    f"query Q($ids: [ID!]!) {{ claims(where: {{ids: $ids}}, first: 100) {{ nodes {{ {_WITH_CONTEXT} }} }} }}",
    lambda data: by_id(data["claims"]["nodes"]),
)
Q3_PEER = Question(
    f"query Q($ids: [ID!]!) {{ claims(where: {{id: {{in: $ids}}}}) {{ {_WITH_CONTEXT} }} }}",
    lambda data: by_id(data["claims"]),
)

Q4 = Question(
    """
    query Q($id: ID!) {
      chains(from: $id, maxLength: 4, first: 200) { nodes { length strength nodes { id title text baseScore } } }
    }
    """,
    _nodes("chains"),
)
Q4_PEER = Question(
    "query Q($id: ID!) { chainsFrom(id: $id, first: 200) { length strength nodes { id title text baseScore } } }",
    _one("chainsFrom"),
)

Q5 = Question(
    "query Q { claims(first: 1000) { nodes { id title text kind modality } } }",
    _nodes("claims"),
)
Q5_PEER = Question(
    "query Q { claims(limit: 1000, sort: [{sortKey: ASC}, {id: ASC}]) { id title text kind modality } }",
    _one("claims"),
)

Q6 = Question(
    """
    query Q($after: String) {
      claims(where: {modality: CERTAIN}, orderBy: TITLE_ASC, first: 20, after: $after) {
        nodes { id title kind } pageInfo { hasNextPage endCursor }
      }
    }
    """,
    _nodes("claims"),
)
Q6_PEER = Question(
    """
    query Q($after: String) {
      claimsConnection(
        where: {modality: {eq: "CERTAIN"}}, sort: [{sortKey: ASC}, {id: ASC}], first: 20, after: $after
      ) {
        edges { node { id title kind } } pageInfo { hasNextPage endCursor }
      }
    }
    """,
    _edges("claimsConnection"),
)

Q7 = Question(
    """
    query Q($from: ID!, $to: ID!) {
      chains(from: $from, to: $to, maxLength: 6, first: 10) {
        nodes { polarity length strength nodes { id title } } truncated
      }
    }
    """,
    _nodes("chains"),
)
Q8 = Question(
    """
    query Q($issue: ID!) {
      opportunityChallengePaths(issue: $issue, first: 20) {
        nodes { length opportunity { id title } challenge { id title } meetingPoint { id title } } truncated
      }
    }
    """,
    _nodes("opportunityChallengePaths"),
)
Q8_COUNTED = Question(
    Q8.document.replace("truncated", "totalCount truncated"),
    _nodes("opportunityChallengePaths"),
)
Q8_LEDGER = Question(
    """
    query Q($issue: ID!) {
      ledger(issue: $issue) {
        opportunityWeight challengeWeight truncated
        opportunities { weight claim { id title } } challenges { weight claim { id title } }
        cruxes { pairs node { id title } }
      }
    }
    """,
    lambda data: data["ledger"]["cruxes"],
)
Q8_BALANCE = Question(
    Q8_LEDGER.document.replace("truncated", "truncated balance { prevails }", 1), Q8_LEDGER.answer
)
Q9 = Question(
    """
    query Q($text: String!) {
      search(text: $text, first: 20) {
        edges { score node { __typename id } highlights { field exact start end } }
      }
    }
    """,
    _edges("search"),
)

Q11 = Question(
    """
    query Q($id: ID!) {
      claim(id: $id) { ancestors(first: 20) { totalCount truncated edges { distance polarities node { id title } } } }
    }
    """,
    lambda data: data["claim"]["ancestors"]["edges"],
)
Q11_COMMON = Question(
    """
    query Q($of: [ID!]!) {
      commonGrounds(of: $of, first: 20) {
        totalCount truncated nodes { statement { id title } bearings { distance polarities statement { id } } }
      }
    }
    """,
    _nodes("commonGrounds"),
)
Q11_PATTERN = Question(
    """
    query Q($from: ID!) {
      chains(from: $from, pattern: "(SUPPORTS | CONTRADICTS CONTRADICTS){1,6} [Claim]", maxLength: 6, first: 10) {
        nodes { polarity length nodes { id title } } truncated
      }
    }
    """,
    _nodes("chains"),
)
Q12 = Question(
    """
    query Q {
      clashes(first: 20) { totalCount nodes { weight actors { id name } contradictions(first: 5) { totalCount nodes { id } } } }
    }
    """,
    _nodes("clashes"),
)
Q12_UNANSWERED = Question(
    "query Q { unanswered(first: 20) { totalCount nodes { id source { id title } target { id title } } } }",
    _nodes("unanswered"),
)
Q12_FACETS = Question(
    """
    query Q {
      claims(first: 1) {
        totalCount
        facets {
          kinds { value count } roles { value count } modalities { value count }
          actors { count node { id name } } issues { count node { id name } } documents { count node { id title } }
        }
      }
    }
    """,
    lambda data: data["claims"]["facets"]["actors"],
)
Q13 = Question(
    """
    query Q($id: ID!) { mostDecisive(for: $id) { label strength totalCount nodes { label strength statement { id title } } } }
    """,
    _nodes("mostDecisive"),
)


def aliased(question: Question) -> Question:
    """The question with one field under a name that is new in every request."""
    named = question.document.replace(" title ", f" {ALIAS}: title ", 1)
    return Question(named, question.answer)


def comparable(answer: Any) -> Any:
    """An answer without what differs by the ways of two schemas, where order has no meaning in order of ids."""
    if isinstance(answer, list):
        return [comparable(item) for item in cast("list[Any]", answer)]
    if not isinstance(answer, dict):
        return answer
    fields: dict[str, Any] = {}
    for key, value in cast("dict[str, Any]", answer).items():
        unordered = key in ("issues", "assertedBy")
        fields[key.removesuffix("Connection")] = by_id(value) if unordered else comparable(value)
    return fields


def by_id(items: Iterable[Any]) -> list[Any]:
    """The items in order of their ids."""
    return sorted(map(comparable, items), key=itemgetter("id"))
