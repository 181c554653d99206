"""The `.cypher` files of this package."""

from functools import partial

from argument_store.cypher_files import cypher as statement

cypher = partial(statement, "service.queries")
