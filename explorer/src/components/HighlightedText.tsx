import { PointText } from "../state/offsets.ts";
import type { Line } from "../state/search_results.ts";

/** A text with the matches of a search marked. */
export function HighlightedText({ line }: { line: Line }) {
  const text = new PointText(line.text);
  const parts = [];
  let at = 0;
  for (const { start, end } of [...line.highlights].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at, Infinity)}
    </>
  );
}
