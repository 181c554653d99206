import type { Links } from "./graph.ts";

const SWEEPS = 12;

/**
 * Crossing reduction by the barycentre heuristic (Sugiyama, Tagawa and Toda 1981): each layer is sorted by the mean
 * position of its neighbours in the layer before, in sweeps down and up, and the order with the fewest crossings wins.
 * The order of the input is the first candidate, so the result is never worse.
 */
export function orderLayers(layers: number[][], links: Links): number[][] {
  const position = new Array<number>(links.up.length);
  let best = layers.map((layer) => [...layer]);
  let fewest = countCrossings(best, links, position);
  let current = best;
  for (let round = 0; round < SWEEPS && fewest > 0; round++) {
    const down = round % 2 === 0;
    current = sweep(current, down ? links.up : links.down, down, position);
    const count = countCrossings(current, links, position);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function sweep(layers: number[][], neighbours: number[][], down: boolean, position: number[]): number[][] {
  const sorted = layers.map((layer) => [...layer]);
  for (let index = 1; index < sorted.length; index++) {
    const at = down ? index : sorted.length - 1 - index;
    setPositions(sorted[down ? at - 1 : at + 1]!, position);
    const layer = sorted[at]!;
    // Array.sort is stable: nodes with equal barycentres keep their order.
    const keys = new Map(layer.map((node, own) => [node, barycentre(neighbours[node]!, position) ?? own]));
    layer.sort((a, b) => keys.get(a)! - keys.get(b)!);
  }
  return sorted;
}

function setPositions(layer: number[], position: number[]): void {
  for (const [index, node] of layer.entries()) position[node] = index;
}

function barycentre(nodes: number[], position: number[]): number | null {
  if (nodes.length === 0) return null;
  return nodes.reduce((sum, node) => sum + position[node]!, 0) / nodes.length;
}

/**
 * The number of pairs of lines between adjacent layers that cross, in O(lines · log width): with the lines sorted by
 * their lower ends, crossings are the inversions of their upper ends (Barth, Jünger and Mutzel 2002).
 */
export function countCrossings(layers: number[][], { up }: Links, position: number[] = []): number {
  let count = 0;
  for (let index = 1; index < layers.length; index++) {
    const above = layers[index - 1]!;
    setPositions(above, position);
    const ends = layers[index]!.flatMap((node) => up[node]!.map((target) => position[target]!).sort((a, b) => a - b));
    count += countInversions(ends, above.length);
  }
  return count;
}

/** The pairs of values in descending order, counted with a Fenwick tree; values are integers from 0 to size - 1. */
function countInversions(values: number[], size: number): number {
  const tree = new Uint32Array(size + 1);
  let count = 0;
  for (const [seen, value] of values.entries()) {
    let atMost = 0;
    for (let at = value + 1; at > 0; at -= at & -at) atMost += tree[at]!;
    for (let at = value + 1; at <= size; at += at & -at) tree[at]!++;
    count += seen - atMost;
  }
  return count;
}
