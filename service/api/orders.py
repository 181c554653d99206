"""The orders of lists, described for readers."""

from enum import StrEnum

from service.api.enums import described


class ClaimOrder(StrEnum):
    """The orders of claims."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    BASE_SCORE_ASC = "BASE_SCORE_ASC"
    BASE_SCORE_DESC = "BASE_SCORE_DESC"
    MOST_SUPPORTED = "MOST_SUPPORTED"
    LEAST_SUPPORTED = "LEAST_SUPPORTED"
    MOST_CONTRADICTED = "MOST_CONTRADICTED"
    LEAST_CONTRADICTED = "LEAST_CONTRADICTED"
    MOST_DESCENDANTS = "MOST_DESCENDANTS"
    LEAST_DESCENDANTS = "LEAST_DESCENDANTS"


described(
    ClaimOrder,
    "Orders of claims, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    TEXT_POSITION="As the text first words them.",
    BASE_SCORE_ASC="By how acceptable they are by themselves, as `strength.baseScore` has it, the smallest first.",
    BASE_SCORE_DESC="The exact reverse of BASE_SCORE_ASC.",
    MOST_SUPPORTED="By the number of incoming supports, most first.",
    LEAST_SUPPORTED="By the same number, fewest first.",
    MOST_CONTRADICTED="By the number of incoming contradictions, most first.",
    LEAST_CONTRADICTED="By the same number, fewest first.",
    MOST_DESCENDANTS="By the number of statements that chains of at most 6 relations lead to from them, most first. Each takes a search.",
    LEAST_DESCENDANTS="By the same number, fewest first. Each takes a search.",
)


class ArgumentOrder(StrEnum):
    """The orders of arguments."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    BASE_SCORE_ASC = "BASE_SCORE_ASC"
    BASE_SCORE_DESC = "BASE_SCORE_DESC"
    MOST_SUPPORTED = "MOST_SUPPORTED"
    LEAST_SUPPORTED = "LEAST_SUPPORTED"
    MOST_CONTRADICTED = "MOST_CONTRADICTED"
    LEAST_CONTRADICTED = "LEAST_CONTRADICTED"
    MOST_DESCENDANTS = "MOST_DESCENDANTS"
    LEAST_DESCENDANTS = "LEAST_DESCENDANTS"


described(
    ArgumentOrder,
    "Orders of arguments, each made total by the id.",
    TITLE_ASC="By title.",
    TITLE_DESC="By title, backwards.",
    TEXT_POSITION="As the text first words them.",
    BASE_SCORE_ASC="By how acceptable they are by themselves, as `strength.baseScore` has it, the smallest first.",
    BASE_SCORE_DESC="The exact reverse of BASE_SCORE_ASC.",
    MOST_SUPPORTED="By the number of their premises: incoming supports, most first.",
    LEAST_SUPPORTED="By the same number, fewest first.",
    MOST_CONTRADICTED="By the number of incoming contradictions, most first.",
    LEAST_CONTRADICTED="By the same number, fewest first.",
    MOST_DESCENDANTS="By the number of statements that chains of at most 6 relations lead to from them, most first. Each takes a search.",
    LEAST_DESCENDANTS="By the same number, fewest first. Each takes a search.",
)


class EvidenceOrder(StrEnum):
    """The orders of evidence."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    BASE_SCORE_ASC = "BASE_SCORE_ASC"
    BASE_SCORE_DESC = "BASE_SCORE_DESC"
    OCCURRED_ON_ASC = "OCCURRED_ON_ASC"
    OCCURRED_ON_DESC = "OCCURRED_ON_DESC"
    MOST_DESCENDANTS = "MOST_DESCENDANTS"
    LEAST_DESCENDANTS = "LEAST_DESCENDANTS"


described(
    EvidenceOrder,
    "Orders of evidence, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    TEXT_POSITION="As the text first words it.",
    BASE_SCORE_ASC="By how acceptable they are by themselves, as `strength.baseScore` has it, the smallest first.",
    BASE_SCORE_DESC="The exact reverse of BASE_SCORE_ASC.",
    OCCURRED_ON_ASC="By the day it happened, the earliest first; what has none comes last.",
    OCCURRED_ON_DESC="By the day it happened, the latest first; what has none comes last.",
    MOST_DESCENDANTS="By the number of statements that chains of at most 6 relations lead to from them, most first. Each takes a search.",
    LEAST_DESCENDANTS="By the same number, fewest first. Each takes a search.",
)


class RelationOrder(StrEnum):
    """The orders of relations."""

    SOURCE = "SOURCE"
    TEXT_POSITION = "TEXT_POSITION"
    STRONGEST = "STRONGEST"
    WEAKEST = "WEAKEST"


described(
    RelationOrder,
    "Orders of relations, each made total by the id.",
    SOURCE="By the id of the source.",
    TEXT_POSITION="As the text first words their sources.",
    STRONGEST="By effective strength, the greatest first. Among equals, those that the text words come first.",
    WEAKEST="By effective strength, the smallest first. Among equals, those that the text words come first.",
)


class PassageOrder(StrEnum):
    """The orders of passages."""

    TEXT_POSITION = "TEXT_POSITION"


described(
    PassageOrder,
    "Orders of passages.",
    TEXT_POSITION="By the id of the document, then in the order of its sentences.",
)


class ActorOrder(StrEnum):
    """The orders of actors."""

    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"
    MOST_MENTIONED = "MOST_MENTIONED"
    LEAST_MENTIONED = "LEAST_MENTIONED"


described(
    ActorOrder,
    "Orders of actors, each made total by the id.",
    NAME_ASC="By name, in alphabetical order (Unicode collation).",
    NAME_DESC="The exact reverse of NAME_ASC.",
    MOST_MENTIONED="By the number of claims and pieces of evidence that mention them, most first.",
    LEAST_MENTIONED="By the same number, fewest first.",
)


class IssueOrder(StrEnum):
    """The orders of issues."""

    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"
    MOST_DISCUSSED = "MOST_DISCUSSED"
    LEAST_DISCUSSED = "LEAST_DISCUSSED"


described(
    IssueOrder,
    "Orders of issues, each made total by the id.",
    NAME_ASC="By name, in alphabetical order (Unicode collation).",
    NAME_DESC="The exact reverse of NAME_ASC.",
    MOST_DISCUSSED="By the number of claims and pieces of evidence directly about them, most first.",
    LEAST_DISCUSSED="By the same number, fewest first.",
)


class DocumentOrder(StrEnum):
    """The orders of documents."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    PUBLISHED_ON_ASC = "PUBLISHED_ON_ASC"
    PUBLISHED_ON_DESC = "PUBLISHED_ON_DESC"


described(
    DocumentOrder,
    "Orders of documents, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    PUBLISHED_ON_ASC="By the day of publication, the earliest first; those without one come last.",
    PUBLISHED_ON_DESC="By the day of publication, the latest first; those without one come last.",
)


class ChainOrder(StrEnum):
    """The orders of chains."""

    SHORTEST = "SHORTEST"
    LONGEST = "LONGEST"
    STRONGEST = "STRONGEST"
    WEAKEST_LINK = "WEAKEST_LINK"


described(
    ChainOrder,
    "Orders of chains, each made total by the ids of their nodes.",
    SHORTEST="Fewest relations first.",
    LONGEST="Most relations first.",
    STRONGEST="Greatest strength first. Among equals those with fewer relations that the text doesn't word come first, then the shorter ones.",
    WEAKEST_LINK="Greatest effective strength of the weakest link first. Among equals those with fewer relations that the text doesn't word come first, then the shorter ones.",
)
