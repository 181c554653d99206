"""The model of the store is declared once: what is derived from it, and what is held equal to it."""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields
from strawberry.types.base import StrawberryObjectDefinition

from argument_store import statements
from argument_store.graph import node_of
from argument_store.model import (
    Basis,
    EntityKind,
    EvidenceKind,
    Modality,
    Polarity,
    Standing,
    id_pattern,
    weights,
)
from argument_store.model.collation import KEY_LENGTH, sort_key
from argument_store.model.contract import (
    DERIVED,
    LABELS,
    RELATIONS,
    RELATIONSHIPS,
    caption_of,
    properties_of,
)
from argument_store.model.nodes import StoredClaim
from argument_store.model.rules import MEANINGS, Rule
from argument_store.model.values import NAME_LENGTH, Text
from graph_seed import model as seeds
from interchange.tables import records
from interchange.tables.map_rows import table_row
from service.api import entities
from service.api import statements as api
from service.plan.long_texts import LongText
from tests.support.plain_weights import base_score, strength
from tools.contract import PAGE, page

SEED_PARTS = {
    "Document": seeds.Document,
    "Claim": seeds.Claim,
    "Evidence": seeds.Evidence,
    "Argument": seeds.Argument,
    "Actor": seeds.Actor,
    "Issue": seeds.Issue,
}
FROM_THE_TEXT = {"text", "sha256", "position"}
"""What a seed takes from its article."""
NOT_SHOWN = {"position", "sortKey"}
"""What orders alone read."""
TYPES = {
    "Document": entities.Document,
    "Passage": entities.Passage,
    "Claim": api.Claim,
    "Evidence": api.Evidence,
    "Argument": api.Argument,
    "Actor": entities.Actor,
    "Issue": entities.Issue,
}


def columns(name: str) -> set[str]:
    """The columns of a table."""
    return {field.encode_name for field in fields(records.RECORDS[name])}


def test_tables_have_every_property() -> None:
    """A table has a column for each property of its label or type, but for what every writer derives."""
    for label, model in LABELS.items():
        role = {"role"} if label == "Claim" else set[str]()
        assert columns(label) == properties_of(model) - DERIVED | {"id", "seeds"} | role
    for name, type_ in RELATIONSHIPS.items():
        assert columns(name) == properties_of(type_.properties) | {"source", "target", "seeds"}


@pytest.mark.parametrize("label", SEED_PARTS)
def test_seeds_have_every_property(label: str) -> None:
    """A seed has a key for each property of a label, but for what is derived and what stands in the text."""
    derived = DERIVED | (FROM_THE_TEXT if label == "Document" else {"position"})
    assert properties_of(LABELS[label]) - derived <= properties_of(SEED_PARTS[label])


def test_a_new_property_reaches_tables() -> None:
    """A property that is added to a label's model has a column, and what a table doesn't declare is refused, never dropped."""

    class Noted(StoredClaim):
        note: Text | None = None
        """A note."""

    made = records.record_of("Claim", Noted)
    assert {field.encode_name for field in fields(made)} == columns("Claim") | {"note"}
    with pytest.raises(ValueError, match="the table Claim declares no note"):
        table_row("Claim", {"id": "claim:a", "note": "Remember."})
    with pytest.raises(ValueError, match="the table ABOUT declares no id"):
        table_row("ABOUT", {"source": "claim:a", "target": "issue:a", "id": "x"})


def test_the_page_shows_the_model() -> None:
    """The tables of docs/graph-model.md are those of the model; `python -m tools.contract` writes them."""
    assert PAGE.read_text(encoding="utf-8") == page()
    assert MEANINGS.keys() == set(Rule)


def test_ids_are_those_of_labels() -> None:
    """Each label has a kind of id, and a constraint."""
    assert {kind.label for kind in EntityKind} == LABELS.keys()
    assert {
        f"{label.lower()}_id" for label in (*LABELS, "Entity", "Statement", *RELATIONS)
    } <= statements.SCHEMA.keys()
    assert re.fullmatch(id_pattern("Claim", "Issue"), "issue:a/b")
    assert not re.fullmatch(id_pattern("Claim", "Issue"), "actor:a")


def _expressions(type_: type) -> Iterator[str]:
    declared: StrawberryObjectDefinition = cast("Any", type_).__strawberry_definition__
    for field in declared.fields:
        source: Any = field.metadata.get("source")
        yield f"{{this}}.{source.name}" if isinstance(source, LongText) else repr(source)


def _shown(type_: type, variable: str) -> set[str]:
    return {name for each in _expressions(type_) for name in re.findall(rf"{{{variable}}}\.(\w+)", each)}


@pytest.mark.parametrize("label", LABELS)
def test_the_api_shows_every_property(label: str) -> None:
    """Each property of a label has its place in the API, and no field reads a property that isn't declared."""
    assert _shown(TYPES[label], "this") == properties_of(LABELS[label]) - NOT_SHOWN | {"id"}


def test_the_api_shows_every_property_of_a_relation() -> None:
    """So does each property of a relation."""
    assert _shown(api.Relation, "relation") == properties_of(RELATIONSHIPS["SUPPORTS"].properties) | {"id"}


def test_captions_are_in_the_order_of_unicode() -> None:
    """Sort keys put captions in the order in which a dictionary has them, whatever their script, accents and case."""
    captions = [
        "",
        "-x",
        "1. a",
        "a",
        "A",
        "á",
        "a b",
        "ab",
        "Äpfel",
        "apple",
        "zebra",
        "Zoë",
        "Ждать",
        "漢字",
    ]
    assert sorted(captions, key=sort_key) == captions
    assert node_of("actor:a", {"name": "Zoë"}).properties["sortKey"] == sort_key("Zoë")
    assert {label: caption_of(label) for label in ("Issue", "Claim", "Passage")} == {
        "Issue": "name",
        "Claim": "title",
        "Passage": None,
    }


@given(st.text(max_size=30), st.text(max_size=30))
def test_sort_keys_compare_as_captions_do(one: str, other: str) -> None:
    """Keys are ASCII, and compare as ICU compares the captions."""
    import icu  # pyright: ignore[reportMissingTypeStubs]

    module: Any = icu
    order = module.Collator.createInstance(module.Locale.getRoot()).compare(one, other)
    keys = sort_key(one), sort_key(other)
    assert all(key.isascii() for key in keys)
    assert (keys[0] > keys[1]) - (keys[0] < keys[1]) == order


def test_sort_keys_fit_an_index() -> None:
    """However a name is written, its key is short enough for an index, and some order is left."""
    names = [character * NAME_LENGTH for character in ("a", "é", "漢", "😭", "\ufdfa")]
    keys = [sort_key(name) for name in names]
    assert all(len(key) <= KEY_LENGTH for key in keys)
    assert len(set(keys)) == len(names)


@given(
    st.none() | st.floats(0, 1),
    st.sampled_from(Basis),
    st.sampled_from(Polarity),
)
def test_effective_strengths(given_: float | None, basis: Basis, polarity: Polarity) -> None:
    """The effective strength is the given one, or that of the table."""
    expected = strength(polarity, {"strength": given_, "basis": basis})
    assert weights.effective_strength(given_, basis, polarity) == expected


@given(
    st.none() | st.floats(0, 1),
    st.sampled_from(Standing),
    st.sampled_from(Modality) | st.sampled_from(EvidenceKind),
)
def test_base_scores(given_: float | None, standing: Standing, certainty: Modality | EvidenceKind) -> None:
    """The base score is the given one, or that of the table."""
    id_, name = ("claim:a", "modality") if isinstance(certainty, Modality) else ("evidence:a", "kind")
    expected = base_score(id_, {"baseScore": given_, "standing": standing, name: certainty})
    assert weights.base_score(given_, standing, certainty) == expected
