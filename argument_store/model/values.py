"""What a single value of a property may be.

Seeds, tables, the checks of a store and the tables of docs/graph-model.md all read these types: `str` with
`StringConstraints`, `int` and `float` with `Interval`, `bool`, `date`, an enumeration, or a list of one of them.
"""

from datetime import date
from typing import Annotated

from annotated_types import Interval
from pydantic import BeforeValidator, StringConstraints
from pydantic.types import Strict

from argument_store.model.collation import KEY_LENGTH
from argument_store.model.identifiers import id_pattern

NAME_LENGTH = 1_000
"""The characters that a name or a document's title may have: Neo4j's indexes take no value of more than 8 KB."""
TITLE_LENGTH = 60
MOST = 2**63 - 1
"""The greatest integer that Neo4j stores."""

Text = Annotated[str, StringConstraints(pattern=r"\S")]
Name = Annotated[str, StringConstraints(pattern=r"\S", max_length=NAME_LENGTH)]
Title = Annotated[str, StringConstraints(pattern=r"\S", max_length=TITLE_LENGTH)]
Language = Annotated[str, StringConstraints(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
Sha256 = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
SortKey = Annotated[str, StringConstraints(pattern="^[0-9A-V]*$", max_length=KEY_LENGTH)]
Score = Annotated[float, Strict(), Interval(ge=0, le=1)]
Offset = Annotated[int, Strict(), Interval(ge=0, le=MOST)]
Flag = Annotated[bool, Strict()]
Day = Annotated[
    date, BeforeValidator(lambda value: date.fromisoformat(str(value)), json_schema_input_type=date)
]
DocumentId = Annotated[str, StringConstraints(pattern=id_pattern("Document"))]
PassageId = Annotated[str, StringConstraints(pattern=id_pattern("Passage"))]
ActorId = Annotated[str, StringConstraints(pattern=id_pattern("Actor"))]
IssueId = Annotated[str, StringConstraints(pattern=id_pattern("Issue"))]
ClaimId = Annotated[str, StringConstraints(pattern=id_pattern("Claim"))]
EvidenceId = Annotated[str, StringConstraints(pattern=id_pattern("Evidence"))]
ArgumentId = Annotated[str, StringConstraints(pattern=id_pattern("Argument"))]
StatementId = Annotated[str, StringConstraints(pattern=id_pattern("Claim", "Evidence", "Argument"))]
