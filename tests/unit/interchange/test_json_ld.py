"""JSON-LD in the terms of the Argument Interchange Format, as a reader of RDF finds it."""

from hypothesis import given

from argument_store.graph import Graph, graph_of
from interchange.formats import Format, written
from tests.support.graphs import graphs, relation, statement
from tests.support.profiles import costly
from tests.support.readers import read_json_ld

AIF = "http://www.arg.dundee.ac.uk/aif#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
URN = "urn:argument-graph:"
RULES = {"SUPPORTS": "RA-node", "CONTRADICTS": "CA-node"}
Triple = tuple[str, str, str]
Step = tuple[str, frozenset[str], frozenset[str]]


def read(graph: Graph) -> set[Triple]:
    """The triples, without what all names share."""
    triples = read_json_ld(written(graph, Format.JSON_LD).decode())
    return {(short(one), short(two), short(three)) for one, two, three in triples}


def short(name: str) -> str:
    """A resource without what all names share."""
    return name.removeprefix(AIF).removeprefix(URN)


def types(triples: set[Triple]) -> dict[str, str]:
    """The type of each resource."""
    return {one: three for one, two, three in triples if two == TYPE}


def steps(triples: set[Triple]) -> dict[str, Step]:
    """The type, premises and conclusions of each scheme node."""

    def ends(node: str, name: str) -> frozenset[str]:
        return frozenset(three for one, two, three in triples if (one, two) == (node, name))

    return {
        node: (type_, ends(node, "Premise"), ends(node, "Conclusion"))
        for node, type_ in types(triples).items()
        if type_ != "I-node"
    }


@given(graphs())
@costly()
def test_every_relation_is_a_step(graph: Graph) -> None:
    """Of each relation, its source is a premise or the step itself, and its target a conclusion of it or the step that it is a premise of."""
    triples = read(graph)
    found = steps(triples)
    for item in graph.relationships.values():
        if item.type in RULES:
            own = (RULES[item.type], frozenset({item.source}), frozenset({item.target}))
            does = item.source in found and found[item.source][0] == RULES[item.type]
            assert (
                found.get(f"{item.source}/{item.type}/{item.target}") == own
                or (does and item.target in found[item.source][2])
                or (item.target in found and item.type == "SUPPORTS" and item.source in found[item.target][1])
            )
    statements = {id_ for id_ in types(triples) if "/" not in id_}
    assert statements == {id_ for id_, node in graph.nodes.items() if "Statement" in node.labels}


def test_a_linked_argument_with_an_undercut() -> None:
    """Premises count together in the argument's own RA-node; what contradicts the argument is a CA-node with that for its conclusion."""
    a, b, c, objection = (statement(slug, "Claim", slug) for slug in ("a", "b", "c", "objection"))
    step = statement("step", "Argument", "Step")
    related = [relation(a, "SUPPORTS", step), relation(b, "SUPPORTS", step), relation(step, "SUPPORTS", c)]
    found = steps(
        read(graph_of([a, b, c, objection, step], [*related, relation(objection, "CONTRADICTS", step)]))
    )
    assert found == {
        "argument:step": ("RA-node", frozenset({"claim:a", "claim:b"}), frozenset({"claim:c"})),
        "claim:objection/CONTRADICTS/argument:step": (
            "CA-node",
            frozenset({"claim:objection"}),
            frozenset({"argument:step"}),
        ),
    }


def test_an_argument_against() -> None:
    """An argument that supports nothing and contradicts something is a CA-node."""
    premise, step, target = (
        statement("p", "Evidence", "P"),
        statement("s", "Argument", "S"),
        statement("t", "Claim", "T"),
    )
    related = [relation(premise, "SUPPORTS", step), relation(step, "CONTRADICTS", target)]
    assert steps(read(graph_of([premise, step, target], related))) == {
        "argument:s": ("CA-node", frozenset({"evidence:p"}), frozenset({"claim:t"}))
    }


def test_words() -> None:
    """A claim is an I-node with its sentence as claimText."""
    node = statement("a", "Opportunity", 'He said "yes"')
    triples = read(graph_of([node], []))
    assert {three for _, two, three in triples if two == "claimText"} == {'He said "yes".'}
    assert types(triples) == {"claim:a": "I-node"}
