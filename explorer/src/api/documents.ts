/** The queries of the page, each with the types of its variables and of its answer. */
import type * as answers from "./answers";
import type { Change, Wanted } from "./inputs";
import among from "./queries/among.graphql";
import board from "./queries/board.graphql";
import caption from "./queries/caption.graphql";
import chain from "./queries/chain.graphql";
import choices from "./queries/choices.graphql";
import counts from "./queries/counts.graphql";
import crux from "./queries/crux.graphql";
import documents from "./queries/documents.graphql";
import flip from "./queries/flip.graphql";
import home from "./queries/home.graphql";
import neighbours from "./queries/neighbours.graphql";
import passing from "./queries/passing.graphql";
import reading from "./queries/reading.graphql";
import relation from "./queries/relation.graphql";
import search from "./queries/search.graphql";
import statement from "./queries/statement.graphql";
import statements from "./queries/statements.graphql";
import trace from "./queries/trace.graphql";
import whatIf from "./queries/what_if.graphql";
import type { Polarity, Titled } from "./types";

export interface Document<Data, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

function document<Data, Variables>(...parts: string[]): Document<Data, Variables> {
  return { text: parts.map((part) => part.trim()).join("\n\n") + "\n" };
}

export const HOME = document<answers.Home, Record<string, never>>(home);
export const DOCUMENTS = document<{ documents: { nodes: Titled[] } }, Record<string, never>>(documents);
export const SEARCH = document<answers.Search, { text: string; types: string[] | null; first: number }>(search);
export const STATEMENT = document<answers.StatementAnswer, { id: string }>(statement, relation, counts, caption);
export const NEIGHBOURS = document<answers.NeighboursAnswer, { id: string }>(neighbours, relation, counts, caption);
export const BOARD = document<answers.BoardAnswer, { issue: string }>(board, caption);
export const CRUX = document<answers.CruxAnswer, { issue: string | null; meetingPoint: string }>(crux, chain, caption);
export const READING = document<answers.ReadingAnswer, { document: string; after: string | null }>(reading);
export const AMONG = document<answers.AmongAnswer, { ids: string[] }>(among, caption);
export const WHAT_IF = document<answers.WhatIfAnswer, { changes: Change[] }>(whatIf, caption);
export const FLIP = document<answers.FlipAnswer, { statement: string }>(flip);

export const TRACE = document<
  answers.TraceAnswer,
  { from: string; to: string; net: Polarity | null; maxLength: number; orderBy: "SHORTEST" | "STRONGEST" }
>(trace, chain, caption);

export const STATEMENTS = document<answers.StatementsAnswer, Wanted>(statements, caption);
export const CHOICES = document<answers.ChoicesAnswer, Record<string, never>>(choices);
export const PASSING = document<answers.PassingAnswer, Wanted>(passing);
