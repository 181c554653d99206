"""Accept and Content-Type headers, whatever clients make of them."""

from hypothesis import given
from hypothesis import strategies as st

from service.api import media

TYPES = st.sampled_from(["application/json", media.RESPONSE_JSON, "application/*", "*/*", "text/html"])
WEIGHTS = st.integers(0, 10).map(lambda tenths: tenths / 10)


@given(st.binary())
def test_any_header_is_read(header: bytes) -> None:
    """No header, however broken, raises."""
    assert media.of_answer(header) in (media.JSON, media.RESPONSE_JSON, None)
    assert media.wants_html(header) in (True, False)
    assert media.is_json(header) in (True, False)


@given(st.dictionaries(TYPES, WEIGHTS, min_size=1))
def test_no_media_type_is_liked_better(weights: dict[str, float]) -> None:
    """The answer's media type is one of greatest weight, its own name counting before wildcards; none of weight 0."""

    def weight(type_: str) -> float:
        named = [weights[name] for name in (type_, "application/*", "*/*") if name in weights]
        return named[0] if named else 0

    best = max(weight(media.JSON), weight(media.RESPONSE_JSON))
    chosen = media.of_answer(", ".join(f"{type_};q={q}" for type_, q in weights.items()).encode())
    assert chosen is None if best == 0 else chosen is not None and weight(chosen) == best


def test_browsers_want_html() -> None:
    """A browser's address bar asks for HTML; a client that takes everything does not."""
    assert media.wants_html(b"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert not media.wants_html(b"*/*")
    assert not media.wants_html(b"application/json, text/html;q=0.5")
    assert not media.wants_html(b"")
