"""Abstract argumentation frameworks (Dung 1995): arguments, and who attacks whom."""

from collections.abc import Iterable


class Framework:
    """The arguments 0 to `size` - 1 and their attacks, each a pair of attacker and attacked; a repeated pair counts once."""

    __slots__ = ("attacked", "attackers", "size")

    def __init__(self, size: int, attacks: Iterable[tuple[int, int]]) -> None:
        self.size = size
        self.attackers: list[list[int]] = [[] for _ in range(size)]
        """By argument, those that attack it."""
        self.attacked: list[list[int]] = [[] for _ in range(size)]
        """By argument, those that it attacks."""
        for attacker, attacked in dict.fromkeys(attacks):
            self.attackers[attacked].append(attacker)
            self.attacked[attacker].append(attacked)
