"""Extensions, changes and flips, compared with plain definitions on small random maps."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from service.analysis import what_if
from tests.api.conftest import Api
from tests.support import plain_acceptance
from tests.support.maps import ArgumentMap, maps, write
from tests.support.profiles import costly

SMALL = maps(most_claims=5, most_relations=9)
EXTENSIONS = """
query ($semantics: Semantics!, $support: SupportReading, $first: Int, $view: ViewInput) {
  extensions(semantics: $semantics, support: $support, first: $first, view: $view) {
    extensions { size statements { id } } total truncated noExtension statements relations
  }
}"""
WHAT_IF = """
query ($changes: [ChangeInput!]!, $semantics: Semantics, $first: Int, $view: ViewInput) {
  whatIf(changes: $changes, semantics: $semantics, first: $first, view: $view) {
    total relabelled truncated noExtension differences {
      statementId statement { id } before { label rule strength } after { label rule strength } opposed
      reason { statementId label rule relations { sourceId source { id } relation { id } } }
      causes { polarity sourceId targetId }
    }
  }
}"""
FLIP = """
query ($statement: ID!, $support: SupportReading, $maxSize: Int, $view: ViewInput) {
  flip(statement: $statement, support: $support, maxSize: $maxSize, view: $view) {
    statement { id } label rule size flips { label rule rejected { id } }
  }
}"""
VERDICTS = "query ($semantics: Semantics) { claims { nodes { id acceptance(semantics: $semantics) { label rule } strength { value } } } }"
MAP = ArgumentMap(
    dict.fromkeys(("claim:a", "claim:b", "claim:c")),
    {("claim:a", "claim:b"): ("CONTRADICTS", None), ("claim:b", "claim:c"): ("SUPPORTS", 0.5)},
)


def listed(extensions: list[dict[str, Any]]) -> set[frozenset[str]]:
    """Extensions by ids."""
    assert all(each["size"] == len(each["statements"]) for each in extensions)
    return {frozenset(node["id"] for node in each["statements"]) for each in extensions}


@costly()
@given(
    map_=SMALL,
    semantics=st.sampled_from(plain_acceptance.SEMANTICS),
    reading=st.sampled_from(SupportReading),
    first=st.integers(1, 4),
)
async def test_extensions_are_as_defined(
    api: Api, map_: ArgumentMap, semantics: Semantics, reading: SupportReading, first: int
) -> None:
    """All extensions are listed, each once; or as many as are asked for, and that there are more."""
    await write(api.database, map_)
    data = await api.data(EXTENSIONS, semantics=semantics.name, support=reading.name, first=first)
    found, expected = data["extensions"], plain_acceptance.extensions(map_, semantics, reading)
    more = len(expected) > first
    assert len(found["extensions"]) == min(first, len(expected))
    assert listed(found["extensions"]) <= expected
    assert (found["total"], found["truncated"]) == (None if more else len(expected), more)
    assert found["noExtension"] == (not expected)
    assert (found["statements"], found["relations"]) == (len(map_.roles), len(map_.relations))


async def test_an_empty_view_has_one_extension(api: Api) -> None:
    """Where a view holds nothing, the empty set is the only extension, under any semantics."""
    await write(api.database, MAP)
    for semantics in Semantics:
        data = await api.data(EXTENSIONS, semantics=semantics.name, view={"issues": ["issue:none"]})
        assert data["extensions"] == {
            "extensions": [{"size": 0, "statements": []}],
            "total": 1,
            "truncated": False,
            "noExtension": False,
            "statements": 0,
            "relations": 0,
        }


@pytest.mark.parametrize("few", [0, what_if.FEW])
@costly()
@given(before=SMALL, after=SMALL, semantics=st.sampled_from((Semantics.GROUNDED, Semantics.PREFERRED)))
async def test_what_if_tells_what_would_be(
    api: Api, few: int, before: ArgumentMap, after: ArgumentMap, semantics: Semantics
) -> None:
    """The differences are those between the map as it is and as it would be, were the changes written, whether all is read or not."""
    after = ArgumentMap(after.roles, after.relations, derived=before.derived, certain=before.certain)
    await write(api.database, after)
    expected = await _verdicts(api, semantics)
    await write(api.database, before)
    past = await _verdicts(api, semantics)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(what_if, "FEW", few)
        data = await api.data(WHAT_IF, changes=_changes(before, after), semantics=semantics.name)
    found = data["whatIf"]
    assert await _verdicts(api, semantics) == past
    told = {each["statementId"]: each for each in found["differences"]}
    assert found["total"] == len(told)
    for id_ in {*past, *expected}:
        was, is_ = past.get(id_), expected.get(id_)
        each = told.get(id_)
        if each is None:
            assert was
            assert is_
            assert was["label"] == is_["label"]
            assert was["strength"] == pytest.approx(is_["strength"], abs=1e-5)
        else:
            assert each["before"] == (was and pytest.approx(was))
            assert each["after"] == (is_ and pytest.approx(is_, abs=1e-5))
    relabelled = {id_ for id_ in told if _label(past.get(id_)) != _label(expected.get(id_))}
    assert {
        id_ for id_ in {*past, *expected} if _label(past.get(id_)) != _label(expected.get(id_))
    } == relabelled
    assert found["relabelled"] == len(relabelled)
    for id_, each in told.items():
        assert each["statement"] == ({"id": id_} if id_ in before.roles else None)
        assert each["opposed"] == _opposed(each["before"], each["after"])
        explained = semantics is Semantics.GROUNDED and id_ in relabelled and id_ in expected
        assert (each["reason"] and each["reason"]["label"]) == (expected[id_]["label"] if explained else None)


async def _verdicts(api: Api, semantics: Semantics) -> dict[str, Any]:
    data = await api.data(VERDICTS, semantics=semantics.name)
    return {
        each["id"]: {**each["acceptance"], "strength": each["strength"]["value"]}
        for each in data["claims"]["nodes"]
    }


def _opposed(before: dict[str, Any] | None, after: dict[str, Any] | None) -> bool:
    if not before or not after:
        return False
    order = ("OUT", "UNDEC", "IN")
    moves = order.index(after["label"]) - order.index(before["label"])
    return moves * (after["strength"] - before["strength"]) < 0


def _label(verdict: dict[str, Any] | None) -> str | None:
    return verdict["label"] if verdict else None


def _changes(before: ArgumentMap, after: ArgumentMap) -> list[dict[str, Any]]:
    """What makes the one map of the other."""
    changes: list[dict[str, Any]] = [
        {"addStatement": {"id": id_}} for id_ in after.roles if id_ not in before.roles
    ]
    left = {
        ends: each
        for ends, each in before.relations.items()
        if ends[0] in after.roles and ends[1] in after.roles
    }
    changes += [{"removeStatement": id_} for id_ in before.roles if id_ not in after.roles]
    for ends, (type_, strength) in left.items():
        new = after.relations.get(ends)
        relation = {"source": ends[0], "target": ends[1], "polarity": type_}
        if new is None or new[0] != type_:
            changes.append({"removeRelation": relation})
        elif new[1] != strength:
            changes.append({"reweighRelation": {**relation, "strength": new[1]}})
    for ends, (type_, strength) in after.relations.items():
        if ends not in left or left[ends][0] != type_:
            relation = {"source": ends[0], "target": ends[1], "polarity": type_, "strength": strength}
            changes.append({"addRelation": relation})
    return changes


async def test_changes_may_leave_no_stable_extension(api: Api) -> None:
    """A cycle of three contradictions leaves no stable extension, and the answer says so."""
    await write(api.database, MAP)
    new = [f"claim:n{number}" for number in range(3)]
    changes = [{"addStatement": {"id": each}} for each in new] + [
        {"addRelation": {"source": a, "target": b, "polarity": "CONTRADICTS"}}
        for a, b in zip(new, [*new[1:], new[0]], strict=True)
    ]
    found = (await api.data(WHAT_IF, changes=changes, semantics="STABLE"))["whatIf"]
    assert found["noExtension"]
    assert {each["after"]["label"] for each in found["differences"]} == {"UNDEC"}
    assert not (await api.data(WHAT_IF, changes=changes, semantics="PREFERRED"))["whatIf"]["noExtension"]


async def test_a_refuted_reason_defeats_nothing_that_is_asserted(api: Api) -> None:
    """A bad reason, given and refuted, leaves the label of what it was given for, and its strength falls no lower."""
    await write(api.database, MAP)
    changes = [
        {"addStatement": {"id": "claim:reason"}},
        {"addStatement": {"id": "claim:refutation"}},
        {"addRelation": {"source": "claim:refutation", "target": "claim:reason", "polarity": "CONTRADICTS"}},
        {"addRelation": {"source": "claim:reason", "target": "claim:a", "polarity": "SUPPORTS"}},
    ]
    found = {
        each["statementId"]: each
        for each in (await api.data(WHAT_IF, changes=changes))["whatIf"]["differences"]
    }
    assert found["claim:a"]["after"]["label"] == "IN"
    assert not any(each["opposed"] for each in found.values())


async def test_a_change_of_score_moves_strengths(api: Api) -> None:
    """Another base score moves the strengths of what follows, and says by which relations; no label."""
    await write(api.database, MAP)
    changes = [{"rateStatement": {"statement": "claim:a", "baseScore": 1}}]
    found = (await api.data(WHAT_IF, changes=changes, first=2))["whatIf"]
    assert (found["total"], found["relabelled"], found["truncated"]) == (3, 0, True)
    assert [each["statementId"] for each in found["differences"]] == ["claim:a", "claim:b"]
    assert found["differences"][1] == {
        "statementId": "claim:b",
        "statement": {"id": "claim:b"},
        "before": {"label": "OUT", "rule": "ATTACKED", "strength": 0.375},
        "after": {"label": "OUT", "rule": "ATTACKED", "strength": 0.25},
        "reason": None,
        "opposed": False,
        "causes": [{"polarity": "CONTRADICTS", "sourceId": "claim:a", "targetId": "claim:b"}],
    }


async def test_new_statements_are_named_by_their_ids(api: Api) -> None:
    """A statement that a change adds may bear on others; it is no node, and is told by its id."""
    await write(api.database, MAP)
    relation = {"source": "claim:new", "target": "claim:a", "polarity": "CONTRADICTS"}
    changes = [{"addStatement": {"id": "claim:new", "baseScore": 0.9}}, {"addRelation": relation}]
    found = (await api.data(WHAT_IF, changes=changes))["whatIf"]["differences"]
    reason = next(each["reason"] for each in found if each["statementId"] == "claim:a")
    assert reason["relations"] == [{"sourceId": "claim:new", "source": None, "relation": None}]
    assert reason["rule"] == "ATTACKED"
    assert [each["after"]["label"] for each in found if each["statementId"] == "claim:b"] == ["IN"]


_AB = {"source": "claim:a", "target": "claim:b", "polarity": "CONTRADICTS"}
_AC = {"source": "claim:a", "target": "claim:c", "polarity": "SUPPORTS"}


@pytest.mark.parametrize(
    ("changes", "argument"),
    [
        ([{"removeStatement": "issue:some"}], "changes.0.removeStatement"),
        ([{"removeStatement": "claim:a"}, {"removeStatement": "claim:a"}], "changes.1.removeStatement"),
        ([{"addStatement": {"id": "claim:a"}}], "changes.0.addStatement.id"),
        ([{"addStatement": {"id": ""}}], "changes.0.addStatement.id"),
        ([{"removeStatement": "claim:a"}, {"addStatement": {"id": "claim:a"}}], "changes.1.addStatement.id"),
        ([{"addStatement": {"id": "claim:d"}}] * 2, "changes.1.addStatement.id"),
        ([{"addStatement": {"id": "claim:d", "baseScore": 2}}], "changes.0.addStatement.baseScore"),
        ([{"rateStatement": {"statement": "claim:a", "baseScore": -1}}], "changes.0.rateStatement.baseScore"),
        ([{"removeRelation": _AC}], "changes.0.removeRelation"),
        ([{"reweighRelation": _AC}], "changes.0.reweighRelation"),
        ([{"reweighRelation": {**_AB, "strength": 3}}], "changes.0.reweighRelation.strength"),
        ([{"addRelation": {**_AB, "polarity": "SUPPORTS"}}], "changes.0.addRelation"),
        ([{"addRelation": {**_AC, "target": "claim:a"}}], "changes.0.addRelation"),
        ([{"removeRelation": _AB}] * 2, "changes.1.removeRelation"),
        ([{"removeStatement": "claim:a"}] * 101, "changes"),
    ],
)
async def test_changes_that_can_not_be_made(api: Api, changes: list[dict[str, Any]], argument: str) -> None:
    """A change of what is not there, or to what may not be, is told by its path."""
    await write(api.database, MAP)
    error = await api.error(WHAT_IF, changes=changes)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


async def test_an_unknown_statement_is_not_found(api: Api) -> None:
    """A statement that there isn't, in a change or to be flipped, is told apart from one outside of the view."""
    await write(api.database, MAP)
    error = await api.error(WHAT_IF, changes=[{"removeStatement": "claim:no"}])
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": "changes.0.removeStatement"}
    error = await api.error(FLIP, statement="claim:no")
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": "statement"}


async def test_an_id_outside_of_the_view_is_taken_too(api: Api) -> None:
    """A new statement may not have the id of what is stored but isn't in the view: the answer would show that in its place."""
    await write(api.database, MAP)
    for id_, view in (("issue:some", None), ("claim:a", {"evidenceOnly": True})):
        error = await api.error(WHAT_IF, changes=[{"addStatement": {"id": id_}}], view=view)
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "changes.0.addStatement.id"}


@pytest.mark.parametrize(
    "change", [{}, {"removeStatement": "claim:a", "removeRelation": _AB}, {"removeStatement": None}]
)
async def test_a_change_is_one(api: Api, change: dict[str, Any]) -> None:
    """A change holds exactly one of its fields."""
    await write(api.database, MAP)
    assert (await api.error(WHAT_IF, changes=[change]))["extensions"]["code"] == "BAD_USER_INPUT"


@costly()
@given(map_=SMALL, reading=st.sampled_from(SupportReading), most=st.integers(1, 3), data=st.data())
async def test_flips_are_the_smallest(
    api: Api, map_: ArgumentMap, reading: SupportReading, most: int, data: st.DataObject
) -> None:
    """All sets of the least size are told whose rejection, an attack that can't be answered, turns the label."""
    statement = data.draw(st.sampled_from(sorted(map_.roles)))
    await write(api.database, map_)
    found = (await api.data(FLIP, statement=statement, support=reading.name, maxSize=most))["flip"]
    label = _grounded(map_, reading, statement, ())
    others = [each for each in map_.roles if each != statement]
    turning: dict[frozenset[str], str] = {}
    for size in range(1, most + 1):
        for rejected in combinations(others, size):
            turned = _grounded(map_, reading, statement, rejected)
            if turned != label and not any(len(each) < size for each in turning):
                turning[frozenset(rejected)] = turned
    assert (found["statement"], found["label"]) == ({"id": statement}, label)
    assert found["size"] == (len(next(iter(turning))) if turning else None)
    assert {
        frozenset(node["id"] for node in each["rejected"]): each["label"] for each in found["flips"]
    } == turning


def _grounded(map_: ArgumentMap, reading: SupportReading, statement: str, rejected: tuple[str, ...]) -> str:
    relations = {**map_.relations, **{("!", each): ("CONTRADICTS", None) for each in rejected}}
    rejecting = ArgumentMap({**map_.roles, "!": None}, relations, derived=map_.derived)
    return plain_acceptance.standing(rejecting, Semantics.GROUNDED, reading)[statement].label


@pytest.mark.parametrize(
    ("variables", "argument"),
    [
        ({"statement": "issue:some"}, "statement"),
        ({"statement": "claim:a", "view": {"issues": ["issue:none"]}}, "statement"),
        ({"statement": "claim:a", "maxSize": 6}, "maxSize"),
    ],
)
async def test_flips_of_what_is_not_there(api: Api, variables: dict[str, Any], argument: str) -> None:
    """A statement that the view doesn't hold, and a size out of bounds, are told."""
    await write(api.database, MAP)
    error = await api.error(FLIP, **variables)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
