"""The API as its schema describes it: graphql-core executing a plain resolver for each field, over a graph in Python."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    default_field_resolver,  # pyright: ignore[reportUnknownVariableType]
    execute_sync,  # pyright: ignore[reportUnknownVariableType]
    parse,
)

from tests.support.plain_graph import Entity, Graph, Relation
from tests.support.plain_paths import PlainPaths
from tests.support.plain_resolvers import RESOLVERS, World


class PlainService:
    """Answers requests about one graph."""

    def __init__(self, schema: GraphQLSchema, graph: Graph) -> None:
        self._world = World(graph, PlainPaths(graph))
        self._schema = schema

    def answer(
        self, text: str, variables: Mapping[str, Any], operation_name: str | None = None
    ) -> dict[str, Any]:
        """The response to a request; of each error its path and code."""
        result = execute_sync(
            self._schema,
            parse(text),
            variable_values=dict(variables),
            operation_name=operation_name,
            field_resolver=self._resolve,
            type_resolver=_type,
        )
        return _response(result)

    def _resolve(self, source: Any, info: Any, **arguments: Any) -> Any:
        resolvers = RESOLVERS.get(info.parent_type.name, {})
        if info.field_name in resolvers:
            return resolvers[info.field_name](self._world, source, arguments)
        return default_field_resolver(source, info, **arguments)


def _type(node: Entity | Relation, *_: object) -> str:
    return node.labels[0] if isinstance(node, Entity) else "Relation"


def _response(result: ExecutionResult) -> dict[str, Any]:
    errors = [{"path": error.path, "code": _code(error)} for error in result.errors or ()]
    if any(error["path"] is None for error in errors):
        return {"errors": errors}
    return {"errors": errors, "data": result.data} if errors else {"data": result.data}


def _code(error: GraphQLError) -> str:
    if error.extensions:
        return error.extensions["code"]
    at_fault = error.path is None or error.message.startswith("Argument ")
    return "BAD_USER_INPUT" if at_fault else "INTERNAL_SERVER_ERROR"
