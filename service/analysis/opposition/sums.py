"""What the paths about an issue come to: the weights of opportunities and challenges, and the cruxes where they meet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.analysis.opposition.chains import Chain
from service.analysis.opposition.meetings import Opposing, Pairing


@dataclass(frozen=True)
class Crux:
    """A meeting point: how many pairs of an opportunity and a challenge meet there, and which statements these are."""

    point: int
    pairs: int
    opportunities: Sequence[int]
    challenges: Sequence[int]


@dataclass(frozen=True)
class Sums:
    """The weights of opportunities and of challenges that have paths, and the cruxes, most pairs first."""

    opportunities: Mapping[int, float]
    challenges: Mapping[int, float]
    cruxes: Sequence[Crux]


def sums(pairings: Iterable[Pairing]) -> Sums:
    """The sums over paths, of which those that meet at one point stand together.

    A weight is the sum over meeting points of the strength of the strongest chain there that is part of a path.
    """
    opportunities: defaultdict[int, float] = defaultdict(float)
    challenges: defaultdict[int, float] = defaultdict(float)
    cruxes: list[Crux] = []
    for point, group in groupby(pairings, lambda pairing: pairing.chain.nodes[-1]):
        here = list(group)
        met = _met(here)
        _add(opportunities, _strongest(pairing.chain for pairing in here))
        strongest = _strongest(chain for opposing, bits in met.items() for chain in opposing.chains(bits))
        _add(challenges, strongest)
        pairs = _pairs(here)
        count = sum(columns.bit_count() for columns in pairs.values())
        cruxes.append(Crux(point, count, sorted(pairs), sorted(strongest)))
    return Sums(opportunities, challenges, sorted(cruxes, key=lambda crux: (-crux.pairs, crux.point)))


def _met(pairings: Sequence[Pairing]) -> Mapping[Opposing, int]:
    """The chains of challenges that are part of a path."""
    met: defaultdict[Opposing, int] = defaultdict(int)
    for pairing in pairings:
        met[pairing.opposing] |= pairing.bits
    return met


def _pairs(pairings: Sequence[Pairing]) -> Mapping[int, int]:
    """By opportunity, the challenges that it meets, as bits."""
    pairs: defaultdict[int, int] = defaultdict(int)
    for pairing in pairings:
        pairs[pairing.chain.nodes[0]] |= pairing.opposing.challenges(pairing.bits)
    return pairs


def _strongest(chains: Iterable[Chain]) -> Mapping[int, float]:
    """The strength of the strongest chain from each statement."""
    strongest: dict[int, float] = {}
    for chain in chains:
        start = chain.nodes[0]
        strongest[start] = max(strongest.get(start, 0.0), chain.strength)
    return strongest


def _add(weights: defaultdict[int, float], strongest: Mapping[int, float]) -> None:
    for statement, strength in strongest.items():
        weights[statement] += strength
