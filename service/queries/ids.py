"""Ids: for people who type them, and for what gives or looks for one.

Parameters of `IDS`: `prefix`, `kinds` (a list or null), `most` (how many to find at most). Columns: the id, and what its node is called.
Parameter of `TAKEN`: `ids`. Column: the id.
"""

from service.queries.text import whole

IDS = whole("ids")
TAKEN = whole("taken")
