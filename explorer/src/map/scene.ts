import { routeCurves } from "./curves.ts";
import { EMPTY, type Point, type Scene, type Shape } from "./geometry.ts";
import type { Point as Abstract } from "./layout/graph.ts";
import { layoutGraph } from "./layout/layout.ts";
import { LINE_HEIGHT, type Measure, wrap } from "./text.ts";
import type { Direction, MapLink, MapNode } from "./types.ts";

const NODE_WIDTH = 228;
const PADDING = 22;
const LEAST_HEIGHT = 52;

/**
 * Lay out a map. Nodes of the former scene keep their order, and the node `anchor` its exact place; without an anchor, the
 * nodes of both scenes move as little as possible on average.
 */
export function arrange(
  nodes: MapNode[],
  links: MapLink[],
  direction: Direction,
  measure: Measure,
  before: Scene = EMPTY,
  anchor?: string,
): Scene {
  const sized = new Map(nodes.map((node) => [node.id, size(node, measure)]));
  const sideways = direction === "right";
  const boxes = [...sized.values()].map(({ node, width, height }) =>
    sideways ? { id: node.id, across: height, deep: width } : { id: node.id, across: width, deep: height },
  );
  const known = new Map(
    before.direction === direction ? [...before.shapes].map(([id, shape]) => [id, sideways ? shape.y : shape.x]) : [],
  );
  const placed = layoutGraph(boxes, links, known);
  const at = orient(direction);
  const shift = drift(placed.boxes, at, before, anchor);
  const place = (point: Abstract) => translate(at(point), shift);
  const shapes = new Map([...sized].map(([id, shape]) => [id, { ...shape, ...place(placed.boxes.get(id)!) }]));
  const drawn = links.filter(({ source, target }) => source !== target && shapes.has(source) && shapes.has(target));
  const curves = routeCurves(
    drawn,
    shapes,
    new Map([...placed.bends].map(([id, bends]) => [id, bends.map(place)])),
    sideways,
  );
  return { direction, shapes, curves };
}

function size(node: MapNode, measure: Measure): Omit<Shape, "x" | "y"> {
  const lines = wrap(node.title, measure);
  const below = node.hidden || node.strength != null ? LINE_HEIGHT : 0;
  const height = Math.max(LEAST_HEIGHT, lines.length * LINE_HEIGHT + PADDING) + below;
  return { node, lines, width: NODE_WIDTH, height };
}

function orient(direction: Direction): (point: Abstract) => Point {
  if (direction === "up") return ({ across, deep }) => ({ x: across, y: deep });
  if (direction === "down") return ({ across, deep }) => ({ x: across, y: -deep });
  return ({ across, deep }) => ({ x: -deep, y: across });
}

function translate(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

/** The shift of the new layout that keeps former nodes in place. */
function drift(placed: Map<string, Abstract>, at: (point: Abstract) => Point, before: Scene, anchor?: string): Point {
  const kept = [...placed.keys()].filter((id) => before.shapes.has(id));
  const held = anchor !== undefined && kept.includes(anchor) ? [anchor] : kept;
  const sum = { x: 0, y: 0 };
  for (const id of held) {
    const [old, now] = [before.shapes.get(id)!, at(placed.get(id)!)];
    sum.x += (old.x - now.x) / held.length;
    sum.y += (old.y - now.y) / held.length;
  }
  return sum;
}
