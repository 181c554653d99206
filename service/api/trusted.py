"""Trusted documents: where a manifest is set, the service executes the documents in it and the explorer's own, and no others."""

from collections.abc import Mapping
from pathlib import Path

from graphql import DocumentNode, GraphQLSchema, print_ast, strip_ignored_characters, validate
from pydantic import BaseModel, TypeAdapter, ValidationError

from argument_store.settings import SettingsError
from service.api import explorer
from service.plan.caching import LeastRecent
from service.plan.documents import parse_text
from service.plan.failures import RefusedError
from service.plan.limits import Limits

VARIABLE = "ARGUMENT_GRAPH_TRUSTED_DOCUMENTS"
_CHARACTERS = 1_000_000
"""How long the texts may be together whose trust is remembered."""


class _Operation(BaseModel):
    id: str
    body: str


class _ApolloManifest(BaseModel):
    operations: list[_Operation]


_MANIFEST: TypeAdapter[_ApolloManifest | dict[str, str]] = TypeAdapter(_ApolloManifest | dict[str, str])


class TrustedDocuments:
    """Documents by id. A text is trusted if it is one of them, however it is laid out and its definitions are ordered."""

    def __init__(self, documents: Mapping[str, str], limits: Limits) -> None:
        self._documents = documents
        self._limits = limits
        texts = (*documents.values(), *explorer.queries().values())
        self._canonical = {_canonical(parse_text(text, limits)) for text in texts}
        self._known: LeastRecent[str, tuple[bool]] = LeastRecent(_CHARACTERS, lambda text, _: len(text))

    def text(self, id_: str) -> str | None:
        """The document of an id."""
        return self._documents.get(id_)

    def trusts(self, text: str) -> bool:
        """Whether a text may be executed."""
        return self._known.get(text, lambda: (self._is_trusted(text),))[0]

    def _is_trusted(self, text: str) -> bool:
        try:
            return _canonical(parse_text(text, self._limits)) in self._canonical
        except RefusedError:
            return False


def read_trusted(path: Path, schema: GraphQLSchema, limits: Limits) -> TrustedDocuments:
    """The documents of a manifest, as Relay's compiler (`persistConfig.file`) or Apollo's `generate-persisted-query-manifest` write it.

    Raises SettingsError if it can't be read, or holds a document that is not valid.
    """
    try:
        manifest = _MANIFEST.validate_json(path.read_bytes())
    except OSError as error:
        raise SettingsError(f"{VARIABLE}: {path}: {error.strerror}") from None
    except ValidationError:
        message = "is neither an object of documents by id nor a manifest with operations"
        raise SettingsError(f"{VARIABLE}: {path}: {message}") from None
    if isinstance(manifest, _ApolloManifest):
        documents = {operation.id: operation.body for operation in manifest.operations}
    else:
        documents = manifest
    for id_, text in documents.items():
        try:
            errors = validate(schema, parse_text(text, limits))
        except RefusedError as error:
            errors = error.errors
        if errors:
            raise SettingsError(f"{VARIABLE}: {path}: {id_}: {errors[0].message}")
    return TrustedDocuments(documents, limits)


def _canonical(document: DocumentNode) -> str:
    """The same for documents that differ in layout, comments and the order of definitions alone."""
    return "\n".join(sorted(strip_ignored_characters(print_ast(each)) for each in document.definitions))
