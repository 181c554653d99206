"""Parts of the graph, as the ids of their nodes.

Parameters: `id` of a document or issue; or `ids`. Column: `id`.
"""

from argument_store.cypher_files import cypher

ALL = "MATCH (node:Entity) RETURN node.id AS id"
DOCUMENT = cypher(__name__, "document")
ISSUE = cypher(__name__, "issue")
BESIDE = cypher(__name__, "beside")
ATTACHED = cypher(__name__, "attached")
