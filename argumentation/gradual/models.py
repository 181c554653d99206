"""How strong a statement is, given its base score and the strengths of its attackers and supporters.

Strengths and base scores are between 0 and 1; sums and products run over single attackers and supporters.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from math import exp

Formula = Callable[[float, Sequence[float], Sequence[float]], float]
"""From base score, strengths of attackers, strengths of supporters."""


class StrengthModel(StrEnum):
    """A gradual semantics."""

    DF_QUAD = "DF_QUAD"
    """Attacks, and supports, each add up as chances do; their difference moves the base score (Rago et al. 2016)."""
    QUADRATIC_ENERGY = "QUADRATIC_ENERGY"
    """The sum of supports less that of attacks moves the base score, little at first (Potyka 2018)."""
    EULER_BASED = "EULER_BASED"
    """The same sum as an exponent; base scores 0 and 1 never move (Amgoud & Ben-Naim 2017)."""
    H_CATEGORISER = "H_CATEGORISER"
    """The base score over one plus the sum of attacks (Besnard & Hunter 2001); supports count for nothing."""


def df_quad(base: float, attacks: Sequence[float], supports: Sequence[float]) -> float:
    """With a = 1 - Π(1 - attack), s likewise: base - base·(a - s) if a ≥ s, else base + (1 - base)·(s - a)."""
    unattacked = unsupported = 1.0
    for attack in attacks:
        unattacked *= 1 - attack
    for support in supports:
        unsupported *= 1 - support
    gain = unattacked - unsupported
    return base + (1 - base if gain > 0 else base) * gain


def quadratic_energy(base: float, attacks: Sequence[float], supports: Sequence[float]) -> float:
    """With E = Σ supports - Σ attacks, h = E² / (1 + E²): base + (1 - base)·h if E > 0, else base - base·h."""
    energy = sum(supports) - sum(attacks)
    square = energy * energy
    pull = square / (1 + square)
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def euler_based(base: float, attacks: Sequence[float], supports: Sequence[float]) -> float:
    """With E = Σ supports - Σ attacks: 1 - (1 - base²) / (1 + base·eᴱ)."""
    energy = min(sum(supports) - sum(attacks), LARGEST_EXPONENT)
    return 1 - (1 - base * base) / (1 + base * exp(energy))


def h_categoriser(base: float, attacks: Sequence[float], _: Sequence[float]) -> float:
    """The quotient base / (1 + Σ attacks), with base scores as in Amgoud et al. 2017."""
    return base / (1 + sum(attacks))


LIFTING = frozenset({StrengthModel.DF_QUAD, StrengthModel.QUADRATIC_ENERGY})
"""The models by which supports can lift a strength from 0."""
LARGEST_EXPONENT = 700.0  # e to this is a float still, and the strength is 1 long before.

FORMULAS: Mapping[StrengthModel, Formula] = {
    StrengthModel.DF_QUAD: df_quad,
    StrengthModel.QUADRATIC_ENERGY: quadratic_energy,
    StrengthModel.EULER_BASED: euler_based,
    StrengthModel.H_CATEGORISER: h_categoriser,
}
