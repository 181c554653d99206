"""Frameworks in the formats of the International Competition on Computational Models of Argumentation (ICCMA)."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

Lines = Iterable[tuple[int, str]]
MOST = 10_000_000
"""How many arguments the number of a first line may claim; each takes memory."""
_DIGITS = 12
_SHORT, _LONG = 1 << 16, 1 << 20
"""Bytes of a file that are read at once: at first, and then."""
_MANY = 100_000
"""From so many arguments on, those that nothing attacks are worth the setting up of arrays."""
_NUMERAL = re.compile(rf"[1-9][0-9]{{0,{_DIGITS - 1}}}")
_ATTACKS = re.compile(rb"(?:[0-9]{1,9} [0-9]{1,9}\n)*+")


class FormatError(Exception):
    """The file is at fault; says where."""


@dataclass(frozen=True, slots=True)
class Instance:
    framework: Framework
    listed: Sequence[str] | None
    """By argument, what the file calls it; None in the format of 2023, where the names are the numbers from 1 on."""

    @property
    def numbered(self) -> bool:
        """Whether the format is that of 2023."""
        return self.listed is None

    @property
    def names(self) -> Sequence[str]:
        """All names."""
        return [self.name(argument) for argument in range(self.framework.size)]

    def name(self, argument: int) -> str:
        """What the file calls an argument."""
        return str(argument + 1) if self.listed is None else self.listed[argument]

    def argument(self, name: str) -> int | None:
        """The argument of that name, if there is one."""
        if self.listed is not None:
            return self.listed.index(name) if name in self.listed else None
        known = _NUMERAL.fullmatch(name) and int(name) <= self.framework.size
        return int(name) - 1 if known else None


def read(path: Path, deadline: Deadline | None = None) -> Instance:
    """The framework in a file: `.apx` and `.tgf` by their endings, anything else in the format of 2023 (`p af n`).

    Raises FormatError, naming file and line, TimedOutError, and OSError.
    """
    deadline = deadline or Deadline()
    try:
        with path.open("rb") as file:
            blocks = _blocks(file)
            if reader := _READERS.get(path.suffix.lower()):
                return reader(deadline.during(_lines(blocks)), deadline)
            return _numbered(blocks, deadline)
    except UnicodeDecodeError:
        raise FormatError(f"{path}: not a text in UTF-8") from None
    except _Fault as fault:
        raise FormatError(f"{path}:{fault.line}: {fault}") from None


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """The file in pieces of whole lines, the first one short."""
    pieces, size = [file.read(len(BOM_UTF8)).removeprefix(BOM_UTF8)], _SHORT
    while chunk := file.read(size):
        end = chunk.rfind(b"\n") + 1
        if end:
            yield b"".join([*pieces, chunk[:end]])
            pieces.clear()
        pieces.append(chunk[end:])
        size = _LONG
    yield b"".join(pieces)


def _lines(blocks: Iterable[bytes]) -> Iterator[tuple[int, str]]:
    texts = chain.from_iterable(block.decode().splitlines() for block in blocks)
    return ((number, line.strip()) for number, line in enumerate(texts, 1))


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

    def instance(self, deadline: Deadline) -> Instance:
        framework = Framework(len(self._numbers), deadline.during(self._attacks))
        return Instance(framework, list(self._numbers))

    def _number(self, line: int, name: str) -> int:
        if name not in self._numbers:
            raise _Fault(line, f"there is no argument {name}")
        return self._numbers[name]


_NAME = r"\s*((?:(?!\.\.)[^\s,();])+)\s*"
"""Neither a pool `a;b` nor an interval `1..3`, which stand for several names."""
_FACT = re.compile(rf"\s*(?:arg\({_NAME}\)|att\({_NAME},{_NAME}\))\s*\.")


def _aspartix(lines: Lines, deadline: Deadline) -> Instance:
    named = _Named()
    attacks: list[tuple[int, str, str]] = []
    for number, line in lines:
        for argument, attacker, attacked in _facts(number, line.partition("%")[0]):
            if argument:
                named.argument(argument)
            else:
                attacks.append((number, attacker, attacked))
    for attack in deadline.during(attacks):
        named.attack(*attack)
    return named.instance(deadline)


def _facts(number: int, line: str) -> Iterator[tuple[str, str, str]]:
    """The arguments of each fact, as groups of the pattern: of `arg` the first alone, of `att` the others."""
    end = 0
    while line[end:].strip():
        fact = _FACT.match(line, end)
        if fact is None:
            raise _Fault(number, "neither arg(name). nor att(name,name).")
        yield fact.groups(default="")  # pyright: ignore[reportReturnType]
        end = fact.end()


def _trivial_graph(lines: Lines, deadline: Deadline) -> Instance:
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
    return named.instance(deadline)


def _numbered(blocks: Iterator[bytes], deadline: Deadline) -> Instance:
    """Blocks of nothing but attacks, which most of a large file is, are read at once; all others line by line."""
    read = _Numbers()
    for block in blocks:
        deadline.check()
        if not read.all_at_once(block):
            for line in deadline.during(block.decode().splitlines()):
                read.line(line.strip())
    return read.instance(deadline)


class _Numbers:
    """What is read of a file in the format of 2023."""

    def __init__(self) -> None:
        self._line = 0
        self._size: int | None = None
        self._attacks: list[tuple[int, int]] = []
        self._arrays: list[NDArray[int64]] = []

    def all_at_once(self, block: bytes) -> bool:
        """Read a block, if it is long and has nothing but attacks among arguments."""
        if self._size is None or len(block) < _SHORT or not _ATTACKS.fullmatch(block):
            return False
        import numpy as np  # It takes longer than most files.

        numbers = np.fromstring(block, np.int64, sep=" ") - 1
        if numbers.min() < 0 or numbers.max() >= self._size:
            return False
        self._line += block.count(b"\n")
        self._arrays.append(numbers.reshape(-1, 2))
        return True

    def line(self, line: str) -> None:
        """Read a line."""
        self._line += 1
        number, size = self._line, self._size
        match line.split():
            case []:
                pass
            case [word, *_] if word.startswith("#"):
                pass
            case ["p", "af", count] if size is None and count.isdecimal():
                self._size = _size(number, count)
            case [attacker, attacked] if size is not None:
                self._attacks.append((_index(number, attacker, size), _index(number, attacked, size)))
            case _:
                raise _Fault(
                    number, "two numbers make an attack" if size is not None else "the first line is `p af n`"
                )

    def instance(self, deadline: Deadline) -> Instance:
        """All of it."""
        if self._size is None:
            raise _Fault(1, "the first line is `p af n`")
        return Instance(self._framework(self._size, deadline), None)

    def _framework(self, size: int, deadline: Deadline) -> Framework:
        if not self._arrays and size < _MANY:
            return Framework(size, deadline.during(self._attacks))
        import numpy as np

        attacks = np.concatenate([*self._arrays, np.array(self._attacks, np.int64).reshape(-1, 2)])
        self._arrays.clear()
        return Framework.of_arrays(size, attacks[:, 0], attacks[:, 1])


def _size(line: int, word: str) -> int:
    if len(word) > _DIGITS or int(word) > MOST:
        raise _Fault(line, f"more arguments than {MOST:,}")
    return int(word)


def _index(line: int, word: str, size: int) -> int:
    if not word.isdecimal() or len(word) > _DIGITS or not 1 <= int(word) <= size:
        raise _Fault(line, f"{word} is no argument: they are the numbers from 1 to {size}")
    return int(word) - 1


_READERS: dict[str, Callable[[Lines, Deadline], Instance]] = {".apx": _aspartix, ".tgf": _trivial_graph}
