import { useEffect, useMemo, useState } from "preact/hooks";
import type { Article, Quoter, Sentence } from "../api/answers";
import { READING } from "../api/documents";
import { useAsk, type Answer } from "./ask";

export interface Reading {
  article: Article;
  sentences: Sentence[];
  /** All statements with words in the text, in its order. */
  statements: Quoter[];
}

/** A text with all its sentences, page after page. */
export function useReading(document: string): Answer<Reading> {
  const [after, setAfter] = useState<string | null>(null);
  const [sentences, setSentences] = useState<Sentence[]>([]);
  const answer = useAsk(READING, { document, after });
  const article = answer.data?.document ?? null;
  useEffect(() => {
    if (!article) return;
    const { nodes, pageInfo } = article.passages;
    setSentences((before) => [...before.filter((one) => !nodes.some((other) => other.index === one.index)), ...nodes]);
    if (pageInfo.hasNextPage) setAfter(pageInfo.endCursor);
  }, [article]);
  const data = useMemo(() => article && { article, sentences, statements: statements(sentences) }, [article, sentences]);
  return { ...answer, data };
}

function statements(sentences: Sentence[]): Quoter[] {
  const all = new Map<string, Quoter>();
  for (const one of sentences.flatMap((sentence) => sentence.quotedBy)) if (one.title) all.set(one.id, one);
  return [...all.values()];
}

/** Sentences as paragraphs: an empty line in the text parts them. */
export function paragraphs(text: (start: number, end: number) => string, sentences: Sentence[]): Sentence[][] {
  const all: Sentence[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    const last = all.at(-1);
    if (last && before && !text(before.end, sentence.start).includes("\n")) last.push(sentence);
    else all.push([sentence]);
  }
  return all;
}

export interface Span {
  start: number;
  end: number;
}

/** A stretch of text cut where marked spans start and end. */
export function cut({ start, end }: Span, marks: Span[]): (Span & { marked: boolean })[] {
  const edges = new Set([start, end]);
  for (const edge of marks.flatMap((mark) => [mark.start, mark.end])) if (edge > start && edge < end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    return { start: from, end: to, marked: marks.some((mark) => mark.start <= from && to <= mark.end) };
  });
}
