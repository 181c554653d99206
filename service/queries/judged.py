"""Stores labels and strengths on statements, for people who look at the store itself.

Parameters: `rows` ([id, label, strength, Neo4j's label]), `semantics`, `support`, `model` (names).
"""

from service.queries.text import whole

STORE = whole("judged")
