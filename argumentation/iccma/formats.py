"""Frameworks in the formats of the International Competition on Computational Models of Argumentation (ICCMA)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from argumentation.dung.framework import Framework

Lines = Iterable[tuple[int, str]]
MOST = 10_000_000
"""How many arguments the number of a first line may claim; each takes memory."""
_DIGITS = 12


class FormatError(Exception):
    """The file is at fault; says where."""


@dataclass(frozen=True, slots=True)
class Instance:
    framework: Framework
    names: list[str]
    """By argument, what the file calls it."""
    numbered: bool
    """Whether the format is that of 2023, where the names are the numbers from 1 on."""


def read(path: Path) -> Instance:
    """The framework in a file: `.apx` and `.tgf` by their endings, anything else in the format of 2023 (`p af n`).

    Raises FormatError, naming file and line, and OSError.
    """
    try:
        lines = enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1)
        return _READERS.get(path.suffix.lower(), _numbered)((number, line.strip()) for number, line in lines)
    except UnicodeDecodeError:
        raise FormatError(f"{path}: not a text in UTF-8") from None
    except _Fault as fault:
        raise FormatError(f"{path}:{fault.line}: {fault}") from None


class _Fault(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class _Named:
    """Arguments and attacks as they are read."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._attacks: list[tuple[int, int]] = []

    def argument(self, name: str) -> None:
        self._numbers.setdefault(name, len(self._numbers))

    def attack(self, line: int, attacker: str, attacked: str) -> None:
        self._attacks.append((self._number(line, attacker), self._number(line, attacked)))

    def instance(self) -> Instance:
        return Instance(Framework(len(self._numbers), self._attacks), list(self._numbers), numbered=False)

    def _number(self, line: int, name: str) -> int:
        if name not in self._numbers:
            raise _Fault(line, f"there is no argument {name}")
        return self._numbers[name]


_NAME = r"\s*((?:(?!\.\.)[^\s,();])+)\s*"
"""Neither a pool `a;b` nor an interval `1..3`, which stand for several names."""
_FACT = re.compile(rf"\s*(?:arg\({_NAME}\)|att\({_NAME},{_NAME}\))\s*\.")


def _aspartix(lines: Lines) -> Instance:
    named = _Named()
    attacks: list[tuple[int, str, str]] = []
    for number, line in lines:
        for argument, attacker, attacked in _facts(number, line.partition("%")[0]):
            if argument:
                named.argument(argument)
            else:
                attacks.append((number, attacker, attacked))
    for attack in attacks:
        named.attack(*attack)
    return named.instance()


def _facts(number: int, line: str) -> Iterator[tuple[str, str, str]]:
    """The arguments of each fact, as groups of the pattern: of `arg` the first alone, of `att` the others."""
    end = 0
    while line[end:].strip():
        fact = _FACT.match(line, end)
        if fact is None:
            raise _Fault(number, "neither arg(name). nor att(name,name).")
        yield fact.groups(default="")  # pyright: ignore[reportReturnType]
        end = fact.end()


def _trivial_graph(lines: Lines) -> Instance:
    named = _Named()
    in_attacks = False
    for number, line in lines:
        words = line.split()
        if line.startswith("#") and not in_attacks:
            in_attacks = True
        elif in_attacks and len(words) >= 2:
            named.attack(number, words[0], words[1])
        elif words and not in_attacks:
            named.argument(words[0])
        elif words:
            raise _Fault(number, "an attack is two names")
    return named.instance()


def _numbered(lines: Lines) -> Instance:
    size: int | None = None
    attacks: list[tuple[int, int]] = []
    for number, line in lines:
        match line.split():
            case []:
                pass
            case [word, *_] if word.startswith("#"):
                pass
            case ["p", "af", count] if size is None and count.isdecimal():
                size = _size(number, count)
            case [attacker, attacked] if size is not None:
                attacks.append((_index(number, attacker, size), _index(number, attacked, size)))
            case _:
                raise _Fault(
                    number, "two numbers make an attack" if size is not None else "the first line is `p af n`"
                )
    if size is None:
        raise _Fault(1, "the first line is `p af n`")
    return Instance(Framework(size, attacks), [str(i + 1) for i in range(size)], numbered=True)


def _size(line: int, word: str) -> int:
    if len(word) > _DIGITS or int(word) > MOST:
        raise _Fault(line, f"more arguments than {MOST:,}")
    return int(word)


def _index(line: int, word: str, size: int) -> int:
    if not word.isdecimal() or len(word) > _DIGITS or not 1 <= int(word) <= size:
        raise _Fault(line, f"{word} is no argument: they are the numbers from 1 to {size}")
    return int(word) - 1


_READERS: dict[str, Callable[[Lines], Instance]] = {".apx": _aspartix, ".tgf": _trivial_graph}
