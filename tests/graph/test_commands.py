"""The commands that ask, against a real Neo4j and the packaged article."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from argument_store.terminal.console import out
from service.command_line import app

TO = "claim:stabilize-energy-markets"
OPEN = "claim:talks-sow-division"
ISSUE = "issue:ukraine-war"
runner = CliRunner()
pytestmark = pytest.mark.usefixtures("article", "server")


def run(*arguments: str) -> Result:
    """A command that has nothing against its input."""
    result = runner.invoke(app, list(arguments))
    assert (result.exit_code, result.stderr) == (0, "")
    return result


def data(*arguments: str) -> Any:
    """What a command says to programs."""
    return json.loads(run(*arguments, "--json").stdout)


def refused(*arguments: str) -> str:
    """The line in which a command says that its input is at fault."""
    result = runner.invoke(app, list(arguments))
    assert (result.exit_code, result.stdout) == (1, "")
    [line] = result.stderr.splitlines()
    return line


def test_chains_by_argument_and_by_option() -> None:
    """Ends are given as arguments or as options, with the same answer."""
    ends = ["claim:ukraine-chasm", TO]
    found = data("chains", *ends)
    assert found == data("chains", "--from", ends[0], "--to", ends[1])
    assert {(chain["from"]["id"], chain["to"]["id"]) for chain in found["chains"]["nodes"]} == {tuple(ends)}


def test_pages_are_put_together() -> None:
    """More than a page holds is asked for page by page: no chain is missing, none comes twice."""
    found = data("chains", "--to", "claim:diplomatic-breakthrough", "--max-length", "8", "-n", "100000")[
        "chains"
    ]
    ways = [
        (chain["from"]["id"], *(step["target"]["id"] for step in chain["steps"])) for chain in found["nodes"]
    ]
    assert len(ways) == len(set(ways)) == found["totalCount"] > 100
    assert not found["pageInfo"]["hasNextPage"]
    part = data("chains", "--to", "claim:diplomatic-breakthrough", "--max-length", "8", "-n", "130")["chains"]
    assert part["nodes"] == found["nodes"][:130]


@pytest.mark.parametrize(
    "arguments",
    [
        ["paths", ISSUE, "-n", "3"],
        ["ledger", ISSUE],
        ["search", "energy", "markets"],
        ["why", TO],
        ["why", TO, "--semantics", "preferred", "--issue", "issue:energy-markets"],
        ["flip", OPEN],
        ["lint"],
        *(
            ["show", id_]
            for id_ in (TO, "argument:ukraine-chasm", "evidence:invasion-of-ukraine", "actor:russia", ISSUE)
        ),
        ["show", "document:trump-putin-2025"],
        ["show", "passage:trump-putin-2025/0044"],
    ],
)
def test_people_see_what_programs_get(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every id of the answer stands in what is shown to people."""
    monkeypatch.setattr(out, "_width", 300)
    shown = run(*arguments).stdout
    for id_ in re.findall(r'"id": "(.+?)"', json.dumps(data(*arguments))):
        assert id_ in shown


def test_a_flip_comes_true() -> None:
    """What `flip` says of a set of statements happens where `what-if` rejects them, and `what-if` starts from what `why` says."""
    found = data("flip", OPEN)["flip"]
    acceptance = data("why", OPEN)["node"]["acceptance"]
    assert found["label"] == acceptance["label"]
    assert found["flips"]
    for each in found["flips"]:
        rejected = [part for node in each["rejected"] for part in ("--reject", node["id"])]
        differences = data("what-if", *rejected)["whatIf"]["differences"]
        (turned,) = (one for one in differences if one["statementId"] == OPEN)
        assert (turned["before"]["label"], turned["after"]["label"]) == (found["label"], each["label"])


def test_what_if_shows_what_can_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """People see the statements whose verdict or strength changes in the two decimals shown, and how many others there are."""
    monkeypatch.setattr(out, "_width", 300)
    asked = ["what-if", "--reject", TO, "--rate", "claim:ukraine-chasm=0.1"]
    shown = run(*asked).stdout
    small = 0
    for each in data(*asked)["whatIf"]["differences"]:
        before, after = each["before"], each["after"]
        visible = not (before and after) or (
            before["label"] != after["label"] or abs(before["strength"] - after["strength"]) >= 0.005
        )
        small += not visible
        assert (each["statementId"] in shown) == (visible and each["statement"] is not None)
    assert small
    assert f"{small} more statements would change" in shown


def test_changes_in_a_file(tmp_path: Path) -> None:
    """A file holds the same changes as options; one that can't be read or isn't a list is refused with its name."""
    file = tmp_path / "changes.json"
    file.write_text(json.dumps([{"removeStatement": TO}]))
    assert data("what-if", "--changes", str(file)) == data("what-if", "--remove", TO)
    file.write_text("[{]")
    assert f"{file}:1:3" in refused("what-if", "--changes", str(file))
    file.write_text("{}")
    assert "list of changes" in refused("what-if", "--changes", str(file))
    assert "absent.json" in refused("what-if", "--changes", str(tmp_path / "absent.json"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["what-if"], "a change must be given"), (["what-if", "--rate", f"{TO}=high"], "ID=SCORE")],
)
def test_changes_given_wrong(arguments: list[str], message: str) -> None:
    """`what-if` without a change, or with a score that isn't a number, is a wrong usage."""
    result = runner.invoke(app, arguments, env={"COLUMNS": "200"})
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_lint_is_narrowed() -> None:
    """A rule narrows the findings to its own."""
    everything = data("lint")["lint"]
    rule = everything[0]["rule"]
    assert data("lint", "--rule", rule.lower())["lint"] == [one for one in everything if one["rule"] == rule]


def test_an_id_of_another_kind() -> None:
    """An id that names something else is not called unknown."""
    for command, other in (
        ("paths", TO),
        ("ledger", "actor:russia"),
        ("why", ISSUE),
        ("flip", "actor:russia"),
    ):
        line = refused(command, other)
        assert f"{other} " in line
        assert "not a" in line
        assert "did you mean" not in line


def test_an_id_that_names_nothing() -> None:
    """The nearest ids are offered, with the kind that was left out too."""
    assert f"did you mean {TO}" in refused("chains", "--to", "claim:stabilise-energy-market")
    assert f"did you mean {ISSUE}" in refused("show", "ukraine-war")
    assert ISSUE in refused("ledger", "issue:ukraine-wars")
    for command in ("why", "flip"):
        assert f"did you mean {TO}" in refused(command, "claim:stabilise-energy-market")
    assert "issue:x does not exist" in refused("export", "issue:x")
    assert "search" in refused("show", "claim:zzzzzzzz")


def test_what_can_not_be_asked() -> None:
    """Errors of the API are shown in its words; an id of a kind that cannot be exported is an error."""
    assert "must contain a word" in refused("search", "??")
    assert "actor:russia can't be exported" in refused("export", "actor:russia")


def test_a_file_that_can_not_be_written(tmp_path: Path) -> None:
    """An export that can't be written says where, in a line."""
    assert "no/file" in refused("export", ISSUE, "-o", str(tmp_path / "no/file"))
