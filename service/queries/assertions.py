"""Which statements actors hold true or false.

Parameters: `actor` (an id, or null for all). Columns: `noActor` (true where the id names none), `held` ([ASSERTS or DENIES, id of
the actor, id of the statement]).
"""

from service.queries.text import whole

ASSERTIONS = whole("assertions")
