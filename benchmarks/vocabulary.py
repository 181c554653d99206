"""Made-up words: frequent and rare ones as in a language, and names that stand for one thing each."""

from itertools import accumulate, product
from random import Random

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "tr", "st")
_SYLLABLES = tuple(onset + vowel for onset, vowel in product(_ONSETS, "aeiou"))
_WORDS = tuple(first + second + "n" for first, second in product(_SYLLABLES[:40], _SYLLABLES[40:]))
_WEIGHTS = tuple(accumulate(1 / rank for rank in range(1, len(_WORDS) + 1)))


def sentence(random: Random, words: int) -> list[str]:
    """So many words, the frequent ones oftener."""
    return random.choices(_WORDS, cum_weights=_WEIGHTS, k=words)


def name(number: int) -> str:
    """A word that no other number has, and no sentence."""
    syllables = ["x"]
    while number or len(syllables) < 4:
        number, rest = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[rest])
    return "".join(syllables).capitalize()
