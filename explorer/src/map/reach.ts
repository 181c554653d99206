import type { Bounds } from "./camera.ts";
import type { Curve, Point, Scene, Shape } from "./geometry.ts";

/** The straight pieces that stand for one Bézier segment of a curve. */
const PIECES = 8;

/** The shape at a point of the map. */
export function shapeAt({ shapes }: Scene, { x, y }: Point): Shape | null {
  for (const shape of shapes.values()) {
    if (Math.abs(x - shape.x) <= shape.width / 2 && Math.abs(y - shape.y) <= shape.height / 2) return shape;
  }
  return null;
}

/** The curve nearest to a point of the map, if it is within a distance. */
export function curveAt({ curves }: Scene, at: Point, within: number): Curve | null {
  let [nearest, least]: [Curve | null, number] = [null, within];
  const box = { left: at.x - within, top: at.y - within, right: at.x + within, bottom: at.y + within };
  for (const curve of curves.values()) {
    if (!crosses(curve, box)) continue;
    const apart = distance(at, trace(curve));
    if (apart <= least) [nearest, least] = [curve, apart];
  }
  return nearest;
}

/** Points along a curve, near enough to each other for straight lines between them. */
export function trace({ points }: Curve): Point[] {
  const traced = [points[0]!];
  for (let index = 1; index < points.length - 1; index++) {
    const [from, control, next] = [traced.at(-1)!, points[index]!, points[index + 1]!];
    const to = index === points.length - 2 ? next : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
    for (let piece = 1; piece <= PIECES; piece++) traced.push(bezier(from, control, to, piece / PIECES));
  }
  if (points.length === 2) traced.push(points[1]!);
  return traced;
}

function bezier(from: Point, control: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** The distance of a point from a line through several points. */
function distance(at: Point, line: Point[]): number {
  let least = Infinity;
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(from.x + share * dx - at.x, from.y + share * dy - at.y));
  }
  return least;
}

/** Whether a curve may intersect a box. A Bézier segment lies within the bounds of its control points. */
export function crosses({ points }: Curve, { left, top, right, bottom }: Bounds): boolean {
  for (let index = 2; index < points.length; index++) {
    const [a, b, c] = [points[index - 2]!, points[index - 1]!, points[index]!];
    if (Math.max(a.x, b.x, c.x) < left || Math.min(a.x, b.x, c.x) > right) continue;
    if (Math.max(a.y, b.y, c.y) >= top && Math.min(a.y, b.y, c.y) <= bottom) return true;
  }
  return false;
}
