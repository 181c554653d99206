"""Colours and shapes, those of Neo4j Browser's style: told apart by the colour-blind too (Okabe & Ito), and by more than colour."""

from dataclasses import dataclass

from argument_store.model import Polarity


@dataclass(frozen=True)
class Look:
    """How statements of one style are drawn."""

    fill: str
    border: str
    corners: int
    """The radius of the corners; a negative one cuts them off."""


INK = "#2A2C34"
LOOKS = {
    "Opportunity": Look("#9BDCC4", "#009E73", 14),
    "Challenge": Look("#F5B590", "#D55E00", -10),
    "Outcome": Look("#A6D4F2", "#0072B2", 28),
    "Claim": Look("#EFE6D8", "#C0A378", 4),
    "Evidence": Look("#C9B79C", "#8F7A58", 0),
    "Argument": Look("#FFFFFF", INK, -22),
}
COLOURS = {Polarity.SUPPORTS: "#009E73", Polarity.CONTRADICTS: "#D55E00"}
