"""Documents whose aliases gave way to placeholders."""

import re

import orjson
import pytest
from graphql import FieldNode, Node, Visitor, parse, visit
from hypothesis import example, given
from hypothesis import strategies as st

from service.plan.aliases import worded

NAMES = st.sampled_from(["title", "text", "_000", "_00", "a", "label1", "label2", "on"])


class _Fields(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str | None, int]] = []

    def enter_field(self, node: FieldNode, *_: object) -> None:
        alias = node.alias.value if node.alias else None
        self.found.append((node.name.value, alias, node.loc.start if node.loc else -1))


def fields(node: Node) -> list[tuple[str, str | None, int]]:
    """Name, alias and place of each field."""
    visitor = _Fields()
    visit(node, visitor)
    return visitor.found


@example([("title", "_01"), ("text", "one")])
@given(st.lists(st.tuples(NAMES, st.none() | NAMES), min_size=1))
def test_placeholders_stand_one_to_one_where_the_aliases_stood(chosen: list[tuple[str, str | None]]) -> None:
    """Two keys of an answer are one with placeholders if they are one without, each alias is told again, and nothing moves."""
    text = "{ " + " ".join(f"{alias} : {name}" if alias else name for name, alias in chosen) + " }"
    wording = worded(text)
    before, after = fields(parse(text)), fields(parse(wording.text))
    assert [(name, place) for name, _, place in before] == [(name, place) for name, _, place in after]
    keys = [alias or name for name, alias, _ in before]
    placed = [alias or name for name, alias, _ in after]
    assert [wording.key(key) for key in placed] == keys
    assert wording.body(orjson.dumps([{key: 1} for key in placed])) == orjson.dumps(
        [{key: 1} for key in keys]
    )
    assert len(set(keys)) == len(set(placed)) == len(set(zip(keys, placed, strict=True)))


@pytest.mark.parametrize(
    "text",
    [
        '{ claims(where: {title: "label: x"}, first: 2) { nodes { id } } }',
        'query Q($label: ID = "label: x") { claim(id: $label) { id } }',
        '{ search(text: """ label: "x" \\""" label: """) { totalCount } } # label: x',
        '{ claim(id: "(") { id } }',
    ],
)
def test_only_aliases_are_replaced(text: str) -> None:
    """Names of arguments and fields of objects, strings, comments and brackets in them are no aliases."""
    assert worded(text).text == text


def test_documents_that_differ_in_aliases_alone_become_one() -> None:
    """The aliases differ, the placeholders don't."""
    texts = [f'{{ {alias}: claim(id: "x") {{ {alias}: id }} }}' for alias in ("first1", "second", "third3")]
    assert len({worded(text).text for text in texts}) == 1


def test_only_keys_of_an_answer_are_renamed() -> None:
    """A string that looks like a key stays as it is."""
    wording = worded("{ label1: title }")
    (placeholder,) = re.findall(r"_\d+", wording.text)
    body = f'{{"data":{{"{placeholder}":"\\"{placeholder}\\":{placeholder}"}}}}'.encode()
    assert wording.body(body) == body.replace(b'{"' + placeholder.encode(), b'{"label1')
