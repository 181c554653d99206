"""Graphs whose words try what a format might stumble over."""

from datetime import date

from hypothesis import strategies as st

from argument_store.graph import Graph, Node, Properties, Relationship, Value, graph_of

_NASTY = (
    *(
        "\\",
        '"',
        "'",
        "`",
        "<b>",
        "&amp;",
        "#35;",
        "]]>",
        "-->",
        "\n",
        "\r",
        "\t",
        "\x00",
        "\x1b",
        "{",
        "}",
        "[",
        "]",
    ),
    *(
        "(",
        ")",
        "|",
        ";",
        ",",
        "end",
        "%%",
        "${x}",
        "“",
        "Ж",
        "漢字",
        "🚗",
        "\u2028",
        "\ufffe",
        "\\N",
        "\\l",
        "=1+1",
    ),
)
WORDS = st.text(st.characters(codec="utf-8"), max_size=12) | st.lists(
    st.sampled_from(_NASTY), max_size=6
).map("".join)
_STYLES = ("Claim", "Opportunity", "Challenge", "Outcome", "Evidence", "Argument")
_VALUES: st.SearchStrategy[Value] = st.one_of(
    WORDS,
    st.booleans(),
    st.integers(-(2**31), 2**31),
    st.floats(0, 1),
    st.dates(),
    st.lists(WORDS, min_size=1, max_size=3),
)


def statement(slug: str, style: str, title: str, **properties: Value) -> Node:
    """A statement of the style that it is drawn in."""
    label = style if style in ("Evidence", "Argument") else "Claim"
    described: Properties = {"title": title, "text": f"{title}.", **properties}
    return Node(f"{label.lower()}:{slug}", frozenset({"Entity", "Statement", label, style}), described)


def relation(source: Node, type_: str, target: Node, **properties: Value) -> Relationship:
    """A relation between two statements."""
    return Relationship(type_, source.id, target.id, {"id": f"{source.id}/{type_}/{target.id}", **properties})


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Some statements with any words, related at random, and the document that they come from."""
    extra = st.dictionaries(
        st.sampled_from(["warrant", "aliases", "occurredOn", "linked", "position"]), _VALUES
    )
    styles = draw(st.lists(st.sampled_from(_STYLES), max_size=6))
    nodes = [statement(f"s{at}", style, draw(WORDS), **draw(extra)) for at, style in enumerate(styles)]
    document = Node(
        "document:d",
        frozenset({"Entity", "Document"}),
        {"title": draw(WORDS), "publishedOn": date(2025, 2, 28)},
    )
    relations = [
        relation(
            source,
            draw(st.sampled_from(["SUPPORTS", "CONTRADICTS"])),
            target,
            warrant=draw(WORDS),
            basis=draw(st.sampled_from(["TEXT", "READER", "MAP"])),
            **draw(st.dictionaries(st.just("strength"), st.floats(0, 1))),
        )
        for source in nodes
        for target in nodes
        if source is not target and draw(st.booleans())
    ]
    origins = [Relationship("FROM", node.id, document.id) for node in nodes]
    return graph_of([document, *nodes], [*relations, *origins])
