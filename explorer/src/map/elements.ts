import type { ElementDefinition } from "cytoscape";
import type { Curve, Point, Scene, Shape } from "./scene";

/** What a scene is to cytoscape. Relations have ids of their own kind, so that none is taken for a node's. */
export function elements(scene: Scene): ElementDefinition[] {
  return [...[...scene.shapes.values()].map(node), ...[...scene.curves.values()].map((curve) => edge(curve, scene))];
}

export function edgeId(id: string): string {
  return `relation ${id}`;
}

function node({ node, lines, width, height, x, y }: Shape): ElementDefinition {
  return { group: "nodes", data: { id: node.id, node, width, height, label: lines.join("\n") }, position: { x, y } };
}

function edge({ link, points }: Curve, { shapes }: Scene): ElementDefinition {
  const [from, to] = [points[0]!, points.at(-1)!];
  const controls = points.slice(1, -1).map((point) => relative(point, from, to));
  return {
    group: "edges",
    data: {
      id: edgeId(link.id),
      source: link.source,
      target: link.target,
      link,
      controls,
      from: offset(from, shapes.get(link.source)!),
      to: offset(to, shapes.get(link.target)!),
    },
  };
}

/** A point as cytoscape has control points: how far along the line between two ends, and how far beside it. */
function relative(point: Point, from: Point, to: Point): { weight: number; distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [px, py] = [point.x - from.x, point.y - from.y];
  const square = dx * dx + dy * dy || 1;
  return { weight: (px * dx + py * dy) / square, distance: (py * dx - px * dy) / Math.sqrt(square) };
}

/** An end as cytoscape has it: seen from the middle of its node. */
function offset(end: Point, middle: Point): string {
  return `${end.x - middle.x}px ${end.y - middle.y}px`;
}
