"""Parts of the graph, as the ids of their nodes.

Parameters: `id` of a document or issue; or `ids`. Column: `id`.
"""

from service.queries.text import cypher

ALL = "MATCH (node:Entity) RETURN node.id AS id"
DOCUMENT = cypher("part_document")
ISSUE = cypher("part_issue")
BESIDE = cypher("part_beside")
ATTACHED = cypher("part_attached")
