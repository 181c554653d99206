"""The whole graph of statements, in columns, as far as lint looks at it.

LINT's columns: `keys` (of the statements: numbers that stand for them in the other columns), `ids`, `claims` and `evidence` (the text of each
claim and of each piece of evidence, null for other statements) in the order of the keys, `arguments` and `linked` (keys), `relations` (for each type
that occurs [type, keys of sources, keys of targets, whether a reader inferred them, effective strengths]).
QUOTATIONS has one row: `quotations` ([key of the statement, key of the document, section, start, end]) and `last` ([key of the document, its last section]).
REPORTS has a row for each report: `actor`, `report` (ids). Its parameter is `kind`, the kind of evidence that reports are.
"""

from service.queries.text import whole

LINT = whole("lint")
QUOTATIONS = whole("lint_quotations")
REPORTS = whole("lint_reports")
