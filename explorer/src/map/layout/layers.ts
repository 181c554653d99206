import { components, emptyLinks, link, type Box, type Line, type Links, type Placed, type Point } from "./graph";
import { order } from "./order";
import { place } from "./place";
import { ranks } from "./ranks";

const GAP = 28;
const LAYER_GAP = 76;
const BEND = 14;
const MOST_BENDS = 20_000;

/**
 * A layered layout: conclusions at depth 0, each reason deeper than what it is a reason for. Boxes that are known from
 * before keep their order along the layers unless another has fewer crossings.
 */
export function layered(boxes: Box[], lines: Line[], known: Map<string, number> = new Map()): Placed {
  const index = new Map(boxes.map((box, number) => [box.id, number]));
  const drawn = lines
    .map(({ id, source, target }) => ({ id, ends: [index.get(source), index.get(target)] as const }))
    .filter((line): line is Drawn => line.ends.every((end) => end !== undefined) && line.ends[0] !== line.ends[1]);
  const links = emptyLinks(boxes.length);
  for (const { ends } of drawn) link(links, ...ends);
  const rank = ranks(links);
  const bending = drawn.reduce((sum, { ends: [a, b] }) => sum + Math.abs(rank[a]! - rank[b]!) - 1, 0) <= MOST_BENDS;
  const part = new Map<number, number>();
  const parts = components(links).map((nodes, number) => {
    for (const node of nodes) part.set(node, number);
    return { nodes, lines: [] as Drawn[] };
  });
  for (const line of drawn) parts[part.get(line.ends[0])!]!.lines.push(line);
  return pack(parts.map(({ nodes, lines }) => component(nodes.map((node) => ({ ...boxes[node]!, rank: rank[node]!, node })), lines, known, bending)));
}

interface Drawn {
  id: string;
  ends: readonly [number, number];
}

interface Ranked extends Box {
  rank: number;
  node: number;
}

interface Part extends Placed {
  across: number;
  deep: number;
}

/** One connected part, its corner at 0, 0. */
function component(boxes: Ranked[], lines: Drawn[], known: Map<string, number>, bending: boolean): Part {
  const own = new Map(boxes.map(({ node }, number) => [node, number]));
  const links = emptyLinks(boxes.length);
  const rank = boxes.map((box) => box.rank);
  const chains = new Map<string, number[]>();
  for (const { id, ends } of lines) {
    const [source, target] = [own.get(ends[0])!, own.get(ends[1])!];
    chains.set(id, thread(source, target, rank, links, bending));
  }
  const rows: number[][] = Array.from({ length: Math.max(...rank) + 1 }, () => []);
  rank.forEach((layer, node) => rows[layer]!.push(node));
  const layers = order(rows.map((row) => remembered(row, boxes, links, known)), links);
  return measured(boxes, layers, links, chains);
}

/** Lead a line through all layers between its ends; the bends, from source to target. */
function thread(source: number, target: number, rank: number[], links: Links, bending: boolean): number[] {
  const back = rank[source]! < rank[target]!;
  let [low, high] = back ? [target, source] : [source, target];
  const bends: number[] = [];
  for (let layer = rank[low]! - 1; bending && layer > rank[high]!; layer--) {
    const bend = rank.push(layer) - 1;
    links.up.push([]);
    links.down.push([]);
    link(links, low, bend);
    bends.push(bend);
    low = bend;
  }
  if (rank[low]! - rank[high]! === 1) link(links, low, high);
  return back ? bends.reverse() : bends;
}

/** A layer in the order that is known of it; what is new lies where its neighbours are. */
function remembered(row: number[], boxes: Ranked[], { up, down }: Links, known: Map<string, number>): number[] {
  if (known.size === 0) return row;
  const before = (node: number) => known.get(boxes[node]?.id ?? "");
  const keys = new Map(
    row.map((node) => {
      const near = [...up[node]!, ...down[node]!].map(before).filter((at) => at !== undefined);
      return [node, before(node) ?? (near.length ? near.reduce((a, b) => a + b) / near.length : Infinity)];
    }),
  );
  return row.sort((a, b) => (keys.get(a) === keys.get(b) ? a - b : keys.get(a)! - keys.get(b)!));
}

/** Give layers their places. A layer that is much wider than the whole is deep is folded: its boxes lie staggered in rows. */
function measured(boxes: Ranked[], layers: number[][], links: Links, chains: Map<string, number[]>): Part {
  const across = links.up.map((_, node) => (boxes[node]?.across ?? BEND - GAP) + GAP);
  const deep = layers.map((layer) => Math.max(0, ...layer.map((node) => boxes[node]?.deep ?? 0)));
  const area = boxes.reduce((sum, box) => sum + (box.across + GAP) * (box.deep + LAYER_GAP), 0);
  const most = Math.max(2400, 1.8 * Math.sqrt(area));
  const folds = layers.map((layer) => Math.ceil(layer.reduce((sum, node) => sum + across[node]!, 0) / most));
  layers.forEach((layer, row) => layer.forEach((node) => (across[node]! /= folds[row]!)));
  const at = place(layers, links, across, links.up.map((_, node) => (node < boxes.length ? 1 : 4)));
  const points: Point[] = [];
  let top = 0;
  layers.forEach((layer, row) => {
    layer.forEach((node, number) => {
      const fold = node < boxes.length ? number % folds[row]! : 0;
      points[node] = { across: at[node]!, deep: top + deep[row]! / 2 + fold * (deep[row]! + GAP) };
    });
    top += folds[row]! * (deep[row]! + GAP) - GAP + LAYER_GAP;
  });
  const left = Math.min(...boxes.map((box, node) => points[node]!.across - box.across / 2));
  const right = Math.max(...boxes.map((box, node) => points[node]!.across + box.across / 2));
  for (const point of points) point.across -= left;
  return {
    boxes: new Map(boxes.map((box, node) => [box.id, points[node]!])),
    bends: new Map([...chains].map(([id, bends]) => [id, bends.map((bend) => points[bend]!)])),
    across: right - left,
    deep: top - LAYER_GAP,
  };
}

/** Parts beside each other in rows, the larger ones first. */
function pack(parts: Part[]): Placed {
  const area = parts.reduce((sum, part) => sum + (part.across + GAP) * (part.deep + GAP), 0);
  const most = Math.max(1.5 * Math.sqrt(area), ...parts.map((part) => part.across));
  const placed: Placed = { boxes: new Map(), bends: new Map() };
  let [across, top, deep] = [0, 0, 0];
  for (const part of [...parts].sort((a, b) => b.boxes.size - a.boxes.size)) {
    if (across && across + part.across > most) [across, top, deep] = [0, top + deep + LAYER_GAP, 0];
    const move = (point: Point) => ({ across: point.across + across, deep: point.deep + top });
    for (const [id, point] of part.boxes) placed.boxes.set(id, move(point));
    for (const [id, bends] of part.bends) placed.bends.set(id, bends.map(move));
    across += part.across + 2 * GAP;
    deep = Math.max(deep, part.deep);
  }
  return placed;
}
