"""Answers that pages show: what belongs to which query, how they are cut, and how JSON is laid out."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tools.documentation.shown import CUT, WIDTH, Json, excerpt, laid_out, shown, table

PAGE = """```graphql
{ a }
```

A sentence.

```json
{ "a": 1 }
```

```sh
make serve
```

```text
ready
```

```sh
argument-graph show claim:a
```

```text
one
…
```

```cypher
RETURN 1 AS one, 2 AS two
```

| one | two |
|---|---|
| 1 | 2 |
"""
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab …"),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("ab"), inner),
)


def test_what_is_shown() -> None:
    """A query or command of the project has the answer that comes next, at its place; other commands have none."""
    found = list(shown(PAGE))
    assert [(each.kind, each.answer) for each in found] == [
        ("graphql", '{ "a": 1 }\n'),
        ("sh", "one\n…\n"),
        ("cypher", "| one | two |\n|---|---|\n| 1 | 2 |\n"),
    ]
    assert all(PAGE[each.start : each.end] == each.answer for each in found)


def test_excerpts() -> None:
    """A cut answer keeps its number of lines, one that isn't cut is shown whole, and a table keeps its number of rows."""
    assert excerpt("1 \n2\n3\n", "a\nb\n…\n") == f"1\n2\n{CUT}\n"
    assert excerpt("1\n2\n", "a\nb\n…\n") == excerpt("1\n2", "a\n") == "1\n2\n"
    assert table(["one"], [[1], [2]], "| one |\n|---|\n| 5 |\n") == "| one |\n|---|\n| 1 |\n"


@given(VALUES)
def test_layout(value: Json) -> None:
    """JSON that is laid out is the same value, and only what can't be split exceeds the width."""
    lines = laid_out(value).splitlines()
    assert json.loads("\n".join(lines)) == value
    assert all(len(line) <= WIDTH or not line.endswith(("},", "}", "],", "]")) for line in lines)
