/** A box to be placed. Across is along the layer, deep is from layer to layer. */
export interface Box {
  id: string;
  across: number;
  deep: number;
}

/** A relation from a reason to its conclusion. */
export interface Line {
  id: string;
  source: string;
  target: string;
}

export interface Point {
  across: number;
  deep: number;
}

/** Where everything lies: the middles of boxes, and the bends of lines from source to target. */
export interface Placed {
  boxes: Map<string, Point>;
  bends: Map<string, Point[]>;
}

/** Adjacency over numbers: `up[i]` holds what i is a reason for, `down[i]` the reasons of i. */
export interface Links {
  up: number[][];
  down: number[][];
}

export function emptyLinks(count: number): Links {
  const lists = () => Array.from({ length: count }, (): number[] => []);
  return { up: lists(), down: lists() };
}

export function link({ up, down }: Links, source: number, target: number): void {
  up[source]!.push(target);
  down[target]!.push(source);
}

/** The parts of a graph that no line connects, each a list of numbers. */
export function components({ up, down }: Links): number[][] {
  const seen = new Array<boolean>(up.length).fill(false);
  const parts: number[][] = [];
  for (let start = 0; start < up.length; start++) {
    if (seen[start]) continue;
    seen[start] = true;
    const part = [start];
    for (const node of part) {
      for (const next of [...up[node]!, ...down[node]!]) {
        if (seen[next]) continue;
        seen[next] = true;
        part.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}
