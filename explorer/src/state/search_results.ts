import { addressOf } from "../address.ts";
import { isStatement, role } from "../api/statements.ts";
import type { ClaimRole, Highlight, SearchHit } from "../api/types.ts";

export interface Line {
  text: string;
  highlights: Highlight[];
}

/** Searches find no relations, though these are nodes. */
type Findable = Exclude<SearchHit["node"], { __typename: "Relation" }>;

/** A search hit for display: its title, more text, and the address of its view. */
export interface SearchResult {
  id: string;
  type: Findable["__typename"];
  title: Line;
  more: Line | null;
  address: string;
  role: ClaimRole | null;
}

/** Words that nothing holds, in place of which similar ones were found. */
export interface Slip {
  words: string[];
  corrected: string;
  /** Whether each differs from what was found by no more than a slip of the pen. */
  likely: boolean;
}

/** Shorter words are often one letter apart. */
const LEAST_LETTERS = 6;

/** Compare what was sought with the text that the service offers in its place. */
export function findSlip(sought: string, corrected: string | null): Slip | null {
  if (!corrected) return null;
  const [before, after] = [sought.split(/\s+/), corrected.split(/\s+/)];
  const changed = before.flatMap((word, index): [string, string][] =>
    word === after[index] ? [] : [[word, after[index] ?? ""]],
  );
  const likely = changed.every(([word, found]) => word.length >= LEAST_LETTERS && isSlip(fold(word), fold(found)));
  return { words: changed.map(([word]) => word), corrected, likely };
}

const fold = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether two words differ by one letter, or by two that changed places. */
function isSlip(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length < 2 && right.length < 2) || (left.length === 2 && left === [...right].reverse().join(""));
}

export function toSearchResults(hits: SearchHit[]): SearchResult[] {
  return hits.flatMap(({ node, highlights }) =>
    node.__typename === "Relation" ? [] : toSearchResult(node, highlights),
  );
}

function toSearchResult(node: Findable, highlights: Highlight[]): SearchResult {
  const line = (field: string, text: string | null): Line | null =>
    text ? { text, highlights: highlights.filter((found) => found.field === field) } : null;
  const made = (title: Line | null, more: Line | null, address: string): SearchResult => ({
    id: node.id,
    type: node.__typename,
    title: title ?? { text: node.id, highlights: [] },
    more,
    address,
    role: isStatement(node) ? role(node) : null,
  });
  switch (node.__typename) {
    case "Issue":
      return made(line("name", node.name), line("question", node.question), addressOf(node.id));
    case "Actor":
      return made(line("name", node.name), line("description", node.description), addressOf(node.id));
    case "Document":
      return made(line("title", node.title), null, addressOf(node.id));
    case "Passage":
      return made(line("text", node.text), null, addressOf(node.document.id, { sentence: node.index }));
    default:
      return made(line("title", node.title), line("text", node.text), addressOf(node.id));
  }
}
