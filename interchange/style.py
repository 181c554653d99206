"""Colours and shapes: the colours of the explorer and of Neo4j Browser's style, told apart by the colour-blind too, and by more than colour."""

from dataclasses import dataclass

from argument_store.model import Polarity


@dataclass(frozen=True)
class Look:
    """How statements of one style are drawn."""

    fill: str
    border: str
    corners: int
    """The radius of the corners; a negative one cuts them off."""


INK = "#16202C"
LOOKS = {
    "Opportunity": Look("#DCEDF8", "#0067A3", 14),
    "Challenge": Look("#FBE6D6", "#B84A00", -10),
    "Outcome": Look("#ECE4F6", "#6A34A3", 28),
    "Claim": Look("#F6F7F9", "#5B6878", 4),
    "Evidence": Look("#F2ECDF", "#7D6A45", 0),
    "Argument": Look("#FFFFFF", "#3D4957", -22),
}
COLOURS = {Polarity.SUPPORTS: "#0067A3", Polarity.CONTRADICTS: "#B84A00", "LIMITS": "#B84A00"}
"""By effect: a contradiction that limits is told from one that denies by its line."""
