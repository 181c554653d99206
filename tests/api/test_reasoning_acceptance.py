"""Acceptance and strength of statements, compared with plain definitions on small random maps."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.explanations import ReasonRule, Step
from argumentation.bipolar.graph import Relation, RelationKind, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.preferences import prefer
from argumentation.dung.labels import Label, Semantics
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import weighted_graph
from service.analysis import viewing as views
from service.analysis.explanations import POLARITIES
from service.api.schema import catalogue
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.plan.requests import ReasoningLimits
from tests.api.conftest import Api
from tests.support import client_certificates, plain_acceptance, plain_evidential, plain_gradual
from tests.support.maps import ArgumentMap, maps, write
from tests.support.plain_explanations import Checker
from tests.support.profiles import costly

WHY = """why { statementId label rule statement { id }
  relations { polarity sourceId targetId source { id } target { id } relation { id } } }"""
ACCEPTANCE = f"""
query ($semantics: Semantics, $support: SupportReading) {{
  claims {{ nodes {{ id acceptance(semantics: $semantics, support: $support) {{
    label credulous sceptical noExtension inView rule groundsLost {WHY} }} }} }}
}}"""
STRENGTH = """
query ($model: StrengthModel) {
  claims { nodes { id strength(model: $model) {
    value baseScore converged iterations inView circular contributions { polarity value statement { id } relation { id } } } } }
}"""
PLACES = {
    None: "unexplained",
    **dict.fromkeys(("ATTACKED", "CONCLUSION_OUT"), "defeated"),
    **dict.fromkeys(("UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"), "withoutGround"),
}
"""What a claim that is OUT counts as in a balance, by its rule."""
SIGNS = {name: polarity for polarity, name in POLARITIES.items()}
Plain = plain_acceptance.Standing


async def asked(api: Api, query: str, name: str, **variables: str) -> dict[str, Any]:
    """What is answered of each claim."""
    data = await api.data(query, **variables)
    return {claim["id"]: claim[name] for claim in data["claims"]["nodes"]}


@pytest.mark.parametrize("near", [0, views.MOST_NEAR])
@costly()
@given(
    map_=maps(most_claims=5, most_relations=9),
    semantics=st.sampled_from(plain_acceptance.SEMANTICS),
    reading=st.sampled_from(SupportReading),
)
async def test_acceptance_is_as_defined(
    api: Api, near: int, map_: ArgumentMap, semantics: Semantics, reading: SupportReading
) -> None:
    """Labels and acceptance are those of the extensions, whether all or only what leads to a statement is read."""
    await write(api.database, map_)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(views, "MOST_NEAR", near)
        found = await asked(api, ACCEPTANCE, "acceptance", semantics=semantics.name, support=reading.name)
    assert {
        id_: Plain(each["label"], each["credulous"], each["sceptical"], each["noExtension"])
        for id_, each in found.items()
    } == plain_acceptance.standing(map_, semantics, reading)
    assert all(each["inView"] for each in found.values())
    labels = {id_: each["label"] for id_, each in found.items()}
    rejections = plain_acceptance.rejections(map_, semantics, reading)
    for id_, each in found.items():
        grounds = {
            labels[a] for (a, b), (type_, _) in map_.relations.items() if (type_, b) == ("SUPPORTS", id_)
        }
        assert each["groundsLost"] == (grounds == {"OUT"})
        if each["label"] == "OUT":
            assert PLACES[each["rule"]] in rejections[id_]
        elif each["label"] == "UNDEC" or semantics in {Semantics.ADMISSIBLE, Semantics.STAGE}:
            assert each["rule"] in {None, "UNDECIDED"}
        else:
            assert each["rule"] in {"UNCHALLENGED", "DEFENDED"}


@costly()
@given(map_=maps(), semantics=st.sampled_from((Semantics.GROUNDED, Semantics.PREFERRED)))
async def test_why_is_a_certificate(api: Api, map_: ArgumentMap, semantics: Semantics) -> None:
    """The reasons prove the label by the relations alone, grounds first; where semantics is not grounded they fit together."""
    await write(api.database, map_)
    found = await asked(api, ACCEPTANCE, "acceptance", semantics=semantics.name)
    number = {claim: index for index, claim in enumerate(map_.roles)}
    for id_, each in found.items():
        steps = [_step(number, *each) for each in _rounds(each["why"])]
        grounded = semantics is Semantics.GROUNDED
        checker = Checker(plain_acceptance.bipolar(map_), SupportReading.EVIDENTIAL, steps, grounded=grounded)
        assert checker.holds()
        (own,) = [reason for reason in each["why"] if reason["statementId"] == id_]
        assert own["label"] == (each["label"] if grounded or not each["credulous"] else "IN")
        assert not grounded or own["rule"] == each["rule"]


@costly()
@given(map_=maps())
async def test_a_client_can_check_a_grounded_label(api: Api, map_: ArgumentMap) -> None:
    """The reasons prove the label by what the answer itself holds."""
    await write(api.database, map_)
    query = f"{{ claims {{ nodes {{ id acceptance {{ label {client_certificates.WHY} }} }} }} }}"
    for id_, each in (await asked(api, query, "acceptance")).items():
        assert client_certificates.proves(each["why"], id_, each["label"])


def _rounds(why: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each after the one before, except that cycles fall together."""
    round_ = 0
    for before, reason in itertools.pairwise([{}, *why]):
        round_ += not before.get("rule") == reason["rule"] == "UNFOUNDED"
        yield round_, reason


def _step(number: dict[str, int], round_: int, reason: dict[str, Any]) -> Step:
    relations = tuple(
        Relation(SIGNS[each["polarity"]], number[each["sourceId"]], number[each["targetId"]])
        for each in reason["relations"]
    )
    assert reason["statement"] == {"id": reason["statementId"]}
    assert [each["relation"]["id"] for each in reason["relations"]] == [
        f"{each['sourceId']}/{each['polarity']}/{each['targetId']}" for each in reason["relations"]
    ]
    assert all(each["source"]["id"] == each["sourceId"] for each in reason["relations"])
    assert all(each["target"]["id"] == each["targetId"] for each in reason["relations"])
    return Step(
        number[reason["statementId"]], Label[reason["label"]], ReasonRule[reason["rule"]], relations, round_
    )


@costly()
@given(map_=maps(), model=st.sampled_from(StrengthModel))
async def test_strength_is_as_defined(api: Api, map_: ArgumentMap, model: StrengthModel) -> None:
    """Strengths are those of the formulas, and a contribution is what the removal of the relation takes."""
    claims = list(map_.roles)
    upwards = {
        ends: each for ends, each in map_.relations.items() if claims.index(ends[0]) < claims.index(ends[1])
    }
    map_ = replace(map_, relations=upwards)
    await write(api.database, map_)
    found = await asked(api, STRENGTH, "strength", model=model.name)
    for claim, each in found.items():
        assert each["value"] == pytest.approx(_strength(map_, model, claim))
        assert (each["baseScore"], each["converged"], each["iterations"]) == (map_.base(claim), True, 0)
        assert (each["inView"], each["circular"]) == (True, False)
        assert {
            (one["relation"]["id"], one["polarity"], one["statement"]["id"]) for one in each["contributions"]
        } == {
            (f"{source}/{type_}/{claim}", type_, source)
            for (source, target), (type_, _) in upwards.items()
            if target == claim
        }
        for one in each["contributions"]:
            rest = {ends: kept for ends, kept in upwards.items() if ends != (one["statement"]["id"], claim)}
            without = _strength(replace(map_, relations=rest), model, claim)
            assert one["value"] == pytest.approx(each["value"] - without)


def _strength(map_: ArgumentMap, model: StrengthModel, claim: str) -> float:
    graph = plain_acceptance.bipolar(map_, least=0)
    weights: dict[str, list[float]] = {POLARITIES[kind]: [] for kind in RelationKind}
    for ends, (type_, _) in map_.relations.items():
        weights[type_].append(map_.weight(ends))
    base = [map_.base(claim) for claim in map_.roles]
    whole = weighted_graph(graph, base, weights["CONTRADICTS"], weights["SUPPORTS"], graph.derived)
    return plain_gradual.strength(whole, model, list(map_.roles).index(claim))


MAP = ArgumentMap(
    dict.fromkeys(("claim:a", "claim:b", "claim:c")),
    {("claim:a", "claim:b"): ("CONTRADICTS", None), ("claim:b", "claim:c"): ("SUPPORTS", 0.5)},
    frozenset(("claim:b", "claim:c")),
    frozenset(("claim:c",)),
)


@costly()
@given(map_=maps(), least=st.sampled_from((0.0, 0.3, 0.8)))
async def test_a_cut_decides_which_contradictions_defeat(api: Api, map_: ArgumentMap, least: float) -> None:
    """Contradictions of less than the least strength defeat nothing; strengths are the same whatever it is."""
    await write(api.database, map_)
    query = """query ($view: ViewInput) { claims { nodes { id acceptance(view: $view) { label } strength(view: $view) { value } } } }"""
    given_, default = [
        (await api.data(query, view=view))["claims"]["nodes"]
        for view in ({"contradictionsFrom": least}, None)
    ]
    expected = grounded_labels(plain_acceptance.bipolar(map_, least), SupportReading.EVIDENTIAL)
    labels = {each["id"]: each["acceptance"]["label"] for each in given_}
    assert labels == {id_: label.name for id_, label in zip(map_.roles, expected, strict=True)}
    assert [each["strength"] for each in given_] == [each["strength"] for each in default]


@costly()
@given(map_=maps(), semantics=st.sampled_from((Semantics.GROUNDED, Semantics.PREFERRED)))
async def test_preferences_follow_modality(api: Api, map_: ArgumentMap, semantics: Semantics) -> None:
    """Labels are those of the graph in which attacks on what is certain are reversed; certificates name relations that are there."""
    await write(api.database, map_)
    query = f"""query ($semantics: Semantics) {{ claims {{ nodes {{ id
      acceptance(semantics: $semantics, view: {{preferences: MODALITY}}) {{ label rule {WHY} }} }} }} }}"""
    found = await asked(api, query, "acceptance", semantics=semantics.name)
    graph = prefer(plain_acceptance.bipolar(map_), [int(claim in map_.certain) for claim in map_.roles])
    labellings = list(plain_evidential.labellings(graph, SupportReading.EVIDENTIAL, semantics))
    for number, (id_, each) in enumerate((claim, found[claim]) for claim in map_.roles):
        labels = {labelling[number].name for labelling in labellings}
        assert each["label"] == (labels.pop() if len(labels) == 1 else "UNDEC")
        for reason in each["why"]:
            ends = {(one["sourceId"], one["targetId"]): one["polarity"] for one in reason["relations"]}
            assert all(map_.relations[pair][0] == polarity for pair, polarity in ends.items())
            outranked = [source for source, _ in ends] == [reason["statementId"]]
            assert reason["rule"] != "OUTRANKED" or outranked
        assert any(reason["statementId"] == id_ for reason in each["why"])


@pytest.mark.parametrize("least", [-0.1, 1.5])
async def test_a_cut_is_a_share(api: Api, least: float) -> None:
    """A cut outside of 0 to 1 is an error that names the argument."""
    await write(api.database, MAP)
    query = 'query ($view: ViewInput) { claim(id: "claim:a") { acceptance(view: $view) { label } } }'
    error = await api.error(query, view={"contradictionsFrom": least})
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "view.contradictionsFrom"}


async def test_places_share_a_view(api: Api) -> None:
    """However many statements are asked about, their view is read once, and the nodes of their certificates once."""
    await write(api.database, MAP)
    before = api.database.statements
    await api.data("{ claims { nodes { acceptance { label why { statement { id } } } } } }")
    assert api.database.statements - before == 3


async def test_a_view_leaves_statements_out(api: Api) -> None:
    """What a view leaves out says so and counts for nothing: without what contradicts it a statement stands."""
    await write(api.database, MAP)
    query = """query ($view: ViewInput) { nodes(ids: ["claim:a", "claim:b"]) { ... on Claim {
      acceptance(view: $view) { label credulous sceptical inView why { statementId rule } }
      strength(view: $view) { value baseScore inView contributions { value } } } } }"""
    left_out, stands = (await api.data(query, view={"issues": ["issue:some"]}))["nodes"]
    assert left_out == {
        "acceptance": {
            "label": "UNDEC",
            "credulous": False,
            "sceptical": False,
            "inView": False,
            "why": [{"statementId": "claim:a", "rule": "NOT_IN_VIEW"}],
        },
        "strength": {"value": 0, "baseScore": 0, "inView": False, "contributions": []},
    }
    assert stands["acceptance"]["why"] == [{"statementId": "claim:b", "rule": "UNCHALLENGED"}]
    assert stands["strength"]["value"] == 0.5


async def test_nulls_are_defaults(api: Api) -> None:
    """Arguments that are null are as if they were not given."""
    await write(api.database, MAP)
    query = """{ claim(id: "claim:c") {
      acceptance(semantics: null, support: null, view: null) { label }  strength(model: null, view: {basis: null}) { value }
    } }"""
    expected = '{ claim(id: "claim:c") { acceptance { label } strength { value } } }'
    assert await api.data(query) == await api.data(expected)


async def test_what_names_nothing_is_told(api: Api) -> None:
    """An unknown id in a view is an error of the place, with the path of the argument."""
    await write(api.database, MAP)
    error = await api.error('{ claim(id: "claim:a") { acceptance(view: {issues: ["issue:no"]}) { label } } }')
    assert error["path"] == ["claim", "acceptance"]
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": "view.issues"}


@pytest.mark.parametrize(
    ("limits", "code", "message"),
    [
        (ReasoningLimits(seconds=-1), "TIMED_OUT", "No answer was found within -1 seconds."),
        (
            ReasoningLimits(nodes=1),
            "QUERY_TOO_COMPLEX",
            "The view has 3 statements; with this semantics, it can have at most 1.",
        ),
    ],
)
async def test_what_passes_a_bound_fails_alone(
    api: Api, limits: ReasoningLimits, code: str, message: str
) -> None:
    """What takes longer than it may, or searches a larger view, is null with an error that says which; the rest is answered."""
    await write(api.database, MAP)
    bounded = Api(api.database, Executor(catalogue(), api.database, Limits(reasoning=limits)))
    response = await bounded.answer(
        '{ claim(id: "claim:c") { id acceptance(semantics: PREFERRED) { why { rule } } } claims { totalCount }'
        " extensions(semantics: PREFERRED) { truncated } }"
    )
    assert response["data"] == {
        "claim": {"id": "claim:c", "acceptance": None},
        "claims": {"totalCount": 3},
        "extensions": None,
    }
    assert [error["path"] for error in response["errors"]] == [["claim", "acceptance"], ["extensions"]]
    for error in response["errors"]:
        assert (error["extensions"]["code"], error["message"]) == (code, message)


async def test_reasons_are_bounded(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many reasons end so too."""
    await write(api.database, MAP)
    monkeypatch.setattr("service.analysis.explanations.MOST_STEPS", 1)
    error = await api.error('{ claim(id: "claim:c") { acceptance(semantics: PREFERRED) { why { rule } } } }')
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert error["message"] == "The certificates hold more than 1 reasons; ask about fewer statements."
