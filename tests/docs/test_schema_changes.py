"""The page of changes to the schema: what is old there is gone, and what is new is there."""

import re

from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, build_schema

from service.api.schema import sdl
from tests.support.project import ROOT

PAGE = (ROOT / "docs" / "schema-changes.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (`.*?) \| (.*?) \|", PAGE, re.MULTILINE)
NAME = re.compile(r"`([A-Z]\w+)(?:\.(\w+)(?:\((\w+):\))?)?`")
SCHEMA = build_schema(sdl())


def exists(type_name: str, field: str, argument: str) -> bool:
    """Whether the schema has a type, a field or an argument."""
    type_ = SCHEMA.type_map.get(type_name)
    if not field or type_ is None:
        return type_ is not None
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType)
    found = type_.fields.get(field)
    return found is not None and (not argument or argument in getattr(found, "args", {}))


def test_what_is_old_is_gone() -> None:
    """The schema has nothing of what the first column names, and all that the second names."""
    assert len(ROWS) > 5
    for before, now in ROWS:
        assert [name for name in NAME.findall(before) if exists(*name)] == []
        assert [name for name in NAME.findall(now) if not exists(*name)] == []
