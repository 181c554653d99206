"""`where` arguments as Cypher: the text follows from which conditions there are."""

from random import Random
from typing import Any

import pytest

from service.api.conditions import statements
from service.plan.filters import MOST_CONDITIONS, Narrowed
from service.plan.requests import InputError

FILTER = statements()


def narrowed(where: dict[str, Any]) -> Narrowed:
    return FILTER.clauses(where, "MATCH ({that}:Claim)")


def actors(*numbers: int) -> list[dict[str, Any]]:
    return [{"actor": f"actor:{number}"} for number in numbers]


@pytest.mark.parametrize("connective", ["and", "or"])
def test_conditions_of_one_kind_share_a_text(connective: str) -> None:
    """However many conditions of a kind are joined, in whatever order, Neo4j plans one."""
    two, many = narrowed({connective: actors(1, 2)}), narrowed({connective: actors(*range(99))})
    assert two.condition == many.condition
    assert two.planned == many.planned == 1
    assert sum(map(len, many.parameters.values())) == 99


def test_arrangement_does_not_matter() -> None:
    """Parts and fields in any order make the same text, with the values in its places."""
    parts = [
        {"kind": "FACT", "issue": "issue:a"},
        *actors(1, 2),
        {"supports": {"some": {"actor": "actor:3"}}},
    ]
    random, texts = Random(1), set[str]()
    for _ in range(10):
        random.shuffle(parts)
        shuffled = [dict(random.sample([*part.items()], len(part))) for part in parts]
        texts.add(narrowed({"or": shuffled}).condition)
    assert len(texts) == 1


def test_conditions_are_limited() -> None:
    """Each condition counts, whether it is planned or not."""
    with pytest.raises(InputError):
        narrowed({"or": actors(*range(MOST_CONDITIONS + 1))})


def test_what_narrows_nothing() -> None:
    """Null and empty inputs leave no condition; within `or` they let everything through."""
    assert not narrowed({"kind": None, "and": [], "supports": {"some": None}}).condition
    assert narrowed({"or": [{}]}).condition == "true"
    assert narrowed({"or": []}).condition == "false"
