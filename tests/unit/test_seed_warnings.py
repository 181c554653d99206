"""What may be wrong in a seed is a warning with file and line, and no fault."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_seed import packaged_seeds, read_seed
from graph_seed.cli import app
from graph_seed.loading import refuse_faults
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, edited

Edit = tuple[str, str]

QUOTES = "quotes: [a closed bridge would make the quay quieter, "
SECOND_PREMISE = "{from: claim:shops-pay, type: SUPPORTS, to: argument:from-2019, warrant: w}"
DENIAL = "{from: claim:shops-pay, type: CONTRADICTS, to: evidence:closed-in-2019, warrant: w}"
LIMIT = DENIAL.replace("warrant: w", "warrant: w, strength: 0.4")
UNLINKED = ("    linked: true", "    linked: false")
SUPPORTED = "{from: evidence:closed-in-2019, type: SUPPORTS, to: claim:shops-pay, warrant: w}"
PART = "{from: claim:shops-pay, type: SUPPORTS, to: claim:more-visitors, warrant: w}"
SECOND_PART = "{from: claim:shops-pay, type: SUPPORTS, to: claim:quieter-quay, warrant: w}"
QUOTED = (QUOTES, f"{QUOTES}the quay was quieter, ")
REPORT = "    kind: STATEMENT\n"
MENTIONS = "    mentions: [actor:shop-owners]\n"
ASSERTED = "    assertedBy:\n      - actor: actor:town-council\n      - actor: actor:shop-owners\n"
SAME_WORDS = (
    "    quotes: [one week in 2019 proves little about a whole year]",
    "    quotes: [A longer way costs the shops money.]",
)
UNQUOTED = (
    "nonArgumentative:\n",
    "nonArgumentative:\n  - {quote: But one week in 2019 proves little about a whole year., reason: r}\n",
)
SAME = "    text: One week in 2019 proves little about a whole year."


ONE_SIDED = "{from: claim:longer-way, type: CONTRADICTS, to: claim:more-visitors, warrant: w}"
OTHER_SIDE = "{from: claim:more-visitors, type: CONTRADICTS, to: claim:longer-way, warrant: w, strength: 0.4}"


def related(*relations: str) -> Edit:
    """An edit that adds relations."""
    return "relations:\n", "".join(["relations:\n", *(f"  - {each}\n" for each in relations)])


WARNINGS: dict[str, tuple[str, list[Edit], list[Edit]]] = {
    "an argument that can never be accepted": (
        "argument:from-2019 can never be accepted: its linked premises are claim:shops-pay and evidence:closed-in-2019",
        [related(DENIAL, SECOND_PREMISE)],
        [related(LIMIT, SECOND_PREMISE)],
    ),
    "premises that are not linked": (
        "argument:from-2019 can never be accepted",
        [related(DENIAL, SECOND_PREMISE)],
        [related(DENIAL, SECOND_PREMISE), UNLINKED],
    ),
    "a support from a summary to its part": (
        "claim:shops-pay sums up a section of the text, and claim:more-visitors is a part",
        [related(PART, SUPPORTED, SECOND_PART), QUOTED],
        [related(PART, SUPPORTED, SECOND_PART)],
    ),
    "a report asserted by its own actor": (
        "evidence:one-week reports what actor:shop-owners says",
        [(REPORT, REPORT + ASSERTED + MENTIONS)],
        [(REPORT, REPORT + ASSERTED)],
    ),
    "a record that an actor asserts": (
        "evidence:one-week reports what actor:shop-owners says",
        [(REPORT, REPORT + ASSERTED + MENTIONS)],
        [(REPORT, REPORT.replace("STATEMENT", "RECORD") + ASSERTED + MENTIONS)],
    ),
    "one text in two statements": (
        "evidence:one-week has the same text as claim:shops-pay",
        [(SAME, "    text: a longer way costs – the shops money!")],
        [(SAME, "    text: A longer way costs the town money.")],
    ),
    "one quotation for two statements": (
        "evidence:one-week quotes the same words as claim:shops-pay",
        [SAME_WORDS, UNQUOTED],
        [(SAME_WORDS[0], SAME_WORDS[1].replace("]", ", one week in 2019]"))],
    ),
    "a claim that denies another alone": (
        "claim:longer-way denies claim:more-visitors, a prediction as well, which does not contradict it",
        [related(ONE_SIDED)],
        [related(ONE_SIDED, OTHER_SIDE)],
    ),
    "a claim that limits another": (
        "claim:longer-way denies claim:more-visitors, a prediction as well, which does not contradict it",
        [related(ONE_SIDED)],
        [related(ONE_SIDED.replace("warrant: w", "warrant: w, strength: 0.4"))],
    ),
    "a fact against a prediction": (
        "claim:longer-way denies claim:more-visitors, a prediction as well, which does not contradict it",
        [related(ONE_SIDED)],
        [related(ONE_SIDED.replace("longer-way", "shops-pay"))],
    ),
}


@pytest.mark.parametrize(("message", "doubtful", "sound"), WARNINGS.values(), ids=WARNINGS)
def test_warned(tmp_path: Path, message: str, doubtful: list[Edit], sound: list[Edit]) -> None:
    """A graph that breaks the rule is warned of, on the line of what breaks it, and has no fault; one that keeps it is not."""
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path / "doubtful", *doubtful))
    found = [warning for warning in seed.warnings if warning.message.startswith(message)]
    assert len(found) == 1
    refuse_faults([seed])
    lines = (tmp_path / "doubtful" / HARBOUR_BRIDGE.name / "graph.yaml").read_text("utf-8").splitlines()
    added = {line for _, new in doubtful for line in new.splitlines()}
    assert found[0].path == str(seed.source.path)
    assert lines[found[0].line - 1] in added
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path / "sound", *sound))
    assert (seed.faults, seed.warnings) == ([], [])


def test_lines_are_exact(tmp_path: Path) -> None:
    """A warning stands on the line of the relation, the attribution or the text that it is about."""
    edits = (
        related(DENIAL, SECOND_PREMISE),
        (REPORT, REPORT + ASSERTED + MENTIONS),
        WARNINGS["one text in two statements"][1][0],
    )
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path, *edits))
    lines = seed.source.path.read_text("utf-8").splitlines()
    assert [lines[warning.line - 1].strip() for warning in seed.warnings] == [
        "text: a longer way costs – the shops money!",
        "- actor: actor:shop-owners",
        f"- {DENIAL}",
    ]


def test_sound_seeds() -> None:
    """Nothing is warned of in the project's own texts, nor in those that other tests start from."""
    seeds = (*packaged_seeds(), read_seed(HARBOUR_BRIDGE), read_seed(FERRY_LINE))
    assert [seed.warnings for seed in seeds] == [[], [], []]


def test_faults_do_not_hide_warnings(tmp_path: Path) -> None:
    """A seed that is at fault has its warnings beside its faults."""
    edit = (REPORT, REPORT + ASSERTED + MENTIONS)
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path, edit, ("    kind: POLICY", "    kind: OPINION")))
    assert (len(seed.faults), len(seed.warnings)) == (1, 1)


def test_commands(tmp_path: Path) -> None:
    """Warnings stand on standard error, apart from faults: the status is 0, and the script is written."""
    folder = edited(HARBOUR_BRIDGE, tmp_path, (REPORT, REPORT + ASSERTED + MENTIONS))
    for command, output in (("check", "13 sentences: 10 quoted"), ("export-cypher", "MERGE")):
        result = CliRunner().invoke(app, [command, str(folder)])
        assert result.exit_code == 0
        assert output in result.stdout
        [line] = result.stderr.splitlines()
        assert line.startswith(f"{folder}/graph.yaml:105: warning: evidence:one-week reports")


def test_for_programs(tmp_path: Path) -> None:
    """In JSON they are a key of their own of what `check` prints; other commands print a line of JSON on standard error."""
    folder = edited(HARBOUR_BRIDGE, tmp_path, (REPORT, REPORT + ASSERTED + MENTIONS))
    checked = CliRunner().invoke(app, ["check", "--json", str(folder)])
    [report] = json.loads(checked.stdout)
    [warning] = report["warnings"]
    assert (checked.exit_code, checked.stderr, report["faults"]) == (0, "", [])
    assert (warning["path"], warning["line"]) == (f"{folder}/graph.yaml", 105)
    exported = CliRunner().invoke(app, ["export-cypher", "--json", str(folder)])
    assert json.loads(exported.stderr) == {"warnings": [warning]}
    assert list(json.loads(exported.stdout)) == ["statements"]
