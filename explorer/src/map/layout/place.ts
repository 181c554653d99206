import type { Links } from "./graph";

const SWEEPS = 10;

/**
 * Where nodes lie along their layers: as near to the mean of their neighbours as order and room allow. Each layer is
 * solved exactly (least squares with distances to keep), layer after layer, down and up until it settles.
 */
export function place(layers: number[][], links: Links, widths: number[], weights: number[]): number[] {
  const at = new Array<number>(widths.length).fill(0);
  for (const layer of layers) {
    const offsets = distances(layer, widths);
    layer.forEach((node, index) => (at[node] = offsets[index]! - offsets.at(-1)! / 2));
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const last = sweep >= SWEEPS - 2;
    for (const layer of down ? layers : [...layers].reverse()) {
      settle(layer, last ? both(links) : down ? (node) => links.up[node]! : (node) => links.down[node]!, widths, weights, at);
    }
  }
  return at;
}

function both({ up, down }: Links): (node: number) => number[] {
  return (node) => [...up[node]!, ...down[node]!];
}

function settle(
  layer: number[],
  neighbours: (node: number) => number[],
  widths: number[],
  weights: number[],
  at: number[],
): void {
  const offsets = distances(layer, widths);
  const wanted = layer.map((node, index) => {
    const near = neighbours(node);
    const total = near.reduce((sum, other) => sum + weights[other]!, 0);
    const mean = near.reduce((sum, other) => sum + at[other]! * weights[other]!, 0) / total;
    return { value: (near.length ? mean : at[node]!) - offsets[index]!, weight: near.length ? weights[node]! : 0.01 };
  });
  monotone(wanted).forEach((value, index) => (at[layer[index]!] = value + offsets[index]!));
}

/** How far each node of a layer lies from the first, when none touches the next. */
function distances(layer: number[], widths: number[]): number[] {
  let sum = 0;
  return layer.map((node, index) => (index ? (sum += (widths[layer[index - 1]!]! + widths[node]!) / 2) : 0));
}

/** The values that never fall and are nearest to these, in weighted least squares: neighbours out of order are pooled. */
export function monotone(wanted: { value: number; weight: number }[]): number[] {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const { value, weight } of wanted) {
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
