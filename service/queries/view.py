"""A view: the part of the graph that is judged, in columns, which travel faster than rows.

Parameters: `documents`, `issues`, `actors`, `excludeActors` (lists of ids, or null), `minStrength` (or null),
`basis` (a list of bases, or null). For some statements alone, from which relations may go out to others, `statements` (ids); for these with
what leads to them or whatever is joined to them, `most` too (how many to find at most). For what leads to them, `steps` (how many relations
to go back at most), and to narrow it down to what labels rest on, `deniesFrom` (the least strength of a contradiction that denies, else null)
and `derivedAlone` (whether only derived statements need their supports).
Columns: `keys` (of the statements: numbers that stand for them in the other columns), `ids`, `scores` (base scores) and `modalities`
(of claims, else null) in the order of the keys, `linked`, `derived`, `unrated` (derived and without a base score of their own) and
`evidence` (keys), `relations` (for each type that occurs [type, keys of sources, keys of
targets, effective strengths]), `partial` (the search met a bound, and nothing is listed), `noDocuments`, `noIssues`, `noActors`, `noExcludeActors` ([id, whether it names anything] of
ids that name nothing of the kind, or null).

SIZE yields the numbers of `statements` and `relations` of the whole graph, which Neo4j has at hand.
"""

from service.queries.text import whole

ALL = f"{whole('view_all')}\n{whole('view')}"
ABOVE = f"{whole('view_above')}\n{whole('view')}"
AMONG = f"{whole('view_among')}\n{whole('view')}"
AROUND = f"{whole('view_around')}\n{whole('view')}"
SIZE = """
RETURN COUNT { (:Statement) } AS statements, COUNT { ()-[:SUPPORTS]->() } + COUNT { ()-[:CONTRADICTS]->() } AS relations
"""
