"""Writes the guide of Neo4j Browser from the queries of docs/cypher: `python -m tools.neo4j_guide`."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
CYPHER = ROOT / "docs" / "cypher"
GUIDE = ROOT / "service" / "neo4j_browser" / "files" / "guide.html"

HOW = """A click on a query puts it into the editor above. Change it if you like, and run it with the blue arrow or Ctrl+Enter.
The examples are those of the article that comes with the project; with a text of your own, put your ids in their place."""
WHAT = """The graph holds the reasoning of texts: claims, the evidence that they lean on, arguments (steps of reasoning with a
node of their own), actors, issues, and the sentences where all that is said. Supports and contradictions lead from a reason to its conclusion."""
COLOURS = """Blue arrows support, orange ones contradict; an orange arrow with a number below 0.5 only limits its target. Opportunities are blue, challenges orange, outcomes violet, other claims pale grey,
evidence sand, arguments white, issues yellow, actors pink, sentences and documents grey."""
LINT = "Faults of form and places to look at twice. No rows means that there are none. In GraphQL the field <code>lint</code> finds the same."
VERDICTS = """Neo4j holds no verdicts until <code>argument-graph evaluate --write</code> has stored them: until then this query has no rows, and warns
that it names labels and properties that don't exist. Afterwards the border of a statement tells whether it holds: dark green
if it holds, magenta if it is defeated, purple if it is without ground, grey and thin if it is open. In queries the labels <code>Accepted</code>, <code>Defeated</code>,
<code>Groundless</code> and <code>Undecided</code> stand for them; <code>Unexplained</code> (magenta and thin) marks what does not hold, where no one kind of reason applies in every extension."""

SLIDES = (
    ("The argument graph", (WHAT, HOW, COLOURS), ("guide/01*", "guide/02*")),
    ("Reasons and chains", (), ("guide/03*", "guide/04*", "guide/05*")),
    ("Where opportunities meet challenges", (), ("guide/06*", "guide/07*", "guide/08*")),
    ("Who says it, and where", (), ("guide/09*", "guide/1*")),
    ("Worth a look", (LINT,), ("[!v]*.cypher",)),
    ("What holds", (VERDICTS,), ("verdicts.cypher",)),
)


def guide() -> str:
    """Slides, as `:guide` takes them."""
    return "".join(
        ["<title>Argument graph</title>\n", *(line for slide in SLIDES for line in _slide(*slide))]
    )


def _slide(title: str, paragraphs: tuple[str, ...], patterns: tuple[str, ...]) -> Iterator[str]:
    yield f"<slide>\n<h3>{title}</h3>\n"
    for paragraph in paragraphs:
        yield f"<p>{paragraph}</p>\n"
    for path in sorted(path for pattern in patterns for path in CYPHER.glob(pattern)):
        question, query = path.read_text("utf-8").removeprefix("// ").split("\n", 1)
        yield f'<p>{_marked_up(question)}</p>\n<pre class="code runnable">{escape(query.strip(), quote=False)}</pre>\n'
    yield "</slide>\n"


def _marked_up(words: str) -> str:
    """Words with what stands between backticks as code."""
    return re.sub("`(.+?)`", r"<code>\1</code>", escape(words))


if __name__ == "__main__":
    GUIDE.write_text(guide(), "utf-8")
