"""The whole graph of statements, in columns, as far as faults of form show in it.

Columns: `keys` (of the statements: numbers that stand for them in the other columns), `ids` and `claims` (the text of each claim, null for
other statements) in the order of the keys, `arguments` (keys), `relations` (for each type that occurs [type, keys of sources, keys of
targets, whether a reader inferred them]).
"""

from service.queries.text import cypher

LINT = cypher("lint")
