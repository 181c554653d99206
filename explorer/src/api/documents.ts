/** The queries of the page, each with the types of its variables and of its result. */
import type * as api from "./generated.ts";
import actor from "./queries/actor.graphql";
import among from "./queries/among.graphql";
import board from "./queries/board.graphql";
import caption from "./queries/caption.graphql";
import chain from "./queries/chain.graphql";
import choices from "./queries/choices.graphql";
import counts from "./queries/counts.graphql";
import crux from "./queries/crux.graphql";
import documents from "./queries/documents.graphql";
import flip from "./queries/flip.graphql";
import futures from "./queries/futures.graphql";
import home from "./queries/home.graphql";
import issues from "./queries/issues.graphql";
import miniature from "./queries/miniature.graphql";
import neighbours from "./queries/neighbours.graphql";
import passing from "./queries/passing.graphql";
import reading from "./queries/reading.graphql";
import relation from "./queries/relation.graphql";
import said from "./queries/said.graphql";
import search from "./queries/search.graphql";
import statement from "./queries/statement.graphql";
import statements from "./queries/statements.graphql";
import tour from "./queries/tour.graphql";
import trace from "./queries/trace.graphql";
import verdicts from "./queries/verdicts.graphql";
import whatIf from "./queries/what_if.graphql";
import words from "./queries/words.graphql";

export interface Document<Data, Variables> {
  readonly text: string;
  /** Whether it takes variables that decide how labels are found. */
  readonly judged: boolean;
  readonly types?: (variables: Variables) => Data;
}

function document<Data, Variables>(...parts: string[]): Document<Data, Variables> {
  const text = `${parts.map((part) => part.trim()).join("\n\n")}\n`;
  return { text, judged: text.includes("$support: ") };
}

export const ACTOR = document<api.ActorQuery, api.ActorQueryVariables>(actor);
export const AMONG = document<api.AmongQuery, api.AmongQueryVariables>(among, relation, caption);
export const BOARD = document<api.BoardQuery, api.BoardQueryVariables>(board, caption);
export const CHOICES = document<api.ChoicesQuery, api.ChoicesQueryVariables>(choices);
export const CRUX = document<api.CruxQuery, api.CruxQueryVariables>(crux, chain, relation, caption, words);
export const DOCUMENTS = document<api.DocumentsQuery, api.DocumentsQueryVariables>(documents);
export const FLIP = document<api.FlipQuery, api.FlipQueryVariables>(flip);
export const FUTURES = document<api.FuturesQuery, api.FuturesQueryVariables>(futures, caption);
export const HOME = document<api.HomeQuery, api.HomeQueryVariables>(home);
export const ISSUES = document<api.IssuesQuery, api.IssuesQueryVariables>(issues);
export const MINIATURE = document<api.MiniatureQuery, api.MiniatureQueryVariables>(miniature);
export const NEIGHBOURS = document<api.NeighboursQuery, api.NeighboursQueryVariables>(
  neighbours,
  relation,
  counts,
  caption,
);
export const PASSING = document<api.PassingQuery, api.PassingQueryVariables>(passing);
export const READING = document<api.ReadingQuery, api.ReadingQueryVariables>(reading);
export const SAID = document<api.SaidQuery, api.SaidQueryVariables>(said, relation, words);
export const SEARCH = document<api.SearchQuery, api.SearchQueryVariables>(search);
export const STATEMENT = document<api.StatementQuery, api.StatementQueryVariables>(
  statement,
  relation,
  counts,
  caption,
  words,
);
export const STATEMENTS = document<api.StatementsQuery, api.StatementsQueryVariables>(statements, relation, caption);
export const TOUR = document<api.TourQuery, api.TourQueryVariables>(tour);
export const TRACE = document<api.TraceQuery, api.TraceQueryVariables>(trace, chain, relation, caption, words);
export const VERDICTS = document<api.VerdictsQuery, api.VerdictsQueryVariables>(verdicts);
export const WHAT_IF = document<api.WhatIfQuery, api.WhatIfQueryVariables>(whatIf, caption);
