"""Patterns of chains: what they match, and what is wrong with those that are none."""

from collections.abc import Mapping
from random import Random

import pytest

from service.analysis.patterns.automaton import START, Automaton, automaton
from service.analysis.patterns.parsing import parse
from service.analysis.patterns.tree import Condition
from service.plan.requests import InputError
from tests.support.plain_graph import Entity, Graph
from tests.support.plain_paths import PlainPaths
from tests.support.random_graph import random_graph
from tests.support.random_patterns import DRAWN, Chain, facts, random_pattern

LONGEST = 12
_KEYS: Mapping[tuple[str, ...], str] = {
    ("FROM",): "document",
    ("MENTIONS",): "mentions",
    ("ASSERTS",): "assertedBy",
    ("DENIES",): "deniedBy",
}


def fault(pattern: str) -> str:
    """What is wrong with a pattern."""
    with pytest.raises(InputError) as caught:
        automaton(parse(pattern, LONGEST))
    assert caught.value.argument == "pattern"
    return str(caught.value)


@pytest.mark.parametrize("seed", range(10))
def test_an_automaton_reads_what_its_pattern_matches(seed: int) -> None:
    """Chains of a random graph match random patterns exactly where the pattern's definition says so."""
    random = Random(seed)
    graph = random_graph(random)
    chains = random.sample(PlainPaths(graph).all_chains(3), 60)
    matched = 0
    for _ in range(60):
        text = random_pattern(graph, random)
        reader = automaton(parse(text, LONGEST))
        for chain in chains:
            expected = DRAWN[text].matches(chain)
            assert reads(reader, chain) == expected, (text, chain.path)
            matched += expected
    assert matched


def reads(reader: Automaton, chain: Chain) -> bool:
    """Whether an automaton reads a chain."""
    states = {START}
    for place, type_ in enumerate(chain.types):
        states = {
            step
            for (state, step), guards in reader.ways.items()
            if state in states and reader.types[step - 1] in (None, type_) and opened(guards, chain, place)
        }
    return any(
        state in states and opened(guards, chain, len(chain.types)) for state, guards in reader.ends.items()
    )


def opened(guards: frozenset[frozenset[Condition]], chain: Chain, place: int) -> bool:
    """Whether the statement at a place meets all conditions of some guard."""
    return any(all(meets(chain.graph, chain.at(place), each) for each in guard) for guard in guards)


def meets(graph: Graph, entity: Entity, condition: Condition) -> bool:
    """Whether a statement meets a condition."""
    if condition.kind == "label":
        return condition.value in entity.labels
    key = _KEYS.get(condition.types, "actor") if condition.kind == "actor" else condition.kind
    return (key, condition.value) in facts(graph, entity)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "at character 1: the pattern ends where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected"),
        (
            "SUPPORTS BACKS",
            "at character 10: BACKS stands where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected",
        ),
        ("supports", "at character 1: supports stands where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected"),
        (
            "SUPPORTS |",
            "at character 11: the pattern ends where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected",
        ),
        ("(ANY", "at character 1: this parenthesis is not closed"),
        ("ANY)", "at character 4: ) closes nothing"),
        ("()", "at character 2: ) stands where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected"),
        ("+ ANY", "at character 1: + stands where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected"),
        ("ANY+?", "at character 5: ? follows another quantifier; parentheses keep them apart"),
        ("ANY{3", "at character 4: { is not closed"),
        ("ANY{x}", "at character 4: {x} is not {m}, {m,} or {m,n}"),
        ("ANY{,3}", "at character 4: {,3} is not {m}, {m,} or {m,n}"),
        ("ANY{3,2}", "at character 4: {3,2} has its bounds the wrong way round"),
        ("ANY{13}", "at character 4: {13} exceeds 12, which is how many relations a chain may have"),
        ("[Claim ANY", "at character 1: [ is not closed"),
        (
            "[Actor] ANY",
            "at character 2: Actor is neither key=value nor, in the first place, one of Claim, Evidence, Argument",
        ),
        (
            "[role=CHALLENGE Claim] ANY",
            "at character 17: Claim is neither key=value nor, in the first place, one of Claim, Evidence, Argument",
        ),
        ("[role=FOE] ANY", "at character 7: FOE is none of OPPORTUNITY, CHALLENGE, OUTCOME"),
        ("[issue=] ANY", "at character 8: issue= has no value"),
        (
            "[colour=red] ANY",
            "at character 2: colour is none of the keys role, kind, modality, issue, actor, mentions, assertedBy, deniedBy, document, id, text",
        ),
        (
            '[text="no deal] ANY',
            "at character 11: deal is neither key=value nor, in the first place, one of Claim, Evidence, Argument",
        ),
        ("ANY; ANY", "at character 4: ; stands where SUPPORTS, CONTRADICTS, ANY, ( or [ is expected"),
        ("[Claim]", "has no SUPPORTS, CONTRADICTS or ANY, and so matches no chain"),
        ("ANY " * 300, "has 1,200 characters, and at most 1,000 are allowed"),
        ("(" * 11 + "ANY" + ")" * 11, "at character 11: more than 10 parentheses are open"),
    ],
)
def test_what_is_wrong_with_a_pattern(pattern: str, message: str) -> None:
    """A pattern that cannot be read is refused with what is wrong and where."""
    assert fault(pattern) == message


@pytest.mark.parametrize(
    "pattern",
    [
        "((((ANY{12}){12}){12}){12}){12}",
        "(SUPPORTS|CONTRADICTS){12}" * 4,
        f"({'|'.join(['ANY'] * 60)})*",
        "ANY ([role=CHALLENGE]|[kind=FACT]) ([role=OUTCOME]|[kind=VALUE]) ([kind=DATA]|[kind=EVENT]) ([modality=CERTAIN]|[id=claim:a]) ANY",
    ],
)
def test_a_pattern_stays_small(pattern: str) -> None:
    """What would become a large automaton is refused, and soon."""
    assert "too large" in fault(pattern)


@pytest.mark.parametrize(
    ("brackets", "conditions"),
    [
        ("[text=peace]", {Condition("text", "peace")}),
        ('[Claim text="no deal" kind=FACT]', {Condition("text", "no deal"), Condition("kind", "FACT")}),
        ('[text="it\'s =1" id="claim:a"]', {Condition("text", "it's =1"), Condition("id", "claim:a")}),
    ],
)
def test_values_in_quotation_marks(brackets: str, conditions: set[Condition]) -> None:
    """A value with spaces stands in quotation marks, and any other may."""
    (guards,) = automaton(parse(f"ANY {brackets}", LONGEST)).ends.values()
    (guard,) = guards
    assert conditions <= guard


def test_repetitions_may_be_nested() -> None:
    """Repetitions of what may be empty are no trouble."""
    reader = automaton(parse("((ANY?)*|(SUPPORTS*)+)*", LONGEST))
    assert len(reader.types) == 2


def test_a_pattern_may_have_no_matching_chain_by_itself() -> None:
    """One that is longer than any chain is read all the same."""
    assert len(automaton(parse("ANY{12} ANY", LONGEST)).types) == LONGEST + 1
