"""Unions of one set from each of several sources, in turn."""

from collections.abc import Iterator


def unions(sources: list[Iterator[frozenset[int]]]) -> Iterator[frozenset[int]]:
    """Every choice of one set from each source, united; no more is drawn from a source than the choice so far needs."""
    drawn = [_Drawn(source) for source in sources]
    if not all(source.has(0) for source in drawn):
        return
    choice = [0] * len(drawn)
    another = True
    while another:
        yield frozenset[int]().union(
            *(source.sets[number] for source, number in zip(drawn, choice, strict=True))
        )
        another = _turn(drawn, choice)


def _turn(drawn: "list[_Drawn]", choice: list[int]) -> bool:
    """Make the next choice, if there is one."""
    for place, source in enumerate(drawn):
        choice[place] += 1
        if source.has(choice[place]):
            return True
        choice[place] = 0
    return False


class _Drawn:
    """What a source has given so far."""

    def __init__(self, source: Iterator[frozenset[int]]) -> None:
        self.sets: list[frozenset[int]] = []
        self._source = source

    def has(self, number: int) -> bool:
        """Whether the source gives more than `number` sets."""
        while len(self.sets) <= number:
            another = next(self._source, None)
            if another is None:
                return False
            self.sets.append(another)
        return True
