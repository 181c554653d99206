/** A range of code points of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
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
    if (last && before && !text(before.end, sentence.start).includes("\n")) last.push(sentence);
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
