"""GraphQL documents: parse_text, measured and validated once for each text."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    Source,
    SourceLocation,
    parse,
    specified_rules,
    validate,
)

from service.plan.compiler import Catalogue
from service.plan.failures import (
    PARSE_FAILED,
    QUERY_TOO_COMPLEX,
    VALIDATION_FAILED,
    RefusedError,
    failure,
    of_input,
    with_code,
)
from service.plan.limits import Limits, check_size
from service.plan.operations import Operation, operation_of
from service.plan.requests import InputError, TooComplexError

_MOST_ERRORS = 10
"""A client sees so many faults of a document; to find more takes time."""


@dataclass
class Document:
    """A valid document, its operations by name. `looks_up` says whether all plans for it so far only look up single nodes."""

    text: str
    operations: Mapping[str | None, Operation]
    looks_up: bool | None = None

    def operation(self, name: str | None) -> Operation:
        """The operation of that name, or the only one; RefusedError where there is none."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name is None:
            raise _operation_error("is required, since the document holds several operations")
        if name not in self.operations:
            raise _operation_error(f"{name!r} is not an operation of the document")
        return self.operations[name]


_NEWLINE = re.compile(r"\r\n|[\n\r]")


class _Text(Source):
    """A text that is searched for its lines once, and not again for each error that names a line."""

    @cached_property
    def _newlines(self) -> list[tuple[int, int]]:
        return [match.span() for match in _NEWLINE.finditer(self.body)]

    def get_location(self, position: int) -> SourceLocation:
        """The line and column of a character."""
        line = bisect_left(self._newlines, (position, 0))
        start = self._newlines[line - 1][1] if line else 0
        return SourceLocation(line + 1, position + 1 - start)


def _operation_error(message: str) -> RefusedError:
    return RefusedError(of_input(InputError("operationName", message)))


def parse_text(text: str, limits: Limits) -> DocumentNode:
    """Parse and measure a text, which takes time linear in its length; RefusedError where it fails."""
    # Its length comes first: nothing may read a text that is too long.
    if len(text) > limits.characters:
        message = f"Query length {len(text):,} exceeds the maximum of {limits.characters:,} characters."
        raise RefusedError(failure(message, QUERY_TOO_COMPLEX))
    try:
        document = parse(_Text(text), max_lexical_tokens=limits.tokens)
        check_size(document, limits)
    except GraphQLSyntaxError as error:
        code = QUERY_TOO_COMPLEX if "Parsing aborted" in error.message else PARSE_FAILED
        raise RefusedError(with_code(error, code)) from error
    except TooComplexError as error:
        raise RefusedError(failure(str(error), QUERY_TOO_COMPLEX)) from error
    except RecursionError as error:
        raise RefusedError(failure("The query is nested too deeply.", QUERY_TOO_COMPLEX)) from error
    return document


def prepare(catalogue: Catalogue, text: str, limits: Limits) -> Document:
    """Parse, measure and validate a text; RefusedError where it fails."""
    document = parse_text(text, limits)
    rules = specified_rules if limits.introspection else (*specified_rules, NoSchemaIntrospectionCustomRule)
    try:
        errors = validate(
            catalogue.schema, document, rules, _MOST_ERRORS, hide_suggestions=not limits.suggestions
        )
    except RecursionError as error:
        raise RefusedError(failure("The query is nested too deeply.", QUERY_TOO_COMPLEX)) from error
    if errors:
        raise RefusedError(*(with_code(error, VALIDATION_FAILED) for error in errors))
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    operations = {
        each.name.value if each.name else None: operation_of(catalogue, each, fragments)
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode)
    }
    return Document(text, operations)
