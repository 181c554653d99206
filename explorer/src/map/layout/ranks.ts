import type { Links } from "./graph";

/**
 * The layer of each node: 0 for those that are no reason for anything, and for all others one more than the farthest
 * conclusion. Of a circle, the line that closes it doesn't count.
 */
export function ranks({ up }: Links): number[] {
  const rank = new Array<number>(up.length).fill(-1);
  const open = new Array<boolean>(up.length).fill(false);
  for (let start = 0; start < up.length; start++) visit(start);
  return rank;

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
