import type { Links } from "./graph.ts";

/**
 * Layer assignment by longest paths, the first step of Sugiyama's method: rank 0 for nodes that are no reason for
 * anything, and for all others one more than their highest-ranked conclusion. A depth-first search finds the edges that
 * close a cycle; these are ignored, as if they were reversed.
 */
export function assignRanks({ up }: Links): number[] {
  const rank = new Array<number>(up.length).fill(-1);
  const open = new Array<boolean>(up.length).fill(false);
  for (let start = 0; start < up.length; start++) visit(start);
  return rank;

  // An explicit stack: chains of reasons can be longer than the call stack is deep.
  function visit(start: number): void {
    if (rank[start] !== -1) return;
    const path = [{ node: start, next: 0, rank: 0 }];
    open[start] = true;
    while (path.length) {
      const step = path.at(-1)!;
      const target = up[step.node]![step.next++];
      if (target === undefined) {
        rank[step.node] = step.rank;
        open[step.node] = false;
        path.pop();
        const below = path.at(-1);
        if (below) below.rank = Math.max(below.rank, step.rank + 1);
      } else if (rank[target]! >= 0) step.rank = Math.max(step.rank, rank[target]! + 1);
      else if (!open[target]) {
        open[target] = true;
        path.push({ node: target, next: 0, rank: 0 });
      }
    }
  }
}
