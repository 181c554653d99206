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
from tests.support.plain_acceptance import bipolar, rejections, standing
from tests.support.profiles import costly

TALLY = "{ count weight claims { id } }"
PLACES = ("holding", "defeated", "withoutGround", "unexplained", "undecided")
SIDE = f"{{ {' '.join(f'{place} {TALLY}' for place in PLACES)} }}"
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


def check_balance(
    ledger: Mapping[str, Any], labels: Labels, rejections: Mapping[str, Collection[str]]
) -> None:
    """The balance tells each entry once, by its label; what is OUT, as what it may count by definition."""
    balance = ledger["balance"]
    assert balance["prevails"] == prevailing(ledger, labels)
    for side in ("opportunities", "challenges"):
        weights = {e["claim"]["id"]: e["weight"] for e in ledger[side]}
        counted = [(claim["id"], name) for name in PLACES for claim in balance[side][name]["claims"]]
        assert sorted(id_ for id_, _ in counted) == sorted(weights)
        for id_, name in counted:
            other = {Label.IN: {"holding"}, Label.UNDEC: {"undecided"}}
            assert name in (rejections[id_] if labels[id_] is Label.OUT else other[labels[id_]])
        for name in PLACES:
            tally = balance[side][name]
            ids = [id_ for id_, place in counted if place == name]
            assert ids == sorted(ids)
            assert tally["count"] == len(ids)
            assert tally["weight"] == pytest.approx(sum(weights[id_] for id_ in ids))


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
    check_balance(ledger, labels, rejections(map_, Semantics.GROUNDED, reading))
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
@given(
    map_=maps(5, 8),
    semantics=st.sampled_from(
        (Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE, Semantics.STAGE)
    ),
    reading=st.sampled_from(SupportReading),
)
async def test_balance_under_other_semantics(
    api: Api, map_: ArgumentMap, semantics: Semantics, reading: SupportReading
) -> None:
    """What extensions agree on is weighed, by definition; each tipping set, contradicted by new claims, tips."""
    await write(api.database, map_)
    ledger = (await api.data(QUERY, semantics=semantics.name, support=reading.name, max=2))["ledger"]
    check_balance(ledger, agreed(map_, semantics, reading), rejections(map_, semantics, reading))
    for each in ledger["tippingSets"]["sets"]:
        rejected = {f"claim:n{number}": claim["id"] for number, claim in enumerate(each["rejected"])}
        edited = ArgumentMap(
            {**map_.roles, **dict.fromkeys(rejected)},
            {**map_.relations, **dict.fromkeys(rejected.items(), ("CONTRADICTS", None))},
            derived=map_.derived,
        )
        assert each["prevails"] == prevailing(ledger, agreed(edited, semantics, reading))
        assert each["prevails"] != ledger["balance"]["prevails"]


def agreed(map_: ArgumentMap, semantics: Semantics, reading: SupportReading) -> Labels:
    """By claim, the label on which all extensions agree."""
    return {id_: Label(each.label) for id_, each in standing(map_, semantics, reading).items()}


ALTERNATIVES = ArgumentMap(
    {"claim:a": None, "claim:b": None, "claim:c": None, "claim:d": "Opportunity"},
    {
        ("claim:a", "claim:b"): ("CONTRADICTS", None),
        ("claim:b", "claim:a"): ("CONTRADICTS", None),
        ("claim:a", "claim:d"): ("CONTRADICTS", None),
        ("claim:b", "claim:c"): ("CONTRADICTS", None),
        ("claim:c", "claim:d"): ("SUPPORTS", None),
    },
    derived=frozenset({"claim:d"}),
)
"""Of two alternatives, one denies the opportunity and the other its only ground."""


async def test_extensions_that_reject_for_different_reasons(api: Api) -> None:
    """What is denied in one extension and without ground in another is neither defeated nor without ground; nor is what has no reasons."""
    await write(api.database, ALTERNATIVES)
    for semantics in ("PREFERRED", "STABLE", "STAGE"):
        side = (await api.data(QUERY, semantics=semantics))["ledger"]["balance"]["opportunities"]
        assert {name: side[name]["count"] for name in PLACES if side[name]["count"]} == {"unexplained": 1}


async def test_outside_of_a_view_nothing_counts(api: Api) -> None:
    """Claims that the view leaves out stand on no side, and a size of no use is told."""
    roles: dict[str, str | None] = {"claim:a": "Opportunity", "claim:b": "Challenge"}
    map_ = ArgumentMap(roles, {("claim:b", "claim:a"): ("CONTRADICTS", 0.5)}, frozenset({"claim:a"}))
    await write(api.database, map_)
    ledger = (await api.data(QUERY))["ledger"]
    check_balance(ledger, {"claim:a": Label.OUT, "claim:b": Label.IN}, {"claim:a": {"defeated"}})
    assert ledger["balance"]["prevails"] == "CHALLENGES"
    check_balance(
        (await api.data(QUERY, view={"issues": ["issue:some"]}))["ledger"], {"claim:a": Label.IN}, {}
    )
    error = await api.error(QUERY, max=6)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "maxSize"}
