"""A certificate checked as a client can: by nothing but the answer that holds it, and the rules as the schema tells them."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

WHY = """why {
  statementId label rule relations { polarity sourceId targetId }
  statement { contradictedBy { totalCount edges { relation { effectiveStrength } node { id } } } supportedBy { totalCount edges { relation { effectiveStrength } node { id } } } standing ... on Argument { linked } }
}"""
"""What is asked for. The reading of support is EVIDENTIAL, the semantics GROUNDED, and nothing is left out of the view."""

Reason = Mapping[str, Any]


def proves(why: Sequence[Reason], statement: str, label: str) -> bool:
    """Whether the reasons prove that a statement has a label, each by those before it."""
    ids = [reason["statementId"] for reason in why]
    return (
        len(ids) == len({*ids})
        and any((reason["statementId"], reason["label"]) == (statement, label) for reason in why)
        and all(_follows(why, place) for place in range(len(why)))
    )


def _follows(why: Sequence[Reason], place: int) -> bool:
    reason = why[place]
    node, linked = reason["statement"], reason["statement"].get("linked", False)
    derived = node["standing"] == "DERIVED"
    against = {each for each, strength in _sources(node["contradictedBy"]).items() if strength >= 0.5}
    backing = set(_sources(node["supportedBy"])) if derived else set[str]()
    attackers, supporters = _named(reason, "CONTRADICTS"), _named(reason, "SUPPORTS")
    if not (attackers <= against and supporters <= backing):
        return False
    before = {each["statementId"]: each["label"] for each in why[:place]}

    def known(some: set[str], *labels: str) -> bool:
        return all(before.get(each) in labels for each in some)

    one, all_ = len(reason["relations"]) == 1, attackers == against and supporters == backing
    match reason["label"], reason["rule"]:
        case "IN", "UNCHALLENGED":
            return all_ and not derived and not against
        case "IN", "DEFENDED":
            enough = supporters == backing if linked else bool(supporters) == derived
            return (
                bool(against | backing)
                and attackers == against
                and enough
                and known(attackers, "OUT")
                and known(supporters, "IN")
            )
        case "OUT", "ATTACKED":
            return one and bool(attackers) and known(attackers, "IN")
        case "OUT", "PREMISE_OUT":
            return one and linked and bool(supporters) and known(supporters, "OUT")
        case "OUT", "UNSUPPORTED":
            return derived and not (linked and backing) and supporters == backing and known(supporters, "OUT")
        case "OUT", "UNFOUNDED":
            falling = _falling(why, place)
            whole = one if linked else supporters == backing
            return whole and bool(supporters) and known(supporters - falling, "OUT")
        case "UNDEC", "UNDECIDED":
            borne = {each for each in backing if before.get(each, "OUT") != "OUT"}
            founded = borne == backing if linked else bool(borne) == derived
            labels = {each["statementId"]: each["label"] for each in why}
            return all_ and founded and _open(labels, against, backing, linked=linked)
        case _:
            return False


def _open(labels: Mapping[str, str], against: set[str], backing: set[str], *, linked: bool) -> bool:
    """Whether nothing decides it, and something is open itself."""
    attacks, supports = ({labels[each] for each in some} for some in (against, backing))
    refuted = "IN" in attacks or (supports and ("OUT" in supports if linked else supports == {"OUT"}))
    lacking = "UNDEC" in supports and (linked or "IN" not in supports)
    return not refuted and ("UNDEC" in attacks or lacking)


def _falling(why: Sequence[Reason], place: int) -> set[str]:
    """What falls together with a reason's statement: those next to it, for the same rule."""
    sides = (why[place:], reversed(why[:place]))
    return {
        each["statementId"]
        for side in sides
        for each in takewhile(lambda one: one["rule"] == "UNFOUNDED", side)
    }


def _sources(relations: Mapping[str, Any]) -> Mapping[str, float]:
    """The other ends of all relations, with what the strength of each counts as."""
    found = {each["node"]["id"]: each["relation"]["effectiveStrength"] for each in relations["edges"]}
    assert len(found) == relations["totalCount"]
    return found


def _named(reason: Reason, polarity: str) -> set[str]:
    """The sources of the relations that a reason names, which are relations to its statement."""
    assert all(relation["targetId"] == reason["statementId"] for relation in reason["relations"])
    return {each["sourceId"] for each in reason["relations"] if each["polarity"] == polarity}
