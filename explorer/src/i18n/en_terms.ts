import type { ClaimKind, ClaimRole, EvidenceKind, Label, Modality, Polarity, StatementType } from "../api/types.ts";

/** The API’s terms in English. */
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
    IN: "It stands once everything is weighed.",
    OUT: "It is defeated once everything is weighed.",
    UNDEC: "Neither: the reasons for and against it leave it open.",
  } satisfies Record<Label, string>,
  kind: {
    FACT: "a fact",
    VALUE: "a value judgement",
    POLICY: "a call for action",
    PREDICTION: "a prediction",
    INTERPRETATION: "an interpretation",
    EVENT: "an event",
    STATEMENT: "a reported statement",
    RECORD: "a precedent",
    AGREEMENT: "an agreement",
    DATA: "figures",
  } satisfies Record<ClaimKind | EvidenceKind, string>,
  modality: {
    CERTAIN: "stated flatly",
    PROBABLE: "stated as likely",
    POSSIBLE: "stated as possible",
    CONDITIONAL: "stated under a condition",
  } satisfies Record<Modality, string>,
  verb: { SUPPORTS: "supports", CONTRADICTS: "contradicts" } satisfies Record<Polarity, string>,
};
