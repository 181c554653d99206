"""Small frameworks, drawn by hypothesis or written as strings."""

from dataclasses import dataclass

from hypothesis import strategies as st

from argumentation.dung.framework import Framework


@dataclass(frozen=True)
class Drawn:
    """A framework's size and attacks, as the plain definitions take them."""

    size: int
    attacks: frozenset[tuple[int, int]]

    @property
    def framework(self) -> Framework:
        return Framework(self.size, self.attacks)


@st.composite
def frameworks(draw: st.DrawFn, largest: int = 7) -> Drawn:
    """Up to `largest` arguments with any attacks among them, on themselves too, from none to all."""
    size = draw(st.integers(0, largest))
    pairs = [(i, j) for i in range(size) for j in range(size)]
    attacks = draw(st.sets(st.sampled_from(pairs), max_size=2 * size)) if pairs else set[tuple[int, int]]()
    return Drawn(size, frozenset(attacks))


def written(attacks: str) -> Drawn:
    """Arguments a, b, … and attacks as words of two letters, attacker first."""
    names = sorted(set(attacks.replace(" ", "")))
    assert names == [chr(ord("a") + i) for i in range(len(names))]
    return Drawn(len(names), frozenset((names.index(i), names.index(j)) for i, j in attacks.split()))


def named(extensions: set[frozenset[int]]) -> set[str]:
    """Extensions in the letters of `written`."""
    return {"".join(chr(ord("a") + i) for i in sorted(extension)) for extension in extensions}
