import { useMemo } from "preact/hooks";
import { READING } from "../api/documents.ts";
import type { ReadingQuery, ReadingQueryVariables } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Article, QuotingStatement, Sentence } from "../api/types.ts";
import { type Paging, type QueryState, useQuery } from "./query.ts";

export interface Reading {
  article: Article;
  sentences: Sentence[];
  /** The statements that quote the text, in its order. */
  statements: QuotingStatement[];
}

const SENTENCES: Paging<ReadingQuery, ReadingQueryVariables> = {
  next: (_, { document }, variables) => {
    const page = document?.passages.pageInfo;
    return page?.hasNextPage ? { ...variables, after: page.endCursor } : null;
  },
  merge: ({ document: all }, { document: page }) => {
    if (!all || !page) return { document: page };
    return {
      document: { ...all, passages: { ...page.passages, nodes: [...all.passages.nodes, ...page.passages.nodes] } },
    };
  },
};

/** Load a text with all its sentences, page by page. */
export function useReading(id: string): QueryState<Reading> {
  const answer = useQuery(READING, { document: id, after: null }, SENTENCES);
  const data = useMemo(() => {
    const article = answer.data?.document;
    if (!article) return null;
    const sentences = article.passages.nodes;
    return { article, sentences, statements: quotingStatements(sentences) };
  }, [answer.data]);
  return { ...answer, data };
}

function quotingStatements(sentences: Sentence[]): QuotingStatement[] {
  const statements = sentences.flatMap((sentence) => sentence.quotedBy.filter(isStatement));
  return [...new Map(statements.map((one) => [one.id, one])).values()];
}
