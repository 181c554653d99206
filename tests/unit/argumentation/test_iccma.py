"""ICCMA's formats, problems and answers."""

import random
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from argumentation.deadline import Deadline, TimedOutError
from argumentation.dung.framework import Framework
from argumentation.iccma.formats import FormatError, Instance, read
from argumentation.iccma.problems import PROBLEMS, ProblemError, Question, Task
from tests.support.deadlines import CountedDeadline
from tests.support.frameworks import Drawn, frameworks
from tests.support.plain_semantics import extensions

FILES = {
    "five.apx": "arg(a). arg(b).\narg(c).% alone\narg(d).\narg(e).\n\natt(a,b).\natt(b, d). att(d,e).\natt(e,d).\natt(e,e).\n",
    "five.tgf": "a\nb label\nc\nd\ne\n#\na b\nb d\nd e both\ne d\ne e\n",
    "five.af": "p af 5\n# a comment\n1 2\n2 4\n4 5\n\n5 4\n5 5\n",
}
_BRACKETS: re.Pattern[str] = re.compile(r"\[([^]]*)\]")
BROKEN = {
    ("a.apx", "arg(a).\nattack(a,a).\n"): "a.apx:2: neither arg(name). nor att(name,name).",
    ("b.apx", "arg(a).\natt(a,b).\narg(c).\n"): "b.apx:2: there is no argument b",
    ("c.tgf", "1\n#\n1 2\n"): "c.tgf:3: there is no argument 2",
    ("d.tgf", "1\n#\n1\n"): "d.tgf:3: an attack is two names",
    ("e.af", "1 2\n"): "e.af:1: the first line is `p af n`",
    ("f.af", ""): "f.af:1: the first line is `p af n`",
    ("g.af", "p af 2\n1 3\n"): "g.af:2: 3 is no argument: they are the numbers from 1 to 2",
    ("h.af", "p af 2\n1 2 2\n"): "h.af:2: two numbers make an attack",
    ("i.af", "# none\np af 1000000000000\n"): "i.af:2: more arguments than 10,000,000",
    ("k.af", f"p af {'9' * 5000}\n"): "k.af:1: more arguments than 10,000,000",
    (
        "l.af",
        f"p af 1\n1 {'1' * 5000}\n",
    ): f"l.af:2: {'1' * 5000} is no argument: they are the numbers from 1 to 1",
    ("j.apx", "arg(a).\natt(a,a)\n"): "j.apx:2: neither arg(name). nor att(name,name).",
    ("m.apx", "arg(a;b).\n"): "m.apx:1: neither arg(name). nor att(name,name).",
    ("n.apx", "arg(1..3).\n"): "n.apx:1: neither arg(name). nor att(name,name).",
    ("o.tgf", "1\n#\n1 1\n#\n"): "o.tgf:4: an attack is two names",
}


def instance(folder: Path, name: str, text: str) -> Instance:
    (folder / name).write_text(text)
    return read(folder / name)


def ask(problem: str, instance: Instance, argument: str | None = None) -> str:
    return Question(problem, instance, argument, Deadline()).answer()


@pytest.mark.parametrize("name", FILES)
def test_formats(name: str, tmp_path: Path) -> None:
    """The same framework in each format, with comments, labels and empty lines."""
    found = instance(tmp_path, name, FILES[name])
    assert found.names == (["1", "2", "3", "4", "5"] if found.numbered else ["a", "b", "c", "d", "e"])
    assert found.framework.attackers == [[], [0], [], [1, 4], [3, 4]]


def test_variants(tmp_path: Path) -> None:
    """Words after the mark between arguments and attacks, a byte order mark, and points in names change nothing."""
    marked = instance(tmp_path, "x.tgf", FILES["five.tgf"].replace("#", "#attacks of all"))
    assert marked.framework.attackers == [[], [0], [], [1, 4], [3, 4]]
    assert instance(tmp_path, "x.af", f"\ufeff{FILES['five.af']}").framework.size == 5
    assert instance(tmp_path, "x.apx", "arg(a.1). att(a.1,a.1).").names == ["a.1"]


@pytest.mark.parametrize(("file", "message"), BROKEN.items())
def test_faults(file: tuple[str, str], message: str, tmp_path: Path) -> None:
    """A file that is no framework is refused with its line."""
    with pytest.raises(FormatError) as refusal:
        instance(tmp_path, *file)
    assert str(refusal.value) == f"{tmp_path}/{message}"


def _large(arguments: int, attacks: int) -> tuple[str, set[tuple[int, int]]]:
    """A file, and its attacks; some come twice."""
    chance = random.Random(18)
    pairs = [(chance.randrange(arguments), chance.randrange(arguments)) for _ in range(attacks)]
    lines = [f"p af {arguments}", *(f"{a + 1} {b + 1}" for a, b in pairs + pairs[:100])]
    return "\n".join(lines) + "\n", set(pairs)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "no end of the last line": lambda text: text.rstrip(),
    "with comments and tabs": lambda text: text.replace("1 ", "1\t").replace("\n7", "\n#\n\n 7"),
}


@pytest.mark.parametrize(("layout", "arguments"), [*((each, 3_000) for each in LAYOUTS), ("plain", 200_000)])
def test_large_files(tmp_path: Path, layout: str, arguments: int) -> None:
    """A file of many blocks is the framework that its lines say, however it is laid out."""
    text, attacks = _large(arguments, 200_000)
    found = instance(tmp_path, "x.af", LAYOUTS[layout](text)).framework
    assert {(a, b) for a, targets in enumerate(found.attacked) for b in targets} == attacks
    assert {(a, b) for b, sources in enumerate(found.attackers) for a in sources} == attacks
    assert sum(map(len, found.attacked)) == sum(map(len, found.attackers)) == len(attacks)


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("0 1", "0 is no argument: they are the numbers from 1 to 3000"),
        ("1 3001", "3001 is no argument: they are the numbers from 1 to 3000"),
        ("1 2 3", "two numbers make an attack"),
        ("1", "two numbers make an attack"),
        ("1 \u0662x", "\u0662x is no argument: they are the numbers from 1 to 3000"),
    ],
)
def test_faults_of_large_files(tmp_path: Path, fault: str, message: str) -> None:
    """A fault far within a file is told with its line too."""
    lines = _large(3_000, 200_000)[0].splitlines()
    lines.insert(180_000, fault)
    with pytest.raises(FormatError) as refusal:
        instance(tmp_path, "x.af", "\n".join(lines))
    assert str(refusal.value) == f"{tmp_path}/x.af:180001: {message}"


@pytest.mark.parametrize("name", ["x.af", "x.apx", "x.tgf"])
def test_reading_ends_at_the_deadline(tmp_path: Path, name: str) -> None:
    """A file that takes longer to read than there is time is given up, in each format."""
    text = {
        "x.af": "p af 9\n" + "1 2\n" * 500_000,
        "x.apx": "arg(a)." + "att(a,a).\n" * 50_000,
        "x.tgf": "a\n#\n" + "a a\n" * 50_000,
    }[name]
    (tmp_path / name).write_text(text)
    with pytest.raises(TimedOutError):
        read(tmp_path / name, CountedDeadline(checks=2))
    assert read(tmp_path / name, CountedDeadline(checks=100_000)).framework.attacked[0]


def test_a_claim_of_many_arguments_takes_little_memory(tmp_path: Path) -> None:
    """Millions of arguments that a first line claims, and nothing attacks, take some bytes each."""
    (tmp_path / "x.af").write_text("p af 2000000\n1 2\n")
    tracemalloc.start()
    try:
        found = read(tmp_path / "x.af")
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
    assert (found.framework.attacked[0], found.framework.attackers[1]) == ([1], [0])
    assert (found.argument("2000000"), found.argument("2000001"), found.argument("0")) == (
        1_999_999,
        None,
        None,
    )


@given(drawn=frameworks())
def test_round_trip(drawn: Drawn, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is written in a format is read from it."""
    for found in written(drawn, tmp_path_factory.mktemp("instances")):
        assert found.names == [str(i + 1) for i in range(drawn.size)]
        assert found.framework.attackers == Framework(drawn.size, sorted(drawn.attacks)).attackers


def written(drawn: Drawn, folder: Path) -> list[Instance]:
    """The framework as it is read from a file in each format."""
    names, attacks = range(1, drawn.size + 1), [(i + 1, j + 1) for i, j in sorted(drawn.attacks)]
    files = {
        "x.apx": [f"arg({i})." for i in names] + [f"att({i},{j})." for i, j in attacks],
        "x.tgf": [*map(str, names), "#", *(f"{i} {j}" for i, j in attacks)],
        "x.af": [f"p af {drawn.size}", *(f"{i} {j}" for i, j in attacks)],
    }
    return [instance(folder, name, "\n".join(lines)) for name, lines in files.items()]


@given(drawn=frameworks(largest=5))
def test_each_problem_in_each_format(drawn: Drawn, tmp_path_factory: pytest.TempPathFactory) -> None:
    """All 35 problems, of every argument where one is asked about, are answered as the definitions have it."""
    for found in written(drawn, tmp_path_factory.mktemp("instances")):
        for problem, (task, semantics) in PROBLEMS.items():
            expected = {
                frozenset(str(i + 1) for i in each)
                for each in extensions(drawn.size, drawn.attacks, semantics)
            }
            if task not in (Task.DC, Task.DS):
                check_extensions(task, ask(problem, found), expected, numbered=found.numbered)
                continue
            for name in found.names:
                some = task is Task.DC
                showing = {each for each in expected if (name in each) is some}
                word, *witness = ask(problem, found, name).splitlines()
                assert word == ("YES" if bool(showing) is some else "NO")
                if found.numbered and showing:
                    assert {frozenset(line.split()[1:]) for line in witness} <= showing
                    assert len(witness) == 1
                else:
                    assert not witness


def check_extensions(task: Task, answer: str, expected: set[frozenset[str]], *, numbered: bool) -> None:
    """The answer to SE, EE or CE tells one of the extensions, all of them, or how many they are."""
    if task is Task.CE:
        assert answer == f"{len(expected)}\n"
        return
    if task is Task.SE and not expected:
        assert answer == "NO\n"
        return
    told: list[frozenset[str]]
    if numbered:
        told = [frozenset(line.removeprefix("w").split()) for line in answer.splitlines()]
    else:
        inner = answer.strip() if task is Task.SE else answer.strip()[1:-1]
        told = [frozenset(name for name in each.split(",") if name) for each in _BRACKETS.findall(inner)]
    assert len(told) == (1 if task is Task.SE else len(expected))
    assert {*told} == expected if task is Task.EE else {*told} <= expected


def test_answers_of_2019(tmp_path: Path) -> None:
    """Extensions in brackets, decisions in a word."""
    five = instance(tmp_path, "five.apx", FILES["five.apx"])
    assert ask("SE-GR", five) == "[a,c]\n"
    assert ask("EE-CO", five) in {"[[a,c],[a,c,d]]\n", "[[a,c,d],[a,c]]\n"}
    assert ask("CE-CO", five) == "2\n"
    assert (ask("DC-PR", five, "d"), ask("DC-PR", five, "e")) == ("YES\n", "NO\n")
    assert (ask("DS-ST", five, "d"), ask("DS-CO", five, "d")) == ("YES\n", "NO\n")


def test_answers_of_2023(tmp_path: Path) -> None:
    """Extensions after a `w`, decisions with a witness."""
    five = instance(tmp_path, "five.af", FILES["five.af"])
    assert ask("SE-ID", five) == "w 1 3 4\n"
    assert set(ask("EE-CO", five).splitlines()) == {"w 1 3", "w 1 3 4"}
    assert (ask("DC-SST", five, "4"), ask("DC-SST", five, "5")) == ("YES\nw 1 3 4\n", "NO\n")
    assert (ask("DS-STG", five, "4"), ask("DS-CO", five, "4")) == ("YES\n", "NO\nw 1 3\n")


def test_answers_for_programs(tmp_path: Path) -> None:
    """The same answers as data; a decision comes with the extension that shows it, whatever the format."""
    five = instance(tmp_path, "five.apx", FILES["five.apx"])

    def data(problem: str, argument: str | None = None) -> dict[str, object]:
        return Question(problem, five, argument, Deadline()).data()

    assert data("SE-GR") == {"problem": "SE-GR", "extension": ["a", "c"]}
    assert data("EE-GR") == {"problem": "EE-GR", "extensions": [["a", "c"]]}
    assert data("CE-CO") == {"problem": "CE-CO", "count": 2}
    asked = {"problem": "DC-PR", "argument": "d"}
    assert data("DC-PR", "d") == {**asked, "accepted": True, "extension": ["a", "c", "d"]}
    assert data("DC-PR", "e") == {**asked, "argument": "e", "accepted": False, "extension": None}
    asked = {"problem": "DS-CO", "argument": "d"}
    assert data("DS-CO", "d") == {**asked, "accepted": False, "extension": ["a", "c"]}
    assert data("DS-CO", "a") == {**asked, "argument": "a", "accepted": True, "extension": None}


@pytest.mark.parametrize(("name", "text"), [("x.apx", "arg(a). att(a,a)."), ("x.af", "p af 1\n1 1\n")])
def test_no_extension(name: str, text: str, tmp_path: Path) -> None:
    """Where there is no stable extension, none is shown, none is counted, and every argument is in all of them."""
    alone = instance(tmp_path, name, text)
    argument = alone.names[0]
    answers = [
        ask("SE-ST", alone),
        ask("CE-ST", alone),
        ask("DC-ST", alone, argument),
        ask("DS-ST", alone, argument),
    ]
    assert answers == ["NO\n", "0\n", "NO\n", "YES\n"]
    assert ask("EE-ST", alone) == ("" if alone.numbered else "[]\n")


def test_empty_extension(tmp_path: Path) -> None:
    """The empty extension isn't none."""
    assert ask("SE-PR", instance(tmp_path, "x.apx", "")) == "[]\n"
    assert ask("EE-PR", instance(tmp_path, "x.apx", "")) == "[[]]\n"
    assert ask("SE-PR", instance(tmp_path, "x.af", "p af 0\n")) == "w\n"


@pytest.mark.parametrize(
    ("problem", "argument", "message"),
    [
        ("SE-XX", None, "there is no problem SE-XX"),
        ("DC-PR", None, "DC asks about an argument"),
        ("DS-PR", "z", "there is no argument z"),
        ("EE-PR", "a", "EE asks about no argument"),
    ],
)
def test_wrong_question(problem: str, argument: str | None, message: str, tmp_path: Path) -> None:
    """A problem that there isn't, or one argument too many or too few."""
    with pytest.raises(ProblemError, match=message):
        ask(problem, instance(tmp_path, "five.apx", FILES["five.apx"]), argument)


def test_problems() -> None:
    """Five tasks of seven semantics."""
    assert len(PROBLEMS) == 35
