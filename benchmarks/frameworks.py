"""Seeded frameworks of the kinds that the argumentation competition ICCMA draws its instances from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from random import Random

Attacks = list[tuple[int, int]]


@dataclass(frozen=True)
class Instance:
    """A framework over the arguments 0 to size - 1, and one of these to ask about."""

    name: str
    size: int
    attacks: Attacks
    asked: int

    def write(self, folder: Path) -> Path:
        """The framework in the form of 2023."""
        path = folder / f"{self.name}.af"
        lines = (f"{source + 1} {target + 1}\n" for source, target in self.attacks)
        path.write_text(f"p af {self.size}\n{''.join(lines)}")
        return path


def erdos_renyi(size: int, chance: float, random: Random) -> Attacks:
    """Each attack is there with the same chance."""
    return [ends for ends in permutations(range(size), 2) if random.random() < chance]


def barabasi_albert(size: int, links: int, random: Random) -> Attacks:
    """Each new argument is linked to some earlier ones, the likelier the more links they have; a link's direction is random."""
    ends = list(range(links))
    attacks: Attacks = []
    for new in range(links, size):
        chosen = {random.choice(ends) for _ in range(links)}
        attacks += (random.choice(((new, old), (old, new))) for old in sorted(chosen))
        ends += (*sorted(chosen), *[new] * links)
    return attacks


def watts_strogatz(size: int, near: int, chance: float, random: Random) -> Attacks:
    """A ring in which each argument is linked to its neighbours, some links going astray; a link's direction is random."""
    attacks: set[tuple[int, int]] = set()
    for one in range(size):
        for step in range(1, near // 2 + 1):
            other = random.randrange(size) if random.random() < chance else (one + step) % size
            attacks.add(random.choice(((one, other), (other, one))))
    return sorted(attacks)


KINDS: dict[str, Callable[[int, Random], Attacks]] = {
    "erdos-renyi-0.01": lambda size, random: erdos_renyi(size, 0.01, random),
    "barabasi-albert-2": lambda size, random: barabasi_albert(size, 2, random),
    "barabasi-albert-4": lambda size, random: barabasi_albert(size, 4, random),
    "watts-strogatz-8": lambda size, random: watts_strogatz(size, 8, 0.2, random),
}


def instances(size: int, each: int) -> Iterator[Instance]:
    """So many of each kind."""
    for kind, make in KINDS.items():
        for number in range(each):
            random = Random(f"{kind} {number}")
            yield Instance(f"{kind}-{number}", size, make(size, random), random.randrange(size))
