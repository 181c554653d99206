"""Scalars beside GraphQL's own."""

from collections.abc import Mapping
from datetime import date
from typing import NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

URL = NewType("URL", str)

SCALARS: Mapping[object, ScalarDefinition] = {
    date: strawberry.scalar(
        name="Date",
        description="A day of the Gregorian calendar, `YYYY-MM-DD`.",
        specified_by_url="https://scalars.graphql.org/andimarek/local-date",
        serialize=date.isoformat,
        parse_value=date.fromisoformat,
    ),
    URL: strawberry.scalar(
        name="URL", description="An address.", specified_by_url="https://url.spec.whatwg.org/"
    ),
}
