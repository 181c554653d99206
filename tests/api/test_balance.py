"""The balance of a ledger and what tips it, compared with trying everything on small random maps."""

from collections.abc import Collection, Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.dung.labels import Label, Semantics
from argumentation.dynamics.flip import reject
from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, maps, write
from tests.support.plain_acceptance import bipolar
from tests.support.profiles import costly

TALLY = "{ count weight claims { id } }"
SIDE = f"{{ holding {TALLY} defeated {TALLY} withoutGround {TALLY} undecided {TALLY} }}"
QUERY = f"""query Q($semantics: Semantics, $support: SupportReading, $view: ViewInput, $max: Int) {{ ledger(issue: "issue:all", view: $view) {{
  opportunities {{ claim {{ id }} weight }} challenges {{ claim {{ id }} weight }}
  balance(semantics: $semantics, support: $support) {{ prevails opportunities {SIDE} challenges {SIDE} }}
  tippingSets(semantics: $semantics, support: $support, maxSize: $max) {{
    prevails size sets {{ rejected {{ id }} prevails }} }} }} }}"""
Labels = Mapping[str, Label]


def prevailing(ledger: Mapping[str, Any], labels: Labels) -> str:
    """The side whose claims that are IN weigh more."""
    one, other = (
        round(sum(e["weight"] for e in ledger[side] if labels.get(e["claim"]["id"]) is Label.IN), 9)
        for side in ("opportunities", "challenges")
    )
    return "OPPORTUNITIES" if one > other else "CHALLENGES" if other > one else "NEITHER"


def check_balance(ledger: Mapping[str, Any], labels: Labels, groundless: Collection[str] = ()) -> None:
    """The balance tells each entry once, by its label; what is OUT and groundless apart from what is denied."""
    balance = ledger["balance"]
    assert balance["prevails"] == prevailing(ledger, labels)
    names = {"holding": Label.IN, "defeated": Label.OUT, "withoutGround": Label.OUT, "undecided": Label.UNDEC}
    for side in ("opportunities", "challenges"):
        for name, label in names.items():
            entries = {e["claim"]["id"]: e["weight"] for e in ledger[side]}
            lacking = name == "withoutGround"
            weights = {
                id_: weight
                for id_, weight in entries.items()
                if labels.get(id_) is label and (label is not Label.OUT or (id_ in groundless) is lacking)
            }
            tally = balance[side][name]
            assert [claim["id"] for claim in tally["claims"]] == sorted(weights)
            assert tally["count"] == len(weights)
            assert tally["weight"] == pytest.approx(sum(weights.values()))


def grounded_labelling(map_: ArgumentMap, graph: BipolarGraph, reading: SupportReading) -> Labels:
    """The grounded labels by id."""
    return dict(zip(map_.roles, grounded_labels(graph, reading), strict=False))


@costly()
@given(map_=maps(), reading=st.sampled_from(SupportReading), largest=st.integers(1, 3))
async def test_grounded_balance_and_what_tips_it(
    api: Api, map_: ArgumentMap, reading: SupportReading, largest: int
) -> None:
    """Weights are summed up by grounded labels; the tipping sets are all sets of the least size that have another side prevail."""
    await write(api.database, map_)
    ledger = (await api.data(QUERY, support=reading.name, max=largest))["ledger"]
    graph = bipolar(map_)
    labels = grounded_labelling(map_, graph, reading)
    found_labels, groundless = await accepted(api, Semantics.GROUNDED, reading)
    assert found_labels == labels
    check_balance(ledger, labels, groundless)
    before = prevailing(ledger, labels)
    expected: dict[tuple[str, ...], str] = {}
    for size in range(1, largest + 1):
        for some in combinations(range(graph.size), size):
            after = prevailing(ledger, grounded_labelling(map_, reject(graph, some), reading))
            if after != before:
                expected[tuple(sorted(list(map_.roles)[each] for each in some))] = after
        if expected:
            break
    tipping = ledger["tippingSets"]
    found = {tuple(claim["id"] for claim in each["rejected"]): each["prevails"] for each in tipping["sets"]}
    assert (tipping["prevails"], found) == (before, expected)
    assert tipping["size"] == (len(next(iter(expected))) if expected else None)
    assert len(tipping["sets"]) == len(found)


@costly()
@given(map_=maps(5, 8), semantics=st.sampled_from((Semantics.PREFERRED, Semantics.STABLE, Semantics.STAGE)))
async def test_balance_under_other_semantics(api: Api, map_: ArgumentMap, semantics: Semantics) -> None:
    """The labels are those that `acceptance` tells; each tipping set, contradicted by new claims, tips."""
    await write(api.database, map_)
    ledger = (await api.data(QUERY, semantics=semantics.name, max=2))["ledger"]
    check_balance(ledger, *await accepted(api, semantics))
    for each in ledger["tippingSets"]["sets"]:
        rejected = {f"claim:n{number}": claim["id"] for number, claim in enumerate(each["rejected"])}
        edited = ArgumentMap(
            {**map_.roles, **dict.fromkeys(rejected)},
            {**map_.relations, **dict.fromkeys(rejected.items(), ("CONTRADICTS", None))},
            derived=map_.derived,
        )
        await write(api.database, edited)
        assert each["prevails"] == prevailing(ledger, (await accepted(api, semantics))[0])
        assert each["prevails"] != ledger["balance"]["prevails"]


async def accepted(
    api: Api, semantics: Semantics, reading: SupportReading = SupportReading.EVIDENTIAL
) -> tuple[Labels, set[str]]:
    """The labels of all claims, and those that have lost the ground that they need."""
    query = """query Q($semantics: Semantics, $support: SupportReading) {
      claims { nodes { id acceptance(semantics: $semantics, support: $support) { label rule } } } }"""
    data = await api.data(query, semantics=semantics.name, support=reading.name)
    found = {claim["id"]: claim["acceptance"] for claim in data["claims"]["nodes"]}
    groundless = {
        id_ for id_, each in found.items() if each["rule"] in {"UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"}
    }
    return {id_: Label(each["label"]) for id_, each in found.items()}, groundless


async def test_outside_of_a_view_nothing_counts(api: Api) -> None:
    """Claims that the view leaves out stand on no side, and a size of no use is told."""
    roles: dict[str, str | None] = {"claim:a": "Opportunity", "claim:b": "Challenge"}
    map_ = ArgumentMap(roles, {("claim:b", "claim:a"): ("CONTRADICTS", 0.5)}, frozenset({"claim:a"}))
    await write(api.database, map_)
    ledger = (await api.data(QUERY))["ledger"]
    check_balance(ledger, {"claim:a": Label.OUT, "claim:b": Label.IN})
    assert ledger["balance"]["prevails"] == "CHALLENGES"
    check_balance((await api.data(QUERY, view={"issues": ["issue:some"]}))["ledger"], {"claim:a": Label.IN})
    error = await api.error(QUERY, max=6)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "maxSize"}
