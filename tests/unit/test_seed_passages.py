"""Texts as passages."""

from hypothesis import given
from hypothesis import strategies as st

from graph_seed.passages import passages

PIECES = st.sampled_from(
    [
        "A sentence. ",
        "Is it? ",
        "no stop",
        "🚗",
        "e\u0301",
        "\n",
        "\r\n",
        "\n\n",
        "\r\n \r\n",
        " ",
        "(so)",
        "“Yes!” ",
        "…",
        "A Heading",
        "遲到。",
        "は？」",
        "है। ",
        "1. ",
        "\n- ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS, st.text(max_size=10))
def test_passages_hold_every_word_once(text: str, title: str) -> None:
    """Passages are in order, don't overlap, equal their span of the text, and leave out nothing but white space."""
    found = passages(text, title)
    assert [passage.index for passage in found] == list(range(len(found)))
    assert all(text[passage.start : passage.end] == passage.text != "" for passage in found)
    edges = [0, *(edge for passage in found for edge in (passage.start, passage.end)), len(text)]
    assert edges == sorted(edges)
    assert all(not text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


def test_headings_open_sections() -> None:
    """Title, byline and headings are passages of their own; a passage's section is the heading above it."""
    text = "What Now?\n\nby the desk\n\nIt rains. It pours.\n\nThe Roof\n\nIt leaks.\nStill.\n"
    assert [(passage.text, passage.section) for passage in passages(text, "What Now?")] == [
        ("What Now?", "What Now?"),
        ("by the desk", "What Now?"),
        ("It rains.", "What Now?"),
        ("It pours.", "What Now?"),
        ("The Roof", "The Roof"),
        ("It leaks.", "The Roof"),
        ("Still.", "The Roof"),
    ]


def test_lines_that_are_no_headings() -> None:
    """List items, quoted sentences, long lines and lines of a wrapped paragraph are not taken for headings."""
    text = f"Title\n\n- an item\n\n“It rains.”\n\n{'long ' * 30}\n\nwrapped\nlines\n"
    assert {passage.section for passage in passages(text, "Title")} == {"Title"}


def test_sentences_of_other_scripts() -> None:
    """Sentences end at the terminators of their own script, with the quotation marks that close there; none is a heading."""
    sentences = [
        "渡船總是遲到。",
        "「乘客很生氣！」",
        "政府該買新船。",
        "नाव देर से आती है।",
        "क्यों?",
        "هل تتأخر العبارة؟",
        "نعم۔",
    ]
    for part in (sentences[:3], sentences[3:5], sentences[5:]):
        found = passages("Title\n\n" + "".join(each + " " for each in part), "Title")
        assert [passage.text for passage in found] == ["Title", *part]
        assert {passage.section for passage in found} == {"Title"}
    assert [passage.text for passage in passages("".join(sentences[:3]), "")] == sentences[:3]


def test_items_of_lists() -> None:
    """Each item of a list is a passage with its number or bullet, and a number within a line parts nothing."""
    for items in (
        ["1. Costs rise", "2. Fares rise"],
        ["- costs", "- fares"],
        ["a line", "10) They fall 3.5 % by 2030"],
    ):
        found = passages("Title\n\n" + "\n".join(items) + "\n", "Title")
        assert [passage.text for passage in found] == ["Title", *items]


def test_a_text_without_a_title_line() -> None:
    """A text that starts with prose is split into sentences from its start."""
    assert [passage.text for passage in passages("It rains. It pours.", "Rain")] == ["It rains.", "It pours."]


def test_paragraphs_end_sentences_whatever_the_line_ends() -> None:
    """Blank lines part sentences, with CRLF as with LF, and offsets count every code point of the text as it is."""
    text = "Title\r\n\r\nNo stop here\r\nbut a second line\r\n\r\nNext. 🚗 Last"
    found = passages(text, "Title")
    assert [passage.text for passage in found][:2] == ["Title", "No stop here\r\nbut a second line"]
    assert all(text[passage.start : passage.end] == passage.text for passage in found)
