"""The command `solve`."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.failures import Failure

_PROBLEM = "SE, EE, CE, DC or DS, and a semantics: SE-PR"
_FILE = ".apx, .tgf, or the format of 2023 (p af n)"


def solve(
    problem: Annotated[str | None, typer.Option("-p", metavar="PROBLEM", help=_PROBLEM)] = None,
    file: Annotated[Path | None, typer.Option("-f", exists=True, dir_okay=False, help=_FILE)] = None,
    argument: Annotated[
        str | None, typer.Option("-a", metavar="ARGUMENT", help="What DC and DS ask about")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="End with status 4 after that")
    ] = None,
    problems: Annotated[
        bool, typer.Option("--problems", metavar="", help="List the problems and end")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Solve a problem of the argumentation competition ICCMA, in its formats; no Neo4j is needed."""
    if problems:
        _list(as_json)
    elif problem and file:
        _solve(problem, file, argument, timeout, as_json)
    else:
        raise typer.BadParameter("-p and -f must be given, or --problems")


def _list(as_json: bool) -> None:  # noqa: FBT001
    from argumentation.iccma.problems import PROBLEMS

    print_json(list(PROBLEMS)) if as_json else typer.echo(f"[{','.join(PROBLEMS)}]")


def _solve(problem: str, file: Path, argument: str | None, timeout: float | None, as_json: bool) -> None:  # noqa: FBT001
    """The whole answer, or nothing."""
    from argumentation.deadline import Deadline, TimedOutError
    from argumentation.iccma.formats import FormatError, read
    from argumentation.iccma.problems import ProblemError, Question

    deadline = Deadline() if timeout is None else Deadline.after(timeout)
    try:
        question = Question(problem, read(file, deadline), argument, deadline)
        with _long_counts():
            answer = question.data() if as_json else question.answer()
            deadline.check()
            print_json(answer) if as_json else sys.stdout.write(str(answer))
    except FormatError as error:
        raise Failure(str(error)) from None
    except ProblemError as error:
        raise Failure(str(error), 2) from None
    except TimedOutError:
        raise Failure(f"no answer within {timeout:g} s", 4) from None


@contextmanager
def _long_counts() -> Generator[None]:
    """Let a count have any number of digits."""
    most = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(most)
