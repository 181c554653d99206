"""Enumerated values as they stand in the store."""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What sort of thing a claim asserts."""

    FACT = "FACT"
    VALUE = "VALUE"
    POLICY = "POLICY"
    PREDICTION = "PREDICTION"
    INTERPRETATION = "INTERPRETATION"


class Modality(StrEnum):
    """How firmly the text puts a claim."""

    CERTAIN = "CERTAIN"
    PROBABLE = "PROBABLE"
    POSSIBLE = "POSSIBLE"
    CONDITIONAL = "CONDITIONAL"


class ClaimRole(StrEnum):
    """A claim's part in the opportunity-challenge reading; its label in the store is the value in title case."""

    OPPORTUNITY = "OPPORTUNITY"
    CHALLENGE = "CHALLENGE"
    OUTCOME = "OUTCOME"


class EvidenceKind(StrEnum):
    """What sort of thing the text leans on."""

    EVENT = "EVENT"
    STATEMENT = "STATEMENT"
    RECORD = "RECORD"
    AGREEMENT = "AGREEMENT"
    DATA = "DATA"


class ActorKind(StrEnum):
    """What sort of thing acts or is spoken of."""

    PERSON = "PERSON"
    STATE = "STATE"
    ORGANIZATION = "ORGANIZATION"
    INSTITUTION = "INSTITUTION"
    GROUP = "GROUP"


class Polarity(StrEnum):
    """The two relations between statements, and what a whole chain of them does."""

    SUPPORTS = "SUPPORTS"
    CONTRADICTS = "CONTRADICTS"


class Basis(StrEnum):
    """What a relation between statements rests on."""

    TEXT = "TEXT"
    READER = "READER"
    MAP = "MAP"


class Standing(StrEnum):
    """Whether a statement stands by itself, or needs a ground that stands."""

    ASSERTED = "ASSERTED"
    DERIVED = "DERIVED"
