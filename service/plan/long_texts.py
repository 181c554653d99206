"""Texts that may be long: each is read once in a request, however many places hold it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLError, GraphQLField

from argument_store.driver import SIGIL
from service.plan.admission import OverloadedError
from service.plan.arguments import Bound
from service.plan.checks import SchemaCheck
from service.plan.columnar import Decoder
from service.plan.compiler import Place
from service.plan.decoding import leaf
from service.plan.failures import AnswerTooLargeError, of_exception
from service.plan.fields import PENDING, Context, Field
from service.plan.limits import Limits
from service.plan.requests import Arguments, Store


@dataclass(frozen=True, eq=False)
class LongText:
    """A property of nodes that is read after the rows, and not at all where the texts would be too long for the answer.

    `cost` is that of one, in objects.
    """

    name: str
    cost: int

    def check(self, schema: SchemaCheck, name: str, definition: GraphQLField) -> None:
        """There is nothing below it."""

    def bind(self, _name: str, arguments: Arguments) -> Bound:
        return Bound(parameters=arguments)

    def compile(self, place: Place, field: Field) -> Decoder:
        place.cost.extra += self.cost
        slot, part = place.add("{this}.id"), place.compilation.defer(self)
        inner = leaf(field)

        def decode(row: Any, context: Context) -> Any:
            text = context.deferred(part, row[slot])
            if text is PENDING:
                return None
            if isinstance(text, GraphQLError):
                return field.caught(field.error(text), context)
            return inner(text, context)

        return decode

    async def load(
        self, store: Store, bounds: Sequence[Bound], keys: Sequence[Any], limits: Limits
    ) -> Mapping[Any, Any]:
        """The texts by the ids of their nodes; raises AnswerTooLargeError before they are read."""
        del bounds
        statement = (
            f"MATCH (node:Entity) WHERE node.id IN {SIGIL}keys "
            f"WITH collect(node) AS nodes, sum(size(node.{self.name})) AS size "
            f"RETURN CASE WHEN size <= {SIGIL}most THEN [node IN nodes | [node.id, node.{self.name}]] END AS texts"
        )
        try:
            ((texts,),) = await store.read(statement, {"keys": list(keys), "most": limits.answer})
        except OverloadedError:
            raise
        except Exception as error:  # noqa: BLE001 - every other failure becomes an error of the answer
            return dict.fromkeys(keys, of_exception(error))
        if texts is None:
            raise AnswerTooLargeError
        return dict(texts)
