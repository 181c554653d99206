import type { Found, Highlight, Hit } from "../api/answers";
import { to } from "../router";

export interface Line {
  text: string;
  highlights: Highlight[];
}

/** A hit as one reads it: a caption, more words, and where it leads. */
export interface Result {
  id: string;
  type: Found["__typename"];
  title: Line;
  more: Line | null;
  address: string;
}

export function result({ node, highlights }: Hit): Result {
  const line = (field: string, text: string | null): Line | null =>
    text ? { text, highlights: highlights.filter((found) => found.field === field) } : null;
  const made = (title: Line | null, more: Line | null, address: string): Result => ({
    id: node.id,
    type: node.__typename,
    title: title ?? { text: node.id, highlights: [] },
    more,
    address,
  });
  switch (node.__typename) {
    case "Issue":
      return made(line("name", node.name), line("question", node.question), to(node.id));
    case "Actor":
      return made(line("name", node.name), line("description", node.description), to("statements", { actor: node.id }));
    case "Document":
      return made(line("title", node.title), null, to(node.id));
    case "Passage":
      return made(line("text", node.text), null, to(node.document.id, { sentence: node.index }));
    default:
      return made(line("title", node.title), line("text", node.text), to(node.id));
  }
}
