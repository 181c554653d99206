"""Frameworks from the literature have the extensions that the literature gives them."""

from dataclasses import dataclass

import pytest

from argumentation.dung.extensions import Solver
from argumentation.dung.labels import Semantics
from tests.support.frameworks import named, written

S = Semantics


@dataclass(frozen=True)
class Case:
    """Attacks as words of two letters, attacker first, and all extensions by semantics."""

    source: str
    attacks: str
    extensions: dict[Semantics, set[str]]


CASES = [
    Case(
        "Dung (1995): the last word. My government can't talk to one that doesn't recognise it (a), says I; yours doesn't"
        " recognise mine either (b), says A; yours is a terrorist one (c), says I",
        "ab ba cb",
        {S.GROUNDED: {"ac"}, S.PREFERRED: {"ac"}, S.STABLE: {"ac"}},
    ),
    Case(
        "Dung (1995): Nixon is a quaker and a republican; neither argument is the better one",
        "ab ba",
        {S.GROUNDED: {""}, S.PREFERRED: {"a", "b"}, S.STABLE: {"a", "b"}, S.IDEAL: {""}},
    ),
    Case(
        "Baroni, Caminada & Giacomin (2011): in an odd cycle no argument is accepted; by stage semantics, each in turn",
        "ab bc ca",
        {S.COMPLETE: {""}, S.PREFERRED: {""}, S.STABLE: set(), S.SEMI_STABLE: {""}, S.STAGE: {"a", "b", "c"}},
    ),
    Case(
        "Baroni, Caminada & Giacomin (2011): floating acceptance; d is in every preferred extension, not in the ideal one",
        "ab ba ac bc cd",
        {S.GROUNDED: {""}, S.COMPLETE: {"", "ad", "bd"}, S.PREFERRED: {"ad", "bd"}, S.IDEAL: {""}},
    ),
    Case(
        "Caminada (2006, 2007): c, d and e are undecided where a is accepted; the eager extension is larger than the ideal",
        "ab ba bc cd de ec",
        {
            S.COMPLETE: {"", "a", "bd"},
            S.PREFERRED: {"a", "bd"},
            S.STABLE: {"bd"},
            S.SEMI_STABLE: {"bd"},
            S.IDEAL: {""},
            S.EAGER: {"bd"},
        },
    ),
    Case(
        "Dung, Mancarella & Toni (2007): what attacks b attacks itself, so b is ideal, but not grounded",
        "aa ab ba",
        {S.GROUNDED: {""}, S.PREFERRED: {"b"}, S.IDEAL: {"b"}},
    ),
    Case(
        "Verheij (1996), Dvořák & Gaggl (2016): a stage extension may do without an argument that nothing attacks",
        "ab bc cc",
        {S.GROUNDED: {"a"}, S.PREFERRED: {"a"}, S.STABLE: set(), S.STAGE: {"a", "b"}},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.source)
def test_published(case: Case) -> None:
    """All extensions of each semantics that the source speaks of."""
    framework = written(case.attacks).framework
    found = {s: named(set(Solver(framework, s).extensions())) for s in case.extensions}
    assert found == case.extensions
