"""Every fault of a seed is listed with file and line."""

from pathlib import Path

import pytest

from graph_seed import SeedFaultsError, packaged_seeds, read_seed
from graph_seed.loading import refuse_faults
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, edited

GRAPH = (HARBOUR_BRIDGE / "graph.yaml").read_text(encoding="utf-8")
PRECEDENT = "{from: argument:from-2019, type: SUPPORTS, to: claim:quieter-quay, basis: READER, "

FAULTS = [
    ("  language: en", "  language: [en", "expected ',' or ']'"),
    ("  language: en", "  language: english", "language: 'english' does not match"),
    ("  language: en", "  language: en\n  langauge: de", "unknown key 'langauge'; did you mean 'language'?"),
    ("  language: en", "  language: en\n  language: de", "the key 'language' stands here a second time"),
    ("  publishedOn: 2025-11-03", "  publishedOn: 2025-13-03", "publishedOn: "),
    ("  publishedOn: 2025-11-03", "  publishedOn: 2025", "publishedOn: "),
    ("evidence:\n", "evidences:\n", "unknown key 'evidences'; did you mean 'evidence'?"),
    ("    name: Shop owners\n", "", "the key 'name' is missing"),
    ("    name: Shop owners\n", f"    name: {'long ' * 201}\n", "the name has 1004 characters, more than 1000"),
    ("    name: Shop owners\n", "    name: ''\n", "name: words belong here"),
    ("  language: en", "  language: en\n  1: de", "unknown key 1"),
    ("    baseScore: 0.7", "    baseScore: !!float high", "no value of the tag tag:yaml.org,2002:float"),
    ("    baseScore: 0.7", f"    baseScore: {'7' * 5_000}", "no value of the tag tag:yaml.org,2002:int"),
    ("    kind: POLICY", "    kind: OPINION", "kind: Input should be 'FACT', 'VALUE'"),
    ("    baseScore: 0.7", "    baseScore: 1.7", "baseScore: Input should be less than or equal to 1"),
    ("    baseScore: 0.7", "    baseScore: '0.7'", "baseScore: Input should be a valid number"),
    ("    linked: true", "    linked: 1", "linked: Input should be a valid boolean"),
    ("    partOf: issue:old-bridge\n    quotes", "    partOf: claim:longer-way\n    quotes", "is not the id of any issue"),
    ("  - id: claim:shops-pay", "  - id: claim:Shops", "is not the id of any claim"),
    ("  - id: claim:shops-pay", "  - id: claim:longer-way", "the id claim:longer-way is given a second time"),
    ("    memberOf: [actor:townspeople]", "    memberOf: [actor:nobody]", "no item of this seed has the id actor:nobody"),
    ("    memberOf: [actor:townspeople]", "    memberOf: [actor:townpeople]", "actor:townpeople; did you mean actor:townspeople?"),
    ("        occurrence: 2\n", "        occurence: 2\n", "unknown key 'occurence'; did you mean 'occurrence'?"),
    (PRECEDENT, PRECEDENT.replace("argument:from-2019", "argument:for-2019"), "argument:for-2019; did you mean argument:from-2019?"),
    (PRECEDENT, PRECEDENT.replace("argument:from-2019", "claim:closed-in-2018"), "did you mean evidence:closed-in-2019?"),
    ("mentions: [actor:town-council]", "mentions: [actor:town-council, actor:town-council]", "in this list a second time"),
    ("about: [issue:quay-noise, issue:old-bridge]", "about: []", "about: List should have at least 1 item"),
    ("    partOf: issue:old-bridge\n    quotes", "    partOf: issue:quay-noise\n    quotes", "is part of itself"),
    ("    title: A longer way costs the shops money", f"    title: {'long ' * 13}", "the title has 64 characters"),
    ("    condition: the bridge closes\n", "", "a CONDITIONAL claim needs its `condition`"),
    ("    role: OUTCOME", "    condition: it closes", "a `condition` needs the modality CONDITIONAL"),
    ("    quotes: [delivery vans will", "    quotes: [Delivery vans will", 'did you mean "delivery vans will'),
    ("        occurrence: 2\n", "", "the quotation occurs 4 times, say which `occurrence`"),
    ("        occurrence: 2\n", "        occurrence: 9\n", "the quotation occurs 4 times, not 9"),
    ("        occurrence: 2\n", "        occurrence: 0\n", "occurrence: Input should be greater than or equal to 1"),
    ("{exact: could draw}", "{exact: could draw, occurrence: 1}", "is unique and needs no `occurrence`"),
    ("quotes: [the quay was quieter]", "quotes: [quieter. A quieter]", "does not lie within one sentence"),
    ("quotes: [shop owners]", "quotes: [shop owners, shop owners]", "actor:shop-owners quotes these words a second time"),
    ("    quotes: [the quay was quieter]\n", "    quotes: []\n", "quotes: List should have at least 1 item"),
    (PRECEDENT, PRECEDENT.replace("to: claim:quieter-quay", "to: argument:from-2019"), "nothing is related to itself"),
    (PRECEDENT, PRECEDENT.replace("to: claim:quieter-quay", "to: issue:old-bridge"), "is not the id of any claim, evidence"),
    (PRECEDENT, PRECEDENT + "quote: could draw, ", "a relation has a quote if its basis is TEXT, and only then"),
    (PRECEDENT, PRECEDENT.replace("READER", "TEXT"), "a relation has a quote if its basis is TEXT, and only then"),
    (PRECEDENT, PRECEDENT.replace("basis: READER", "implicit: true"), "unknown key 'implicit': it is no key any more"),
    (PRECEDENT, PRECEDENT.replace("READER", "HEARSAY"), "basis: Input should be 'TEXT', 'READER' or 'MAP'"),
    (", warrant: The way is the cause of the cost.", "", "a relation needs a `quote`, a `warrant`, or `basis: MAP`"),
    (", warrant: The way is the cause of the cost.", ", basis: READER", "needs the warrant by which it is inferred"),
    ("    baseScore: 0.7", "    baseScore: 0.7\n    sortKey: A", "unknown key 'sortKey': it is derived"),
    ("    baseScore: 0.7", "    baseScore: 0.7\n    standing: SAID", "standing: Input should be 'ASSERTED' or 'DERIVED'"),
    (
        "{from: claim:longer-way, type: SUPPORTS, to: claim:shops-pay",
        "{from: claim:longer-way, type: SUPPORTS, to: claim:close-bridge",
        "both SUPPORTS and CONTRADICTS from claim:longer-way to claim:close-bridge",
    ),
    (
        "{from: claim:quieter-quay, type: SUPPORTS, to: claim:more-visitors",
        "{from: claim:quieter-quay, type: SUPPORTS, to: claim:close-bridge",
        "the relation SUPPORTS from claim:quieter-quay to claim:close-bridge is given a second time",
    ),
    ("{from: evidence:closed-in-2019, type: SUPPORTS", "{from: evidence:closed-in-2019, type: CONTRADICTS", "no premise"),
    ("{quote: by the harbour desk", "{quote: Reasons to Close It", "listed as arguing nothing, though a node quotes it"),
    ("{quote: by the harbour desk", "{quote: to Keep It Open", "the sentence is listed a second time"),
]  # fmt: skip


@pytest.mark.parametrize(("sound", "faulty", "message"), FAULTS)
def test_a_fault_is_listed_with_its_line(tmp_path: Path, sound: str, faulty: str, message: str) -> None:
    """One edit brings a fault that names graph.yaml and a line of the edit, or of the item around it."""
    folder = edited(HARBOUR_BRIDGE, tmp_path, (sound, faulty))
    [found] = [fault for fault in read_seed(folder).faults if message in fault.message][:1]
    line = GRAPH[: GRAPH.index(sound)].count("\n") + 1
    assert found.path == str(folder / "graph.yaml")
    assert line - 10 <= found.line <= line + 2 + faulty.count("\n")


def test_packaged_and_test_seeds_are_sound() -> None:
    """The project's own seeds, and those that other tests start from, have no fault."""
    assert [
        seed.faults for seed in (*packaged_seeds(), read_seed(HARBOUR_BRIDGE), read_seed(FERRY_LINE))
    ] == [[], [], []]


def test_lines_are_exact(tmp_path: Path) -> None:
    """A fault of a value names the line on which the value's key or list item stands."""
    old = "      - exact: bridge\n        occurrence: 2"
    folder = edited(HARBOUR_BRIDGE, tmp_path, (old, old.replace("bridge", "tunnel")))
    [fault] = [fault for fault in read_seed(folder).faults if "tunnel" in fault.message]
    assert fault.line == GRAPH[: GRAPH.index(old)].count("\n") + 1


def test_lines_are_exact_after_what_is_left_out(tmp_path: Path) -> None:
    """Entries of a list that can't be read don't move the lines of the others."""
    old = "    about: [issue:quay-noise, issue:old-bridge]\n"
    new = "    about:\n      - 3\n      - issue:old-bridge\n      - issue:nothing\n      - issue:old-bridge\n"
    quotes = "      - exact: bridge\n        occurrence: 2"
    faulty = "      - {odd: 1, even: 2}\n" + quotes.replace("bridge", "tunnel")
    folder = edited(HARBOUR_BRIDGE, tmp_path, (old, new), (quotes, faulty))
    lines = (folder / "graph.yaml").read_text(encoding="utf-8").splitlines()
    told = {lines[fault.line - 1].strip() for fault in read_seed(folder).faults}
    assert told == {"- 3", "- issue:nothing", "- issue:old-bridge", "- {odd: 1, even: 2}", "- exact: tunnel"}


def test_all_faults_are_listed(tmp_path: Path) -> None:
    """Faults of one item don't hide its others, nor those of other items, and draw no false ones."""
    folder = edited(
        HARBOUR_BRIDGE,
        tmp_path,
        ("    kind: POLICY", "    kind: OPINION"),
        ("    mentions: [actor:town-council]", "    mention: [actor:town-council]"),
        (
            "about: [issue:quay-noise, issue:old-bridge]",
            "about: [issue:quay-noise, issue:nothing]\n    odd: 1",
        ),
        ("warrant: The week is the precedent.", "warrant: ''"),
        (
            "{from: claim:quieter-quay, type: SUPPORTS, to: claim:more",
            "{from: claim:quieter-quay, type: 3, to: claim:more",
        ),
        ("  - {quote: by the harbour desk, reason: A byline.}\n", ""),
    )
    assert [fault.message.split(":")[0] for fault in read_seed(folder).faults] == [
        "the sentence is neither quoted nor listed as arguing nothing",
        "kind",
        "unknown key 'mention'; did you mean 'mentions'?",
        "no item of this seed has the id issue",
        "unknown key 'odd'",
        "warrant",
        "a relation whose basis is READER needs the warrant by which it is inferred",
        "type",
    ]


def test_what_is_beyond_repair_hides_nothing(tmp_path: Path) -> None:
    """An item without a value that it must have is held to all other rules, and others are not blamed for its lack."""
    folder = edited(
        HARBOUR_BRIDGE,
        tmp_path,
        ("    kind: POLICY\n    modality: CERTAIN", "    kind: OPINION\n    modality: CONDITIONAL"),
        ("    title: The old bridge should close to cars", f"    title: {'long ' * 13}"),
        ("    mentions: [actor:town-council]", "    mentions: [actor:nobody]"),
        ("{from: evidence:closed-in-2019, type: SUPPORTS", "{from: evidence:nothing, type: 3"),
    )
    assert [fault.message.split(":")[0] for fault in read_seed(folder).faults] == [
        "the title has 64 characters, more than 60",
        "kind",
        "a CONDITIONAL claim needs its `condition`",
        "no item of this seed has the id actor",
        "type",
        "no item of this seed has the id evidence",
    ]


def test_a_missing_sentence_is_found_in_the_text(tmp_path: Path) -> None:
    """A sentence that the graph does not account for is a fault of article.txt, at the sentence's line."""
    folder = edited(
        HARBOUR_BRIDGE,
        tmp_path,
        ("Reasons to Keep", "One more thing.\n\nReasons to Keep"),
        file="article.txt",
    )
    [fault] = read_seed(folder).faults
    assert (fault.path, fault.line) == (str(folder / "article.txt"), 11)
    assert '"One more thing."' in fault.message


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", None])
def test_a_text_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    """A text that is missing, empty or not UTF-8 is a fault of article.txt."""
    text = edited(HARBOUR_BRIDGE, tmp_path) / "article.txt"
    text.unlink() if content is None else text.write_bytes(content)
    assert [fault.path for fault in read_seed(text.parent).faults] == [str(text)]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "~",
        "{}",
        "- a list",
        "document: 3",
        "a: &a [*a]",
        "a: \x01",
        "actors: 3\ndocument: {}",
        "a: !!bool b",
    ],
)
def test_a_file_that_is_no_seed(tmp_path: Path, content: str) -> None:
    """Whatever stands in graph.yaml, it ends in faults, not in an error."""
    folder = edited(HARBOUR_BRIDGE, tmp_path)
    (folder / "graph.yaml").write_text(content, encoding="utf-8")
    assert [fault for fault in read_seed(folder).faults if fault.path.endswith("graph.yaml")]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            ("id: document:ferry-line", "id: document:harbour-bridge"),
            "document:harbour-bridge is the document of",
        ),
        (("  - id: claim:bridge-less-needed", "  - id: claim:shops-pay"), "claim:shops-pay is given in"),
        (("    aliases: [the council]\n", ""), "actor:town-council has another aliases in"),
        (("    kind: INSTITUTION", "    kind: GROUP"), "actor:town-council has another kind in"),
    ],
)
def test_seeds_of_one_run_agree(tmp_path: Path, edit: tuple[str, str], message: str) -> None:
    """Two seeds may share an actor or an issue that is the same in both, and nothing else."""
    sound = [read_seed(HARBOUR_BRIDGE), read_seed(FERRY_LINE)]
    refuse_faults(sound)
    with pytest.raises(SeedFaultsError) as refusal:
        refuse_faults([sound[0], read_seed(edited(FERRY_LINE, tmp_path, edit))])
    assert any(message in fault.message for fault in refusal.value.faults)
