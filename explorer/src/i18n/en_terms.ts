import type { Verdict } from "../api/statements.ts";
import type { ClaimKind, ClaimRole, EvidenceKind, Modality, Polarity, StatementType } from "../api/types.ts";

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
  verdict: { HOLDS: "holds", DEFEATED: "defeated", GROUNDLESS: "without ground", OPEN: "open" } satisfies Record<
    Verdict,
    string
  >,
  verdicts: {
    HOLDS: "What holds",
    DEFEATED: "What is defeated",
    GROUNDLESS: "What is without ground",
    OPEN: "What is open",
  } satisfies Record<Verdict, string>,
  verdictMeaning: {
    HOLDS: "Nothing that holds denies it.",
    DEFEATED: "Something that holds denies it.",
    GROUNDLESS: "It needs a ground that holds, and has none left.",
    OPEN: "What speaks for it and against it leaves it open.",
  } satisfies Record<Verdict, string>,
  /** For what doesn't hold, by an unknown rule. */
  notHeld: "does not hold",
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
  kinds: {
    FACT: "Facts",
    VALUE: "Value judgements",
    POLICY: "Calls for action",
    PREDICTION: "Predictions",
    INTERPRETATION: "Interpretations",
    EVENT: "Events",
    STATEMENT: "Reported statements",
    RECORD: "Precedents",
    AGREEMENT: "Agreements",
    DATA: "Figures",
  } satisfies Record<ClaimKind | EvidenceKind, string>,
  modality: {
    CERTAIN: "stated flatly",
    PROBABLE: "stated as likely",
    POSSIBLE: "stated as possible",
    CONDITIONAL: "stated under a condition",
  } satisfies Record<Modality, string>,
  limits: "limits",
  verb: { SUPPORTS: "supports", CONTRADICTS: "contradicts" } satisfies Record<Polarity, string>,
};
