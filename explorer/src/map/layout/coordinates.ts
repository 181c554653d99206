import type { Links } from "./graph.ts";

const SWEEPS = 10;
/** Nodes without neighbours in the layer before follow those that have some. */
const FREE_WEIGHT = 0.01;

/**
 * The coordinates of nodes along their layers, the last step of Sugiyama's method: each node as near to the mean of its
 * neighbours as the order of its layer and the widths allow. Each layer is solved exactly, as a weighted least squares
 * problem with minimum distances, in sweeps down and up; the last two sweeps weigh the neighbours on both sides.
 */
export function assignCoordinates(layers: number[][], links: Links, widths: number[], weights: number[]): number[] {
  const at = new Array<number>(widths.length).fill(0);
  for (const layer of layers) {
    const offsets = minimumOffsets(layer, widths);
    for (const [index, node] of layer.entries()) at[node] = offsets[index]! - offsets.at(-1)! / 2;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const neighbours = sweep >= SWEEPS - 2 ? bothSides(links) : (node: number) => (down ? links.up : links.down)[node]!;
    for (const layer of down ? layers : [...layers].reverse()) placeLayer(layer, neighbours, widths, weights, at);
  }
  return at;
}

function bothSides({ up, down }: Links): (node: number) => number[] {
  return (node) => [...up[node]!, ...down[node]!];
}

/** Minimum distances become a plain order constraint once each node's offset is subtracted: an isotonic regression. */
function placeLayer(
  layer: number[],
  neighbours: (node: number) => number[],
  widths: number[],
  weights: number[],
  at: number[],
): void {
  const offsets = minimumOffsets(layer, widths);
  const goals = layer.map((node, index) => {
    const near = neighbours(node);
    const total = near.reduce((sum, other) => sum + weights[other]!, 0);
    const mean = near.reduce((sum, other) => sum + at[other]! * weights[other]!, 0) / total;
    const value = near.length ? mean : at[node]!;
    return { value: value - offsets[index]!, weight: near.length ? weights[node]! : FREE_WEIGHT };
  });
  for (const [index, value] of isotonicRegression(goals).entries()) at[layer[index]!] = value + offsets[index]!;
}

/** The distance of each node of a layer from the first when the nodes stand as close as their widths allow. */
function minimumOffsets(layer: number[], widths: number[]): number[] {
  const offsets: number[] = [];
  for (const [index, node] of layer.entries()) {
    const before = layer[index - 1];
    offsets.push(before === undefined ? 0 : offsets[index - 1]! + (widths[before]! + widths[node]!) / 2);
  }
  return offsets;
}

/** The non-decreasing values nearest to the given ones in weighted least squares, by pooling adjacent violators (PAVA). */
export function isotonicRegression(goals: { value: number; weight: number }[]): number[] {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const { value, weight } of goals) {
    let pool = { value, weight, size: 1 };
    while (pools.length && pools.at(-1)!.value > pool.value) {
      const before = pools.pop()!;
      const sum = before.weight + pool.weight;
      const mean = (before.value * before.weight + pool.value * pool.weight) / sum;
      pool = { value: mean, weight: sum, size: before.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, size }) => new Array<number>(size).fill(value));
}
