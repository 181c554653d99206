"""Quotations and their places in a text."""

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
