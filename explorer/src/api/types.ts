/** What the API answers, as far as the page asks for it. */
export type Polarity = "SUPPORTS" | "CONTRADICTS";
export type Label = "IN" | "OUT" | "UNDEC";
export type Role = "OPPORTUNITY" | "CHALLENGE" | "OUTCOME";
export type StatementType = "Claim" | "Evidence" | "Argument";
export type ClaimKind = "FACT" | "VALUE" | "POLICY" | "PREDICTION" | "INTERPRETATION";
export type EvidenceKind = "EVENT" | "STATEMENT" | "RECORD" | "AGREEMENT" | "DATA";
export type Modality = "CERTAIN" | "PROBABLE" | "POSSIBLE" | "CONDITIONAL";

export interface Titled {
  id: string;
  title: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface Caption extends Titled {
  __typename: StatementType;
  text: string;
  role?: Role | null;
  acceptance: { label: Label };
  strength: { value: number };
}

export interface Counts {
  for: { totalCount: number };
  against: { totalCount: number };
  reasonFor: { totalCount: number };
  reasonAgainst: { totalCount: number };
}

export interface Relation {
  strength: number | null;
  implicit: boolean;
  warrant: string | null;
  quote: { exact: string } | null;
}

export interface Edge<Node> extends Relation {
  node: Node;
}

export interface Edges<Node> {
  totalCount?: number;
  edges: Edge<Node>[];
}

export type Neighbour = Caption & Counts;

export interface Relations<Node> {
  supportedBy: Edges<Node>;
  contradictedBy: Edges<Node>;
}

export type Reason = Neighbour & Relations<Neighbour> & { quotes: { exact: string }[] };

export interface BearingRelation {
  polarity: Polarity;
  sourceId: string;
  targetId: string;
  source: Titled | null;
  target: Titled | null;
}

export type ReasonRule =
  | "UNCHALLENGED"
  | "DEFENDED"
  | "ATTACKED"
  | "CONCLUSION_OUT"
  | "PREMISE_OUT"
  | "UNSUPPORTED"
  | "UNFOUNDED"
  | "UNDECIDED"
  | "NOT_IN_VIEW";

export interface Why {
  id: string;
  label: Label;
  rule: ReasonRule;
  statement: { title: string } | null;
  relations: BearingRelation[];
}

export interface Statement extends Omit<Caption, "acceptance" | "strength">, Relations<Reason> {
  document: Titled | null;
  quotes: { exact: string; passage: { index: number }; document: { id: string } }[];
  acceptance: { label: Label; why: Why[] };
  strength: {
    value: number;
    baseScore: number;
    converged: boolean;
    contributions: { polarity: Polarity; value: number; node: { id: string } }[];
  };
  supports: Edges<Neighbour>;
  contradicts: Edges<Neighbour>;
  kind?: ClaimKind;
  evidenceKind?: EvidenceKind;
  modality?: Modality;
  condition?: string | null;
  occurredOn?: string | null;
  issues?: (Named & { question: string })[];
  mentions?: Named[];
  assertedBy?: Named[];
  deniedBy?: Named[];
  linked?: boolean;
  scheme?: string | null;
  warrant?: string | null;
}

export interface Step extends Relation {
  source: { id: string };
  target: { id: string };
  relation: Polarity;
}

export interface Chain {
  polarity: Polarity;
  length: number;
  strength: number;
  nodes: Caption[];
  steps: Step[];
  weakestLink: { source: Titled; target: Titled; relation: Polarity; strength: number | null } | null;
}

export interface MeetingPath {
  opportunity: Caption;
  challenge: Caption;
  meetingPoint: Caption;
  length: number;
  opportunityChain: Chain | null;
  challengeChain: Chain | null;
}

export interface Crux {
  pairs: number;
  node: Caption;
  opportunities: { id: string }[];
  challenges: { id: string }[];
}

export interface LedgerEntry {
  weight: number;
  claim: Caption;
}
