import type { ClaimKind, ClaimRole, EvidenceKind, Label, Modality, Polarity, StatementType } from "../api/types.ts";

/** What the API’s terms are called in English. */
export const terms = {
  type: {
    Claim: "Claim",
    Evidence: "Evidence",
    Argument: "Argument",
    Issue: "Issue",
    Actor: "Actor",
    Document: "Text",
    Passage: "Sentence",
  } satisfies Record<StatementType, string> & Record<string, string>,
  role: { OPPORTUNITY: "Opportunity", CHALLENGE: "Challenge", OUTCOME: "Outcome" } satisfies Record<ClaimRole, string>,
  roles: { OPPORTUNITY: "Opportunities", CHALLENGE: "Challenges", OUTCOME: "Outcomes" } satisfies Record<
    ClaimRole,
    string
  >,
  label: { IN: "stands", OUT: "falls", UNDEC: "undecided" } satisfies Record<Label, string>,
  labelMeaning: {
    IN: "It stands, all things weighed.",
    OUT: "It is defeated, all things weighed.",
    UNDEC: "It is neither: what speaks for it and against it leaves it open.",
  } satisfies Record<Label, string>,
  kind: {
    FACT: "a fact",
    VALUE: "a valuation",
    POLICY: "a demand",
    PREDICTION: "a prediction",
    INTERPRETATION: "an interpretation",
    EVENT: "an event",
    STATEMENT: "a reported statement",
    RECORD: "a precedent",
    AGREEMENT: "an agreement",
    DATA: "figures",
  } satisfies Record<ClaimKind | EvidenceKind, string>,
  modality: {
    CERTAIN: "put flatly",
    PROBABLE: "put as likely",
    POSSIBLE: "put as possible",
    CONDITIONAL: "put under a condition",
  } satisfies Record<Modality, string>,
  verb: { SUPPORTS: "supports", CONTRADICTS: "contradicts" } satisfies Record<Polarity, string>,
};
