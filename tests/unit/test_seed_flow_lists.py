"""Quotations that YAML splits at their commas."""

import re
from pathlib import Path

import pytest

from graph_seed import read_seed
from tests.support.seed_folders import HARBOUR_BRIDGE, edited

WHOLE = '    quotes: ["In 2019 the bridge was closed for a week, and the quay was quieter."]'
PLAIN = WHOLE.replace('"', "")
LONGER = "A longer way costs the shops money."
THREE = "A longer way costs the shops money, time, and patience."


def test_split(tmp_path: Path) -> None:
    """One quotation that YAML has made two of is a fault, which says how to write one, and how two."""
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path, (WHOLE, PLAIN)))
    [fault] = [fault for fault in seed.faults if "YAML splits" in fault.message]
    assert fault.line == seed.source.path.read_text("utf-8").splitlines().index(PLAIN) + 1
    assert '["In 2019 the bridge was closed for a week, and the quay was quieter."]' in fault.message
    assert '["In 2019 the bridge was closed for a week", "and the quay was quieter."]' in fault.message


@pytest.mark.parametrize(
    ("quotes", "words"),
    [
        (f"[{THREE}]", THREE),
        (f"[delivery vans, {THREE}, delivery]", THREE),
        (
            "[But one week in 2019, A longer way costs the shops money, time]",
            "A longer way costs the shops money, time",
        ),
        (
            "[A longer way costs the shops money,\n      time, 'and patience.']",
            "A longer way costs the shops money, time",
        ),
    ],
)
def test_longest(tmp_path: Path, quotes: str, words: str) -> None:
    """Three parts are one run, and so are those between others; what has quotation marks was not split."""
    folder = edited(HARBOUR_BRIDGE, tmp_path, (LONGER, THREE), file="article.txt")
    graph = folder / "graph.yaml"
    graph.write_text(graph.read_text("utf-8").replace(f"[{LONGER}]", quotes), "utf-8")
    [fault] = [fault for fault in read_seed(folder).faults if "YAML splits" in fault.message]
    assert f'for one quotation write ["{words}"], for several' in fault.message


def test_marks(tmp_path: Path) -> None:
    """What is proposed is YAML, whatever the words hold: it can be put in the place of the list."""
    said = 'Mopeds, and a "1,000 kg" van, too.'
    folder = edited(HARBOUR_BRIDGE, tmp_path, (LONGER, said), file="article.txt")
    graph = folder / "graph.yaml"
    before = graph.read_text("utf-8")
    graph.write_text(before.replace(f"[{LONGER}]", f"[{said}]"), "utf-8")
    [fault] = [fault for fault in read_seed(folder).faults if "YAML splits" in fault.message]
    _, one, several = re.split("for one quotation write |, for several ", fault.message)
    for proposal in (one, several):
        graph.write_text(before.replace(f"[{LONGER}]", proposal), "utf-8")
        assert read_seed(folder).faults == []


@pytest.mark.parametrize(
    "quotes",
    [
        "[In 2019 the bridge was closed for a week, quay was quieter.]",
        '["In 2019 the bridge was closed for a week", "and the quay was quieter."]',
        "['In 2019 the bridge was closed for a week', and the quay was quieter.]",
        "\n      - In 2019 the bridge was closed for a week\n      - and the quay was quieter.",
    ],
)
def test_several(tmp_path: Path, quotes: str) -> None:
    """Quotations that don't follow upon one another are several, and so are those in quotation marks or on lines of their own."""
    seed = read_seed(edited(HARBOUR_BRIDGE, tmp_path, (WHOLE, f"    quotes: {quotes}")))
    assert seed.faults == []


def test_split_key(tmp_path: Path) -> None:
    """A quotation that YAML has split in a flow mapping is an unknown key, and the fault says why."""
    plain = ("quote: It says that, strength", "quote: cars in 2026, It says that, strength")
    faults = read_seed(edited(HARBOUR_BRIDGE, tmp_path, plain)).faults
    assert [fault.message for fault in faults] == [
        "unknown key 'It says that': YAML splits at commas; put words that hold one in quotation marks"
    ]
