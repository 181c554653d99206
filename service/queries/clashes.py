"""Pairs of actors who contradict each other.

Parameters: `actor` (an id or null), and those of `$where`, a condition on the statement that is contradicted or denied, `{that}`. Columns: `found` (a
list of [both actors by id, relationships CONTRADICTS and DENIES, weight]), and `unknown` as that of chains.
"""

from service.queries.text import cypher

CLASHES = cypher("clashes")
