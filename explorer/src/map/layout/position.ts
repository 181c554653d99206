import { assignCoordinates } from "./coordinates.ts";
import type { Box, Links, Point } from "./graph.ts";
import type { Component } from "./pack.ts";
import { GAP, LAYER_GAP, type Room } from "./spacing.ts";

export interface RankedBox extends Box {
  rank: number;
  node: number;
}

/** The room along a layer that a bend takes. */
const BEND_WIDTH = 14;
/** Bends weigh more than boxes, so that long lines become straight. */
const BEND_WEIGHT = 4;
/** How much wider a layer may be than the whole would be if it filled its room. */
const OVERHANG = 1.2;

/**
 * Turn ordered layers into coordinates. Nodes are numbered with the boxes first and the bends after them. A layer far
 * wider than the whole is deep is folded: its boxes are staggered in several rows.
 */
export function positionLayers(
  boxes: RankedBox[],
  layers: number[][],
  links: Links,
  bends: Map<string, number[]>,
  room: Room,
): Component {
  const isBox = (node: number) => node < boxes.length;
  const widths = links.up.map((_, node) => (boxes[node] ? boxes[node].across + GAP : BEND_WIDTH));
  const folds = foldLayers(boxes, layers, widths, room);
  for (const [row, layer] of layers.entries()) narrow(layer.filter(isBox), widths, folds[row]!);
  const weights = widths.map((_, node) => (isBox(node) ? 1 : BEND_WEIGHT));
  const at = assignCoordinates(layers, links, widths, weights);
  const points: Point[] = [];
  let top = 0;
  for (const [row, layer] of layers.entries()) {
    const deep = Math.max(0, ...layer.map((node) => boxes[node]?.deep ?? 0));
    let boxed = 0;
    for (const node of layer) {
      const fold = isBox(node) ? boxed++ % folds[row]! : 0;
      points[node] = { across: at[node]!, deep: top + deep / 2 + fold * (deep + GAP) };
    }
    top += folds[row]! * (deep + GAP) - GAP + LAYER_GAP;
  }
  return component(boxes, bends, points, top - LAYER_GAP);
}

/** Let the boxes of a layer overlap as far as their rows allow: those of one row, every so many boxes, keep their room. */
function narrow(boxes: number[], widths: number[], folds: number): void {
  if (folds === 1) return;
  const widest = Math.max(...boxes.map((box) => widths[box]!));
  for (const box of boxes) widths[box] = widest / folds;
}

/** The number of rows that each layer is folded into. */
function foldLayers(boxes: Box[], layers: number[][], widths: number[], room: Room): number[] {
  const area = boxes.reduce((sum, box) => sum + (box.across + GAP) * (box.deep + LAYER_GAP), 0);
  const limit = Math.max(room.layer, OVERHANG * Math.sqrt(area * room.aspect));
  return layers.map((layer) => Math.ceil(layer.reduce((sum, node) => sum + widths[node]!, 0) / limit));
}

/** The points shifted so that the leftmost box begins at 0, by the ids of boxes and lines. */
function component(boxes: RankedBox[], bends: Map<string, number[]>, points: Point[], deep: number): Component {
  const left = Math.min(...boxes.map((box, node) => points[node]!.across - box.across / 2));
  const right = Math.max(...boxes.map((box, node) => points[node]!.across + box.across / 2));
  for (const point of points) point.across -= left;
  return {
    boxes: new Map(boxes.map((box, node) => [box.id, points[node]!])),
    bends: new Map([...bends].map(([id, nodes]) => [id, nodes.map((bend) => points[bend]!)])),
    across: right - left,
    deep,
  };
}
