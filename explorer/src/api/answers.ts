/** What each query answers. */
import type {
  Caption,
  Chain,
  ClaimKind,
  Crux,
  Edges,
  EvidenceKind,
  Label,
  LedgerEntry,
  MeetingPath,
  Named,
  Neighbour,
  Polarity,
  ReasonRule,
  Relations,
  Role,
  Statement,
  StatementType,
  Titled,
} from "./types";

interface Count {
  totalCount: number;
}

export interface IssueCard extends Named {
  question: string;
  parent: { id: string } | null;
  opportunities: Count;
  challenges: Count;
}

export interface DocumentCard extends Titled {
  author: string | null;
  publisher: string | null;
  publishedOn: string | null;
  coverage: { sentences: number };
}

export interface Home {
  issues: { nodes: IssueCard[] };
  documents: { nodes: DocumentCard[] };
  claims: Count;
  evidenceItems: Count;
  examples: { nodes: Titled[] };
}

export interface Highlight {
  field: string;
  exact: string;
  start: number;
  end: number;
}

export type Found =
  | { __typename: StatementType; id: string; title: string; text: string; role?: Role | null }
  | { __typename: "Issue"; id: string; name: string; question: string }
  | { __typename: "Actor"; id: string; name: string; description: string | null }
  | { __typename: "Document"; id: string; title: string }
  | { __typename: "Passage"; id: string; text: string; index: number; document: { id: string } };

export interface Hit {
  highlights: Highlight[];
  node: Found;
}

export interface Search {
  search: { totalCount: number; edges: Hit[] };
}

export interface StatementAnswer {
  node: Statement | { __typename?: string; id?: string } | null;
}

export type Surrounded = Caption &
  Relations<Neighbour> & { supports: Edges<Neighbour>; contradicts: Edges<Neighbour> };

export interface NeighboursAnswer {
  node: Surrounded | null;
}

export interface TraceAnswer {
  from: Caption | null;
  to: Caption | null;
  chains: { totalCount: number; truncated: boolean; nodes: Chain[] };
}

interface Standing {
  standing: { count: number; weight: number };
}

export interface BoardAnswer {
  issue:
    | (Named & {
        question: string;
        description: string | null;
        parent: Named | null;
        subIssues: Named[];
        opportunities: { nodes: Caption[] };
        challenges: { nodes: Caption[] };
        outcomes: { nodes: Caption[] };
      })
    | null;
  ledger: {
    opportunityWeight: number;
    challengeWeight: number;
    truncated: boolean;
    opportunities: LedgerEntry[];
    challenges: LedgerEntry[];
    cruxes: Crux[];
    balance: {
      prevails: "OPPORTUNITIES" | "CHALLENGES" | "NEITHER";
      opportunities: Standing;
      challenges: Standing;
    };
  };
}

export interface CruxAnswer {
  opportunityChallengePaths: { totalCount: number; truncated: boolean; nodes: MeetingPath[] };
}

export interface Quoter {
  __typename: string;
  id: string;
  title?: string;
  role?: Role | null;
  quotes?: { start: number; end: number; document: { id: string } }[];
}

export interface Sentence {
  index: number;
  section: string;
  start: number;
  end: number;
  nonArgumentative: string | null;
  quotedBy: Quoter[];
}

export interface Article {
  id: string;
  title: string;
  author: string | null;
  publisher: string | null;
  publishedOn: string | null;
  url: string | null;
  language: string;
  text: string;
  passages: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Sentence[];
  };
}

export interface ReadingAnswer {
  document: Article | null;
}

interface Outgoing<Node> {
  supports: Edges<Node>;
  contradicts: Edges<Node>;
}

export interface AmongAnswer {
  nodes: ((Caption & Outgoing<{ id: string }>) | null)[];
}

export type Through = { __typename: StatementType; id: string } & Partial<
  Pick<Caption, "title" | "text" | "acceptance"> & Outgoing<{ id: string }>
>;

export type Listed = Caption & Outgoing<Through> & { kind?: ClaimKind; evidenceKind?: EvidenceKind };

export interface StatementsAnswer {
  claims?: Count & { nodes: Listed[] };
  evidenceItems?: Count & { nodes: Listed[] };
}

export interface ChoicesAnswer {
  issues: { nodes: Named[] };
  actors: { nodes: Named[] };
}

export interface PassingAnswer {
  claims?: { nodes: { id: string }[] };
  evidenceItems?: { nodes: { id: string }[] };
}

export interface Verdict {
  label: Label;
  strength: number;
}

export interface Difference {
  id: string;
  statement: Caption | null;
  before: Verdict | null;
  after: Verdict | null;
  reason: {
    rule: ReasonRule;
    relations: { polarity: Polarity; sourceId: string; source: Titled | null }[];
  } | null;
}

export interface WhatIfAnswer {
  whatIf: { total: number; relabelled: number; truncated: boolean; differences: Difference[] };
}

export interface FlipAnswer {
  flip: { label: Label; size: number | null; flips: { label: Label; rejected: Titled[] }[] };
}
