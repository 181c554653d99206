"""The types of the explorer page against the schema."""

import re

import pytest
from graphql import GraphQLEnumType

from service.api.schema import catalogue
from tests.support.project import ROOT

TYPES = (ROOT / "explorer" / "src" / "api" / "types.ts").read_text("utf-8")
ENUMS = {"Role": "ClaimRole"} | {
    name: name for name in ("Polarity", "Label", "ClaimKind", "EvidenceKind", "Modality", "ReasonRule")
}


@pytest.mark.parametrize("name", ENUMS)
def test_every_value_is_known(name: str) -> None:
    """The page has words for exactly the values that the schema lists."""
    declared = re.search(rf"export type {name} =([^;]+);", TYPES)
    assert declared
    enum = catalogue().schema.type_map[ENUMS[name]]
    assert isinstance(enum, GraphQLEnumType)
    assert set(re.findall(r'"(\w+)"', declared[1])) == set(enum.values)
