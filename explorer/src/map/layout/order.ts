import type { Links } from "./graph";

const SWEEPS = 12;

/**
 * Layers in an order with few crossings, by barycentres: each layer is sorted by the mean place of its neighbours in the
 * layer before, down and up again, and the best of all orders wins. The order that comes in is the first of them.
 */
export function order(layers: number[][], links: Links): number[][] {
  const place = new Array<number>(links.up.length);
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(best, links, place);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    current = swept(current, sweep % 2 === 0 ? links.up : links.down, sweep % 2 === 0, place);
    const count = crossings(current, links, place);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function swept(layers: number[][], neighbours: number[][], down: boolean, place: number[]): number[][] {
  const sorted = layers.map((layer) => [...layer]);
  for (let index = 1; index < sorted.length; index++) {
    const at = down ? index : sorted.length - 1 - index;
    number(sorted[down ? at - 1 : at + 1]!, place);
    const layer = sorted[at]!;
    const keys = new Map(layer.map((node, own) => [node, mean(neighbours[node]!, place) ?? own]));
    layer.sort((a, b) => keys.get(a)! - keys.get(b)!);
  }
  return sorted;
}

function number(layer: number[], place: number[]): void {
  layer.forEach((node, index) => (place[node] = index));
}

export function mean(nodes: number[], place: number[]): number | null {
  if (nodes.length === 0) return null;
  return nodes.reduce((sum, node) => sum + place[node]!, 0) / nodes.length;
}

/** How many pairs of lines between neighbouring layers cross. */
export function crossings(layers: number[][], { up }: Links, place: number[] = []): number {
  let count = 0;
  for (let index = 1; index < layers.length; index++) {
    const above = layers[index - 1]!;
    number(above, place);
    const ends = layers[index]!.flatMap((node) => up[node]!.map((target) => place[target]!).sort((a, b) => a - b));
    count += inversions(ends, above.length);
  }
  return count;
}

/** Pairs in the wrong order, counted by a binary indexed tree. */
function inversions(values: number[], size: number): number {
  const tree = new Uint32Array(size + 1);
  let count = 0;
  values.forEach((value, seen) => {
    let atMost = 0;
    for (let at = value + 1; at > 0; at -= at & -at) atMost += tree[at]!;
    for (let at = value + 1; at <= size; at += at & -at) tree[at]!++;
    count += seen - atMost;
  });
  return count;
}
