"""Quotations and their places in a text."""

import json
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph_seed.model import Quotation
from graph_seed.passages import passages
from graph_seed.quotations import QuotationError, Quoting

TEXTS = st.lists(
    st.sampled_from(["a", "b", "aa", "🚗", "e\u0301", " ", ". A", "\r\n", "\r\n\r\n", "’"]),
    min_size=1,
    max_size=40,
).map("".join)


def quoting(text: str) -> Quoting:
    return Quoting(text, passages(text, ""))


def places(text: str, words: str) -> list[int]:
    return [start for start in range(len(text)) if text.startswith(words, start)]


@given(TEXTS, st.data())
def test_any_words_of_a_sentence_can_be_quoted(text: str, data: st.DataObject) -> None:
    """Words within a passage are found at their very place: by themselves if unique, else by their occurrence."""
    passage = data.draw(st.sampled_from(passages(text, "") or [None]))
    assume(passage is not None)
    assert passage
    start = data.draw(st.integers(passage.start, passage.end - 1))
    words = text[start : data.draw(st.integers(start + 1, passage.end))]
    assume(words.strip())
    found = places(text, words)
    occurrence = found.index(start) + 1 if len(found) > 1 else None
    span = quoting(text).find(Quotation(exact=words, occurrence=occurrence))
    assert (span.start, text[span.start : span.end], span.passage) == (start, words, passage.index)


@given(TEXTS, TEXTS, st.none() | st.integers(1, 5))
def test_a_quotation_is_found_or_refused(text: str, words: str, occurrence: int | None) -> None:
    """A place is found only where the words stand, by the occurrence asked for, within one passage; else it is refused."""
    assume(words.strip())
    found = places(text, words)
    try:
        span = quoting(text).find(Quotation(exact=words, occurrence=occurrence))
    except QuotationError:
        crossing = not any(
            passage.start <= start and start + len(words) <= passage.end
            for start in found
            for passage in passages(text, "")
        )
        assert crossing or occurrence is not None or len(found) != 1
    else:
        assert span.start == found[(occurrence or 1) - 1]
        assert (occurrence is None) == (len(found) == 1)
        passage = passages(text, "")[span.passage]
        assert passage.start <= span.start < span.end <= passage.end


@pytest.mark.parametrize(
    ("words", "occurrence", "message"),
    [
        ("It snows", None, 'the quotation is not in the text: "It snows"'),
        ("it’s over", None, 'did you mean "It\'s  over"?'),
        ("rians and rains", None, 'did you mean "rains and rains"?'),
        ("It ranis", None, 'did you mean "It rains"?'),
        ("rains", None, "occurs 2 times, say which"),
        ("rains", 3, "occurs 2 times, not 3"),
        ("over", 1, "is unique and needs no"),
        ("rains. It's", None, "not lie within one sentence"),
    ],
)
def test_a_refusal_says_how_to_mend_it(words: str, occurrence: int | None, message: str) -> None:
    """Each way in which a quotation can fail has its own message."""
    with pytest.raises(QuotationError) as refusal:
        quoting("It rains and rains. It's  over.").find(Quotation(exact=words, occurrence=occurrence))
    assert message in str(refusal.value)


LONG = """The city cut the frequency of its buses in the spring, and the riders walked.

After a year of free fares, which the council had voted for by a narrow margin against the advice of its own treasurer, \
what the papers wrote about was traffic that had hardly changed."""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("frequncy", "frequency"),
        ("the frequncy of it's busses", "the frequency of its buses"),
        ("cut the frequency of buses", "cut the frequency of its buses"),
        ("cut down the frequency of its buses", "cut the frequency of its buses"),
        ("the riders wlaked", "the riders walked"),
        ("THE  CITY cuts", "The city cut"),
    ],
)
def test_a_misspelt_quotation_is_recognized(words: str, meant: str) -> None:
    """Letters, marks, spaces or a word may be wrong, missing or too many: the whole words that were meant are named."""
    with pytest.raises(QuotationError, match=re.escape(f'; did you mean "{meant}"?')):
        quoting(LONG).find(Quotation(exact=words))


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The cafe\u0301 is late.", "The caf\u00e9", '"The cafe\\u0301"'),
        ("The caf\u00e9 is late.", "cafe\u0301", '"caf\u00e9"'),
        ("The soft\u00adware is late.", "software", '"soft\\u00adware"'),
        ("It is\u00a0late.", "is late", '"is\\u00a0late"'),
        ("It is\u200b late.", "is late", '"is\\u200b late"'),
        ("The \ufb01rst boat.", "The first", '"The \ufb01rst"'),
    ],
)
def test_what_cannot_be_seen_is_spelt(text: str, words: str, meant: str) -> None:
    """Where readers can't tell a quotation from the words of the text, those are shown with the escapes that YAML knows."""
    with pytest.raises(QuotationError, match=re.escape(f"; did you mean {meant}?")):
        quoting(text).find(Quotation(exact=words))


def test_a_long_quotation_is_shown_where_it_differs() -> None:
    """Words that a message has no room for are left out before the difference as well."""
    words = LONG.partition("\n\n")[2].replace("treasurer", "tresurer").replace(".", "")
    with pytest.raises(QuotationError, match=r"did you mean .*treasurer"):
        quoting(LONG).find(Quotation(exact=words))


@pytest.mark.parametrize("words", ["trains", "It snowed in the hills", "of", "!"])
def test_nothing_like_a_quotation_is_there(words: str) -> None:
    """Words unlike any of the text are refused without a suggestion."""
    with pytest.raises(QuotationError) as refusal:
        quoting(LONG).find(Quotation(exact=words))
    assert "did you mean" not in str(refusal.value)


@given(TEXTS, TEXTS)
def test_what_is_suggested_can_be_quoted(text: str, words: str) -> None:
    """Whatever is suggested stands in the text, unless it is cut to fit in the message."""
    assume(words.strip() and words not in text)
    with pytest.raises(QuotationError) as refusal:
        quoting(text).find(Quotation(exact=words))
    _, suggested, meant = str(refusal.value).partition("; did you mean ")
    if suggested and "…" not in meant:
        assert json.loads(meant.removesuffix("?")) in text


def test_a_search_ends_on_a_large_text() -> None:
    """Hints for many quotations of a large text are given up at some time: the first has one, the last has none."""
    text = "\n\n".join(
        f"Sentence number {number} says something of some length here." for number in range(20_000)
    )
    found = quoting(text)
    messages: list[str] = []
    for _ in range(20):
        with pytest.raises(QuotationError) as refusal:
            found.find(Quotation(exact="Sentence nmber 19999 says something"))
        messages.append(str(refusal.value))
    assert "did you mean" in messages[0]
    assert "did you mean" not in messages[-1]
