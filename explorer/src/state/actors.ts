import type { Named } from "../api/types.ts";

interface Count {
  node: Named;
  count: number;
}

/** Actors by how many statements name them, the most first, of counts that may name an actor several times. */
export function rankActors(counts: Count[]): Named[] {
  const sums = new Map<string, Count>();
  for (const { node, count } of counts) sums.set(node.id, { node, count: count + (sums.get(node.id)?.count ?? 0) });
  return [...sums.values()].sort((a, b) => b.count - a.count).map(({ node }) => node);
}
