"""What `solve` does, without the libraries of the command line."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from argument_store.terminal.plain import Failure, json_text


def solved(problem: str, file: Path, argument: str | None, timeout: float | None, *, as_json: bool) -> str:
    """The whole answer; raises Failure."""
    from argumentation.deadline import Deadline, TimedOutError

    deadline = Deadline() if timeout is None else Deadline.after(timeout)
    try:
        from argumentation.iccma.formats import FormatError, read
        from argumentation.iccma.problems import ProblemError, Question

        try:
            question = Question(problem, read(file, deadline), argument, deadline)
            with _long_counts():
                answer = json_text(question.data()) if as_json else question.answer()
        except FormatError as error:
            raise Failure(str(error)) from None
        except ProblemError as error:
            raise Failure(str(error), 2) from None
        deadline.check()
    except TimedOutError:
        raise Failure(f"no answer within {timeout:g} s", 4) from None
    return answer


def listed(*, as_json: bool) -> str:
    """All problems."""
    from argumentation.iccma.problems import PROBLEMS

    return json_text(list(PROBLEMS)) if as_json else f"[{','.join(PROBLEMS)}]\n"


def run_plainly(words: Sequence[str]) -> None:
    """Solve what the words after `solve` ask for, and exit; return if they ask for help or make a mistake, which Typer tells."""
    with suppress(_NotUnderstoodError):
        options = _Parser.of_solve().parse_args(words)
        if options.timeout is not None and not options.timeout >= 0:
            return
        if options.problems or (
            options.p and options.f and os.access(options.f, os.R_OK) and options.f.is_file()
        ):
            sys.exit(_written(options))


def _written(options: Namespace) -> int:
    """Write the answer, or why there is none; the exit status."""
    try:
        if options.problems:
            answer = listed(as_json=options.json)
        else:
            answer = solved(options.p, options.f, options.a, options.timeout, as_json=options.json)
        sys.stdout.write(answer)
        sys.stdout.flush()
    except Failure as failure:
        sys.stderr.write(f"{failure.json() if options.json else failure.text()}\n")
        return failure.status
    return 0


class _NotUnderstoodError(Exception):
    """The words are no plain call."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _NotUnderstoodError(message)

    @classmethod
    def of_solve(cls) -> "_Parser":
        """The options of the command, without what is said of them."""
        parser = cls(add_help=False, allow_abbrev=False)
        parser.add_argument("-p")
        parser.add_argument("-f", type=Path)
        parser.add_argument("-a")
        parser.add_argument("--timeout", type=float)
        parser.add_argument("--problems", action="store_true")
        parser.add_argument("--json", action="store_true")
        return parser


@contextmanager
def _long_counts() -> Generator[None]:
    """Let a count have any number of digits."""
    most = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(most)
