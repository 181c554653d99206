import { type PointText, points } from "./offsets.ts";

/** A range of code points of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

const LINE_BREAKS = /\r\n|[\n\r\u2028\u2029]/;

/** A stretch of a text: one of its sentences, or what lies outside of all. */
export type Piece<Sentence extends Span> = Span & { sentence: Sentence | null };

/** A text as its sentences and what lies outside of them, line by line, in its order. Only blanks are left out. */
export function splitText<Sentence extends Span>(text: PointText, sentences: Sentence[]): Piece<Sentence>[] {
  const pieces: Piece<Sentence>[] = [];
  let done = 0;
  for (const sentence of [...sentences].sort((a, b) => a.start - b.start)) {
    pieces.push(...lines(text, done, sentence.start), { start: sentence.start, end: sentence.end, sentence });
    done = Math.max(done, sentence.end);
  }
  return [...pieces, ...lines(text, done, text.length)];
}

/** The lines between two offsets, without the blanks around each. */
function* lines(text: PointText, start: number, end: number): Generator<Piece<never>> {
  let at = start;
  for (const part of text.slice(start, end).split(new RegExp(`(${LINE_BREAKS.source})`))) {
    const words = part.trim();
    const from = at + points(part.slice(0, part.length - part.trimStart().length));
    if (words) yield { start: from, end: from + points(words), sentence: null };
    at += points(part);
  }
}

/** Group spans into paragraphs: a line break in the text between two spans starts a new paragraph. */
export function paragraphs<Sentence extends Span>(
  text: (start: number, end: number) => string,
  sentences: Sentence[],
): Sentence[][] {
  const all: Sentence[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    const last = all.at(-1);
    if (last && before && !LINE_BREAKS.test(text(before.end, sentence.start))) last.push(sentence);
    else all.push([sentence]);
  }
  return all;
}

/** Split a span wherever a mark starts or ends, so that each part lies either fully inside a mark or outside all marks. */
export function splitAtMarks({ start, end }: Span, marks: Span[]): (Span & { marked: boolean })[] {
  const edges = new Set([start, end]);
  for (const edge of marks.flatMap((mark) => [mark.start, mark.end])) if (edge > start && edge < end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    return { start: from, end: to, marked: marks.some((mark) => mark.start <= from && to <= mark.end) };
  });
}
