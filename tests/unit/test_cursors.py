"""Keyset cursors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.plan import cursors
from service.plan.requests import InputError

KEYS = st.lists(
    st.text() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False), max_size=4
)


@given(st.text(), KEYS)
def test_a_cursor_gives_back_its_keys(order: str, keys: list[str | int | float]) -> None:
    """Strings, integers and floats come out of a cursor exactly as they went in."""
    decoded = cursors.decode("after", cursors.encode(order, keys), order, [type(key) for key in keys])
    assert decoded == keys
    assert [type(key) for key in decoded] == [type(key) for key in keys]


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    """What isn't a cursor of the order is an error that names the argument, whatever it is."""
    with pytest.raises(InputError) as caught:
        cursors.decode("before", text, "claims.TITLE_ASC", [str, str])
    assert caught.value.argument == "before"


def test_a_cursor_of_another_order_is_refused() -> None:
    """A cursor says which order it belongs to."""
    with pytest.raises(InputError, match="of this connection in this order"):
        cursors.decode(
            "after", cursors.encode("claims.TITLE_ASC", ["a", "b"]), "claims.TITLE_DESC", [str, str]
        )


@pytest.mark.parametrize("key", ["6", 6.0, True, None, 2**53 + 1, -(2**63), 2**64 - 1, 1e40])
def test_a_cursor_of_other_values_is_refused(key: object) -> None:
    """A key that is of another type than its order has, or greater than any, doesn't reach the database."""
    forged = cursors.encode("claims.MOST_SUPPORTED", [key, "a"])
    with pytest.raises(InputError, match="of this connection in this order"):
        cursors.decode("after", forged, "claims.MOST_SUPPORTED", [int, str])
