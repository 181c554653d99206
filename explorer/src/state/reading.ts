import { useEffect, useMemo, useState } from "preact/hooks";
import { READING } from "../api/documents.ts";
import { isStatement } from "../api/statements.ts";
import type { Article, QuotingStatement, Sentence } from "../api/types.ts";
import { type QueryState, useQuery } from "./query.ts";

export interface Reading {
  article: Article;
  sentences: Sentence[];
  /** The statements that quote the text, in its order. */
  statements: QuotingStatement[];
}

/** Load a text with all its sentences, page by page. */
export function useReading(document: string): QueryState<Reading> {
  const [after, setAfter] = useState<string | null>(null);
  const [sentences, setSentences] = useState<Sentence[]>([]);
  const answer = useQuery(READING, { document, after });
  const article = answer.data?.document ?? null;
  useEffect(() => {
    if (!article) return;
    const { nodes, pageInfo } = article.passages;
    setSentences((before) => [...before.filter((one) => !nodes.some((other) => other.index === one.index)), ...nodes]);
    if (pageInfo.hasNextPage) setAfter(pageInfo.endCursor);
  }, [article]);
  const data = useMemo(
    () => article && { article, sentences, statements: statements(sentences) },
    [article, sentences],
  );
  return { ...answer, data };
}

function statements(sentences: Sentence[]): QuotingStatement[] {
  const all = new Map<string, QuotingStatement>();
  for (const one of sentences.flatMap((sentence) => sentence.quotedBy)) if (isStatement(one)) all.set(one.id, one);
  return [...all.values()];
}
