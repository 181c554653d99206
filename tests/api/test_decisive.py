"""What a statement hangs on most, compared with maps that lack one statement each."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.explanations import WITHOUT_GROUND, ReasonRule
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from argumentation.gradual.evaluation import evaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import weighted_graph
from service.analysis import decisive
from tests.api.conftest import Api
from tests.support import plain_acceptance
from tests.support.maps import ArgumentMap, maps, write
from tests.support.profiles import costly

QUERY = """
query Q($for: ID!, $support: SupportReading, $model: StrengthModel, $view: ViewInput, $first: Int, $after: String) {
  mostDecisive(for: $for, support: $support, model: $model, view: $view, first: $first, after: $after) {
    statement { id } label rule strength totalCount truncated
    nodes { statement { id } label rule strength } pageInfo { hasNextPage endCursor }
  }
}"""
Verdict = tuple[str, float]


def verdict(map_: ArgumentMap, statement: str, reading: SupportReading, model: StrengthModel) -> Verdict:
    """The grounded label and the strength of a statement of a map."""
    label = plain_acceptance.standing(map_, Semantics.GROUNDED, reading)[statement].label
    numbers = {claim: number for number, claim in enumerate(map_.roles)}
    pairs: dict[str, list[tuple[int, int, float]]] = {"CONTRADICTS": [], "SUPPORTS": []}
    for (a, b), (type_, _) in map_.relations.items():
        pairs[type_].append((numbers[a], numbers[b], map_.weight((a, b))))
    graph = weighted_graph(
        plain_acceptance.bipolar(map_, least=0),
        [map_.base(claim) for claim in map_.roles],
        [weight for *_, weight in pairs["CONTRADICTS"]],
        [weight for *_, weight in pairs["SUPPORTS"]],
        frozenset(numbers[claim] for claim in map_.derived if claim in numbers),
    )
    return label, evaluate(graph, model).values[numbers[statement]]


def without(map_: ArgumentMap, claim: str) -> ArgumentMap:
    """The map without a claim and its relations."""
    roles = {each: role for each, role in map_.roles.items() if each != claim}
    relations = {ends: each for ends, each in map_.relations.items() if claim not in ends}
    return ArgumentMap(roles, relations, derived=map_.derived - {claim}, certain=map_.certain - {claim})


def fits(rule: str, label: str, map_: ArgumentMap, statement: str, reading: SupportReading) -> bool:
    """Whether a rule tells the label of a statement of a map: one that is OUT is denied, or without ground."""
    if label != "OUT":
        return rule in {"IN": ("UNCHALLENGED", "DEFENDED"), "UNDEC": ("UNDECIDED",)}[label]
    kind = "withoutGround" if ReasonRule(rule) in WITHOUT_GROUND else "defeated"
    return kind in plain_acceptance.rejections(map_, Semantics.GROUNDED, reading)[statement]


def ranked(now: Verdict, each: tuple[str, Verdict]) -> tuple[bool, float, str]:
    """Other labels come first, then the greatest changes of strength, then ids."""
    claim, (label, strength) = each
    return label == now[0], -round(abs(strength - now[1]), 9), claim


@costly()
@given(
    map_=maps(most_claims=6, most_relations=10),
    reading=st.sampled_from(SupportReading),
    model=st.sampled_from((StrengthModel.DF_QUAD, StrengthModel.QUADRATIC_ENERGY)),
    data=st.data(),
)
async def test_what_is_most_decisive_is_as_defined(
    api: Api, map_: ArgumentMap, reading: SupportReading, model: StrengthModel, data: st.DataObject
) -> None:
    """Each claim without which label or strength would be another is listed with what they would be and why, the most decisive first."""
    statement = data.draw(st.sampled_from(sorted(map_.roles)))
    await write(api.database, map_)
    found = (await api.data(QUERY, **{"for": statement}, support=reading.name, model=model.name, first=100))[
        "mostDecisive"
    ]
    now = verdict(map_, statement, reading, model)
    others = {
        claim: verdict(without(map_, claim), statement, reading, model)
        for claim in map_.roles
        if claim != statement
    }
    expected = [
        (claim, after)
        for claim, after in others.items()
        if after[0] != now[0] or abs(after[1] - now[1]) > 1e-6
    ]
    assert (found["statement"]["id"], found["label"], found["strength"]) == (
        statement,
        now[0],
        pytest.approx(now[1], abs=1e-6),
    )
    assert fits(found["rule"], now[0], map_, statement, reading)
    assert [(node["statement"]["id"], node["label"]) for node in found["nodes"]] == [
        (claim, label) for claim, (label, _) in sorted(expected, key=lambda each: ranked(now, each))
    ]
    for node in found["nodes"]:
        other = node["statement"]["id"]
        assert node["strength"] == pytest.approx(others[other][1], abs=1e-6)
        assert fits(node["rule"], node["label"], without(map_, other), statement, reading)
    assert (found["totalCount"], found["truncated"]) == (len(expected), False)


MAP = ArgumentMap(
    dict.fromkeys(f"claim:{letter}" for letter in "abcd"),
    {
        ("claim:a", "claim:b"): ("CONTRADICTS", 1.0),
        ("claim:b", "claim:c"): ("CONTRADICTS", 0.9),
        ("claim:d", "claim:c"): ("SUPPORTS", 0.3),
    },
)


async def test_pages_and_bounds(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages go on where the one before ended; where more bears upon a statement than is tried, the nearest are, and the answer says so."""
    await write(api.database, MAP)

    async def ask(**variables: Any) -> Any:
        return (await api.data(QUERY, **{"for": "claim:c"}, **variables))["mostDecisive"]

    first = await ask(first=1)
    assert ([node["statement"]["id"] for node in first["nodes"]], first["totalCount"]) == (["claim:a"], 3)
    rest = await ask(first=5, after=first["pageInfo"]["endCursor"])
    assert [node["statement"]["id"] for node in rest["nodes"]] == ["claim:b", "claim:d"]
    for bound, value in (("MOST_REMOVED", 2), ("MOST_JUDGED", 2 * len(MAP.roles))):
        with monkeypatch.context() as patched:
            patched.setattr(decisive, bound, value)
            near = await ask()
        assert {node["statement"]["id"] for node in near["nodes"]} == {"claim:b", "claim:d"}
        assert near["truncated"]


async def test_a_statement_that_the_view_does_not_hold(api: Api) -> None:
    """What isn't there is not found, and what the view leaves out is an error of the argument."""
    await write(api.database, MAP)
    for statement, view, code in (
        ("claim:no", None, "NOT_FOUND"),
        ("claim:a", {"evidenceOnly": True}, "BAD_USER_INPUT"),
    ):
        error = await api.error(QUERY, **{"for": statement}, view=view)
        assert error["extensions"] == {"code": code, "argument": "for"}
