/** A node to be placed. `across` is its extent along the layer, `deep` its extent from layer to layer. */
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

/** A finished layout: the centres of boxes, and the bends of lines from source to target. */
export interface Layout {
  boxes: Map<string, Point>;
  bends: Map<string, Point[]>;
}

/** Adjacency lists over node numbers: `up[i]` holds the conclusions of node i, `down[i]` its reasons. */
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

/** The connected components of a graph, each as a list of node numbers. */
export function components({ up, down }: Links): number[][] {
  const seen = new Array<boolean>(up.length).fill(false);
  const all: number[][] = [];
  for (let start = 0; start < up.length; start++) {
    if (seen[start]) continue;
    seen[start] = true;
    const component = [start];
    for (const node of component) {
      for (const next of [...up[node]!, ...down[node]!]) {
        if (seen[next]) continue;
        seen[next] = true;
        component.push(next);
      }
    }
    all.push(component);
  }
  return all;
}
