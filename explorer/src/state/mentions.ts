import type { Named } from "../api/types.ts";

/** Those mentioned, each once, most often first. */
export function rankMentions(mentions: Named[]): Named[] {
  const counts = new Map<string, { actor: Named; count: number }>();
  for (const actor of mentions) {
    const known = counts.get(actor.id) ?? { actor, count: 0 };
    known.count++;
    counts.set(actor.id, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ actor }) => actor);
}
