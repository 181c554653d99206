"""ICCMA's formats, problems and answers."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from service.reasoning.deadline import Deadline
from service.reasoning.framework import Framework
from service.reasoning.iccma import PROBLEMS, ProblemError, Question
from service.reasoning.iccma_files import FormatError, Instance, read
from tests.support.frameworks import Drawn, frameworks

FILES = {
    "five.apx": "arg(a). arg(b).\narg(c).% alone\narg(d).\narg(e).\n\natt(a,b).\natt(b, d). att(d,e).\natt(e,d).\natt(e,e).\n",
    "five.tgf": "a\nb label\nc\nd\ne\n#\na b\nb d\nd e both\ne d\ne e\n",
    "five.af": "p af 5\n# a comment\n1 2\n2 4\n4 5\n\n5 4\n5 5\n",
}
BROKEN = {
    ("a.apx", "arg(a).\nattack(a,a).\n"): "a.apx:2: neither arg(name). nor att(name,name).",
    ("b.apx", "arg(a).\natt(a,b).\narg(c).\n"): "b.apx:2: there is no argument b",
    ("c.tgf", "1\n#\n1 2\n"): "c.tgf:3: there is no argument 2",
    ("d.tgf", "1\n#\n1\n"): "d.tgf:3: an attack is two names",
    ("e.af", "1 2\n"): "e.af:1: the first line is `p af n`",
    ("f.af", ""): "f.af:1: the first line is `p af n`",
    ("g.af", "p af 2\n1 3\n"): "g.af:2: 3 is no argument: they are the numbers from 1 to 2",
    ("h.af", "p af 2\n1 2 2\n"): "h.af:2: two numbers make an attack",
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


@pytest.mark.parametrize(("file", "message"), BROKEN.items())
def test_faults(file: tuple[str, str], message: str, tmp_path: Path) -> None:
    """A file that is no framework is refused with its line."""
    with pytest.raises(FormatError) as refusal:
        instance(tmp_path, *file)
    assert str(refusal.value) == f"{tmp_path}/{message}"


@settings(max_examples=60, deadline=None)
@given(drawn=frameworks())
def test_round_trip(drawn: Drawn, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is written in a format is read from it."""
    names, attacks, folder = (
        range(1, drawn.size + 1),
        sorted(drawn.attacks),
        tmp_path_factory.mktemp("instances"),
    )
    written = {
        "x.apx": [f"arg({i})." for i in names] + [f"att({i + 1},{j + 1})." for i, j in attacks],
        "x.tgf": [*map(str, names), "#", *(f"{i + 1} {j + 1}" for i, j in attacks)],
        "x.af": [f"p af {drawn.size}", *(f"{i + 1} {j + 1}" for i, j in attacks)],
    }
    for name, lines in written.items():
        found = instance(folder, name, "\n".join(lines))
        assert found.names == [str(i) for i in names]
        assert found.framework.attackers == Framework(drawn.size, attacks).attackers


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
