"""Keyset cursors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.plan import cursors
from service.plan.mapping import InputError

KEYS = st.lists(
    st.text() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False), max_size=4
)


@given(st.text(), KEYS)
def test_a_cursor_gives_back_its_keys(order: str, keys: list[str | int | float]) -> None:
    """Strings, integers and floats come out of a cursor exactly as they went in."""
    decoded = cursors.decode("after", cursors.encode(order, keys), order, len(keys))
    assert decoded == keys
    assert [type(key) for key in decoded] == [type(key) for key in keys]


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    """What isn't a cursor of the order is an error that names the argument, whatever it is."""
    with pytest.raises(InputError) as caught:
        cursors.decode("before", text, "claims.TITLE_ASC", 2)
    assert caught.value.argument == "before"


def test_a_cursor_of_another_order_is_refused() -> None:
    """A cursor says which order it belongs to."""
    with pytest.raises(InputError, match="of this connection in this order"):
        cursors.decode("after", cursors.encode("claims.TITLE_ASC", ["a", "b"]), "claims.TITLE_DESC", 2)
