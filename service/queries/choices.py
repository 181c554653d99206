"""What a query lets its callers choose from, for the API and the command line, which does not import the queries themselves."""

from enum import StrEnum


class ChainOrder(StrEnum):
    """The orders of chains."""

    SHORTEST = "SHORTEST"
    LONGEST = "LONGEST"
    STRONGEST = "STRONGEST"
    WEAKEST_LINK = "WEAKEST_LINK"


class SearchType(StrEnum):
    """What a search can be narrowed to; in title case, the labels of the store."""

    CLAIM = "CLAIM"
    EVIDENCE = "EVIDENCE"
    ARGUMENT = "ARGUMENT"
    ACTOR = "ACTOR"
    ISSUE = "ISSUE"
    DOCUMENT = "DOCUMENT"
    PASSAGE = "PASSAGE"
