import { addressOf } from "../address.ts";
import type { Highlight, SearchHit } from "../api/types.ts";

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
