"""Names of semantics and of what they say about an argument."""

from enum import StrEnum


class Label(StrEnum):
    """The place of an argument in a labelling (Caminada 2006)."""

    IN = "IN"
    """Accepted."""
    OUT = "OUT"
    """Rejected: an accepted argument attacks it."""
    UNDEC = "UNDEC"
    """Neither."""


class Semantics(StrEnum):
    """Which sets of arguments can stand together; each has its definition in `argumentation.dung.extensions`."""

    CONFLICT_FREE = "CONFLICT_FREE"
    ADMISSIBLE = "ADMISSIBLE"
    COMPLETE = "COMPLETE"
    GROUNDED = "GROUNDED"
    PREFERRED = "PREFERRED"
    STABLE = "STABLE"
    SEMI_STABLE = "SEMI_STABLE"
    STAGE = "STAGE"
    IDEAL = "IDEAL"
    EAGER = "EAGER"


NOT_COMPLETE = frozenset({Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE, Semantics.STAGE})
"""Those whose extensions need not be complete."""
DIRECTIONAL = frozenset(
    {Semantics.GROUNDED, Semantics.ADMISSIBLE, Semantics.COMPLETE, Semantics.PREFERRED, Semantics.IDEAL}
)
"""Those by which an argument's acceptance depends on its ancestors alone (Baroni & Giacomin 2007)."""
