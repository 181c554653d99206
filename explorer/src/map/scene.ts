import { type Bounds, bounds, fitBounds, isLegible, type Size } from "./camera.ts";
import { routeCurves } from "./curves.ts";
import { hasFoot } from "./drawing.ts";
import { EMPTY, type Point, type Scene, type Shape } from "./geometry.ts";
import type { Point as Abstract, Layout } from "./layout/graph.ts";
import { layoutGraph } from "./layout/layout.ts";
import { type Room, WIDE } from "./layout/spacing.ts";
import { LINE_HEIGHT, type Measure, wrap } from "./text.ts";
import type { Direction, MapLink, MapNode } from "./types.ts";

const NODE_WIDTH = 228;
const PADDING = 22;
const LEAST_HEIGHT = 52;
/** The widths of layers that are tried for a map that isn't legible as a whole. */
const LAYERS = [1_800, 1_300, 900, 600];
/** How much larger another layout must be shown to be preferred: folded layers are harder to read. */
const WORTHWHILE = 1.1;
/** Larger maps are laid out once. */
const MOST_TRIED = 300;

/** What a map is laid out for: the window that shows it, the scene that it follows, and the node that keeps its place. */
export interface Setting {
  window: Size;
  before?: Scene;
  anchor?: string | undefined;
}

/**
 * Lay out a map. Nodes of the former scene keep their order, and the node `anchor` its exact place; without an anchor, the
 * nodes of both scenes move as little as possible on average.
 */
export function arrange(
  nodes: MapNode[],
  links: MapLink[],
  direction: Direction,
  measure: Measure,
  { window, before = EMPTY, anchor }: Setting,
): Scene {
  const sized = new Map(nodes.map((node) => [node.id, size(node, measure)]));
  const sideways = direction === "right";
  const boxes = [...sized.values()].map(({ node, width, height }) =>
    sideways ? { id: node.id, across: height, deep: width } : { id: node.id, across: width, deep: height },
  );
  const known = new Map(
    before.direction === direction ? [...before.shapes].map(([id, shape]) => [id, sideways ? shape.y : shape.x]) : [],
  );
  const at = orient(direction);
  const extent = ({ boxes }: Layout) => bounds([...boxes].map(([id, point]) => ({ ...sized.get(id)!, ...at(point) })));
  const aspect = sideways ? window.height / window.width : window.width / window.height;
  const layOut = (room: Room) => layoutGraph(boxes, links, known, room);
  const placed = fitLayout(layOut, extent, window, boxes.length <= MOST_TRIED ? aspect : null);
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

/** The layout that the window shows largest, unless the usual one is legible as a whole. */
function fitLayout(
  layOut: (room: Room) => Layout,
  extent: (layout: Layout) => Bounds,
  window: Size,
  aspect: number | null,
): Layout {
  const usual = layOut(WIDE);
  if (aspect === null || isLegible(extent(usual), window)) return usual;
  const tried = [usual, ...LAYERS.map((layer) => layOut({ aspect, layer }))];
  const zoom = (layout: Layout) => fitBounds(extent(layout), window).zoom;
  return tried.reduce((best, one) => (zoom(one) > WORTHWHILE * zoom(best) ? one : best));
}

function size(node: MapNode, measure: Measure): Omit<Shape, "x" | "y"> {
  const lines = wrap(node.title, measure);
  const below = hasFoot(node) ? LINE_HEIGHT : 0;
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
