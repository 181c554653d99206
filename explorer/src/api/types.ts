/** The API's types by the names that the page uses for them; generated.ts holds what they stand for. */
import type * as api from "./generated.ts";

export type {
  ChangeInput,
  ClaimKind,
  ClaimRole,
  ClaimWhere,
  EvidenceKind,
  EvidenceWhere,
  Label,
  Modality,
  Polarity,
  ReasonRule,
  SearchType,
  Semantics,
  SupportReading,
} from "./generated.ts";

export interface Titled {
  id: string;
  title: string;
}

export interface Named {
  id: string;
  name: string;
}

export type Caption = api.CaptionFragment;
export type Words = api.WordsFragment;
export type StatementType = Caption["__typename"];
export type Counts = api.CountsFragment;
export type Neighbour = Caption & Counts;

export type Relation = api.RelationFragment;
/** A relation of a statement, and the statement at its other end. */
export interface Edge<Node> {
  relation: Relation;
  node: Node;
}
export interface Edges<Node> {
  edges: Edge<Node>[];
}

export type Statement = Extract<NonNullable<api.StatementQuery["node"]>, { supportedBy: unknown }>;
export type Reasons = Statement["supportedBy"];
export type Justification = Statement["acceptance"]["why"][number];
export type Neighbourhood = Extract<NonNullable<api.NeighboursQuery["nodes"][number]>, { supportedBy: unknown }>;

export type Chain = api.LinksFragment;
export type Step = Chain["steps"][number]["relation"];
export type MeetingPath = api.CruxQuery["opportunityChallengePaths"]["nodes"][number];

export type IssueBoard = NonNullable<api.BoardQuery["issue"]>;
export type Ledger = api.BoardQuery["ledger"];
export type Crux = Ledger["cruxes"][number];

export type LedgerEntry = Ledger["opportunities"][number];

export type Scenarios = api.FuturesQuery["scenarios"];
export type Scenario = Scenarios["nodes"][number];

export type IssueCard = api.HomeQuery["issues"]["nodes"][number];
export type DocumentCard = api.HomeQuery["documents"]["nodes"][number];

export type SearchHit = api.SearchQuery["search"]["edges"][number];
export type Highlight = SearchHit["highlights"][number];

export type Article = NonNullable<api.ReadingQuery["document"]>;
export type Sentence = Article["passages"]["nodes"][number];
export type QuotingStatement = Extract<Sentence["quotedBy"][number], { quotes: unknown }>;

export type Statements = api.StatementsQuery;
export type ListedStatement = NonNullable<Statements["claims"] | Statements["evidenceItems"]>["nodes"][number];
export type ConnectingArgument = Extract<ListedStatement["supports"]["edges"][number]["node"], { title: unknown }>;

export type Actor = NonNullable<api.ActorQuery["actor"]>;

export type Difference = api.WhatIfQuery["whatIf"]["differences"][number];
