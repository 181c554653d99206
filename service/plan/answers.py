"""Answers, and how they are kept to be given again for as long as the store's revision stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from graphql import GraphQLError

from argument_store.driver import Revision
from service.plan.caching import LeastRecent
from service.plan.failures import BAD_USER_INPUT, NOT_FOUND, format_errors
from service.plan.looks import Looks
from service.plan.operations import Operation
from service.telemetry.observation import neo4j_time, observation

EXTENSIONS = ("cost", "kept")
"""What a response can tell of its making."""
_OWN_FAULTS = frozenset({BAD_USER_INPUT, NOT_FOUND})
_ENTRY_BYTES = 1_000
"""What an entry takes beside its texts."""

Question = tuple[str, str | None, bytes]
"""What an answer depends on beside the store: the document, the operation's name, the variables."""


@dataclass(frozen=True)
class Response:
    """The JSON of a GraphQL response. `refused`: the request failed before execution, so it holds no data."""

    body: bytes
    refused: bool = False
    cost: int = 0
    """The nodes that were estimated before it was executed."""
    codes: Sequence[str] = ()
    """Those of its errors."""
    kept: bool = False
    """Whether it was given before."""

    @property
    def lasts(self) -> bool:
        """Whether the same request would have the same response as long as nothing is written."""
        return not self.refused and _OWN_FAULTS.issuperset(self.codes)

    def extended(self, wanted: Collection[str]) -> bytes:
        """The JSON with what is wanted of `EXTENSIONS` in its `extensions`."""
        if not wanted:
            return self.body
        extensions = {name: getattr(self, name) for name in EXTENSIONS if name in wanted}
        return b'%b,"extensions":%b}' % (self.body[:-1], orjson.dumps(extensions))


@dataclass(frozen=True)
class KeptAnswer:
    """A response, and the revision that it was read at."""

    response: Response
    revision: Revision
    operation: Operation

    def again(self) -> Response:
        """The response once more, noted as any other."""
        noted = observation()
        noted.cost, noted.kept = self.response.cost, "hit"
        for code in self.response.codes:
            noted.failed(code)
        return self.response


class KeptAnswers:
    """Answers by what was asked; all together take so many bytes at most."""

    def __init__(self, most_bytes: int, looks: Looks) -> None:
        self._answers: LeastRecent[Question, KeptAnswer] = LeastRecent(most_bytes, _size)
        self._looks = looks

    def find(self, question: Question | None) -> KeptAnswer | None:
        """What was kept, at whatever revision."""
        found = None if question is None else self._answers.find(question)
        observation().kept = "miss" if found is None else "outdated"
        return found

    async def stands(self, answer: KeptAnswer) -> bool:
        """Whether nothing has been written since. Raises GraphError."""
        with neo4j_time():
            return await self._looks.revision() == answer.revision

    def keep(
        self, question: Question | None, response: Response, revision: Revision, operation: Operation
    ) -> None:
        """Keep an answer whose statements have all begun and ended at a revision, if it lasts as long as that."""
        if question is not None and response.lasts:
            self._answers.keep(question, KeptAnswer(replace(response, kept=True), revision, operation))


def note(operation: Operation) -> None:
    """Note which operation the request is for."""
    noted, name = observation(), operation.node.name
    noted.kind = operation.node.operation.value
    noted.named(name.value if name else None)


def refusal(*errors: GraphQLError) -> Response:
    """The response to a request that is not executed."""
    return Response(orjson.dumps({"errors": format_errors(errors)}), refused=True)


def question_of(text: str, variables: Mapping[str, Any], operation_name: str | None) -> Question | None:
    """The question; None if the variables are not those of a client."""
    try:
        return text, operation_name, orjson.dumps(variables) if variables else b""
    except orjson.JSONEncodeError:
        return None


def _size(question: Question, answer: KeptAnswer) -> int:
    text, _, variables = question
    return len(text) + len(variables) + len(answer.response.body) + _ENTRY_BYTES
