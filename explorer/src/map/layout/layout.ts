import { type Box, components, emptyLinks, type Layout, type Line, type Links, link } from "./graph.ts";
import { orderLayers } from "./order.ts";
import { packComponents } from "./pack.ts";
import { positionLayers, type RankedBox } from "./position.ts";
import { assignRanks } from "./rank.ts";
import { type Room, WIDE } from "./spacing.ts";

/** Beyond this many bends, lines run straight: large maps stay quick, and nobody can follow their lines anyway. */
const MAX_BENDS = 20_000;

/**
 * A layered layout by Sugiyama's method: assign nodes to layers, give long lines a bend in each layer they pass, reduce
 * crossings, assign coordinates. Conclusions lie at depth 0, each reason deeper than its conclusions (except on cycles).
 * Connected components are laid out separately and packed. `known` holds the former coordinates of boxes along their
 * layers: these keep their order unless another order has fewer crossings.
 */
export function layoutGraph(
  boxes: Box[],
  lines: Line[],
  known: Map<string, number> = new Map(),
  room: Room = WIDE,
): Layout {
  const edges = numberEdges(boxes, lines);
  const links = emptyLinks(boxes.length);
  for (const { ends } of edges) link(links, ...ends);
  const rank = assignRanks(links);
  const bends = edges.reduce((sum, { ends: [a, b] }) => sum + Math.abs(rank[a]! - rank[b]!) - 1, 0);
  const parts = components(links);
  const edgesOf = groupEdges(edges, parts);
  return packComponents(
    parts.map((nodes, index) => {
      const ranked = nodes.map((node) => ({ ...boxes[node]!, rank: rank[node]!, node }));
      return layoutComponent(ranked, edgesOf[index]!, known, bends <= MAX_BENDS, room);
    }),
    room,
  );
}

/** A line with its ends as node numbers. */
interface Edge {
  id: string;
  ends: readonly [source: number, target: number];
}

/** The lines between two different boxes that exist. */
function numberEdges(boxes: Box[], lines: Line[]): Edge[] {
  const numbers = new Map(boxes.map((box, number) => [box.id, number]));
  return lines.flatMap(({ id, source, target }) => {
    const [from, to] = [numbers.get(source), numbers.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [{ id, ends: [from, to] as const }];
  });
}

function groupEdges(edges: Edge[], parts: number[][]): Edge[][] {
  const part = new Map(parts.flatMap((nodes, index) => nodes.map((node) => [node, index])));
  const groups: Edge[][] = parts.map(() => []);
  for (const edge of edges) groups[part.get(edge.ends[0])!]!.push(edge);
  return groups;
}

/** Nodes are numbered anew: first the boxes, then the bends. */
function layoutComponent(boxes: RankedBox[], edges: Edge[], known: Map<string, number>, bend: boolean, room: Room) {
  const own = new Map(boxes.map(({ node }, number) => [node, number]));
  const links = emptyLinks(boxes.length);
  const rank = boxes.map((box) => box.rank);
  const bends = new Map(
    edges.map(({ id, ends: [a, b] }) => [id, routeEdge(own.get(a)!, own.get(b)!, rank, links, bend)]),
  );
  const layers: number[][] = Array.from({ length: Math.max(...rank) + 1 }, () => []);
  for (const [node, layer] of rank.entries()) layers[layer]!.push(node);
  const initial = layers.map((layer) => restoreOrder(layer, boxes, links, known));
  return positionLayers(boxes, orderLayers(initial, links), links, bends, room);
}

/** Link two nodes through a bend in each layer between them. Returns the bends from source to target. */
function routeEdge(source: number, target: number, rank: number[], links: Links, bend: boolean): number[] {
  const reversed = rank[source]! < rank[target]!;
  let [low, high] = reversed ? [target, source] : [source, target];
  const bends: number[] = [];
  for (let layer = rank[low]! - 1; bend && layer > rank[high]!; layer--) {
    const node = rank.push(layer) - 1;
    links.up.push([]);
    links.down.push([]);
    link(links, low, node);
    bends.push(node);
    low = node;
  }
  if (rank[low]! - rank[high]! === 1) link(links, low, high);
  return reversed ? bends.reverse() : bends;
}

/** A layer in its former order; new nodes are sorted in at the mean of their neighbours. */
function restoreOrder(layer: number[], boxes: RankedBox[], { up, down }: Links, known: Map<string, number>): number[] {
  if (known.size === 0) return layer;
  const former = (node: number) => known.get(boxes[node]?.id ?? "");
  const keys = new Map(
    layer.map((node) => {
      const near = [...up[node]!, ...down[node]!].map(former).filter((at) => at !== undefined);
      return [node, former(node) ?? (near.length ? near.reduce((a, b) => a + b) / near.length : Infinity)];
    }),
  );
  // Infinity - Infinity is not a number, so equal keys are compared by node.
  return layer.sort((a, b) => (keys.get(a) === keys.get(b) ? a - b : keys.get(a)! - keys.get(b)!));
}
