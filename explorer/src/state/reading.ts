import { useMemo } from "preact/hooks";
import { READING } from "../api/documents.ts";
import type { ReadingQuery, ReadingQueryVariables } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Article, QuotingStatement, Sentence } from "../api/types.ts";
import { pageThrough } from "./paging.ts";
import { type QueryState, useQuery } from "./query.ts";

export interface Reading {
  article: Article;
  sentences: Sentence[];
  /** The statements that quote the text, in its order. */
  statements: QuotingStatement[];
}

const SENTENCES = pageThrough<ReadingQuery, ReadingQueryVariables>(["passages"], "document");

/** Load a text with all its sentences, page by page. */
export function useReading(id: string): QueryState<Reading> {
  const answer = useQuery(READING, { document: id }, SENTENCES);
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
