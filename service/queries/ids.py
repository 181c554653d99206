"""Ids, for people who type them.

Parameters: `prefix`, `kinds` (a list or null), `most` (how many to find at most). Columns: the id, and what its node is called.
"""

from service.queries.text import cypher

IDS = cypher("ids")
