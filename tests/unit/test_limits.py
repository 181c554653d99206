"""Limits on what a query may ask for."""

from dataclasses import replace

import pytest
from graphql import parse

from service.plan.limits import Limits, check_size
from service.plan.requests import TooComplexError


def _check(query: str, **limits: int) -> None:
    check_size(parse(query), replace(Limits(), **limits))


def _chain_of_fragments(count: int) -> str:
    fragments = " ".join(
        f"fragment f{i} on Query {{ a: node(id: 1) {{ ...f{i + 1} }} b: node(id: 1) {{ ...f{i + 1} }} }}"
        for i in range(count)
    )
    return f"{{ ...f0 }} {fragments} fragment f{count} on Query {{ __typename }}"


def test_depth_counts_fields_through_fragments() -> None:
    """A fragment adds no depth of its own, its fields do."""
    query = "{ a { ...f } } fragment f on A { b { c } }"
    _check(query, depth=3)
    with pytest.raises(TooComplexError, match="depth 3 exceeds the maximum of 2"):
        _check(query, depth=2)


def test_fragments_are_counted_written_out() -> None:
    """Sixty fragments that each spread the next one twice are refused, for what they would be when written out."""
    with pytest.raises(TooComplexError, match="fields"):
        _check(_chain_of_fragments(60), depth=1_000, aliases=10**30)


def test_repeated_fields_count_as_aliases() -> None:
    """Writing one field many times is limited as aliases are: validation compares each pair of them."""
    with pytest.raises(TooComplexError, match="aliases"):
        _check("{" + "a " * 300 + "}")
    with pytest.raises(TooComplexError, match="aliases"):
        _check("{" + " ".join(f"x{i}: a" for i in range(300)) + "}")


def test_introspection_has_limits_of_its_own() -> None:
    """What stands below __schema counts neither toward the depth of the query nor toward its aliases, but is limited itself."""
    _check(f"{{ __schema {{ types {{ {'ofType {' * 12} name {'}' * 12} }} }} }}", depth=2)
    for below, name in (
        ("ofType {" * 50 + "name" + "}" * 50, "depth"),
        (" ".join(f"a{i}: name" for i in range(30)), "aliases"),
        ("name " * 30, "repeated"),
    ):
        with pytest.raises(TooComplexError, match=name):
            _check(f"{{ __schema {{ types {{ {below} }} }} }}", depth=100)


def test_a_fragment_that_spreads_itself_ends() -> None:
    """A cycle of fragments, which validation refuses later, doesn't keep the measure going."""
    _check("{ ...f } fragment f on A { a { ...g } } fragment g on A { ...f }")


def test_unknown_fragments_are_left_to_validation() -> None:
    """Measuring doesn't stumble over a spread of a fragment that isn't there."""
    _check("{ ...nowhere }")
