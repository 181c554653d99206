import type { Curve, Point, Shape } from "./geometry.ts";
import type { MapLink } from "./types.ts";

const SPREAD = 0.8;
const MOST_APART = 26;
/** Those with a number need more room. */
const COUNTED_APART = 44;
const LEAD = 0.45;

interface End {
  shape: Shape;
  after: boolean;
  far: number;
  most: number;
  at: Point;
}

/** Curves for the links. On each side of a node their ends are spread out in the order of their other ends, so that no head covers another. */
export function routeCurves(
  links: MapLink[],
  shapes: Map<string, Shape>,
  bends: Map<string, Point[]>,
  sideways: boolean,
): Map<string, Curve> {
  const [across, deep] = sideways ? (["y", "x"] as const) : (["x", "y"] as const);
  const sides = new Map<string, End[]>();
  const ends = links.map((link) => {
    const [source, target] = [shapes.get(link.source)!, shapes.get(link.target)!];
    const between = bends.get(link.id) ?? [];
    return {
      link,
      between,
      source: end(source, between[0] ?? target, link),
      target: end(target, between.at(-1) ?? source, link),
    };
  });
  for (const side of sides.values()) spread(side);
  return new Map(
    ends.map(({ link, between, source, target }) => [link.id, { link, points: curve(source.at, between, target.at) }]),
  );

  function end(shape: Shape, toward: Point, { count = 1 }: MapLink): End {
    const after = toward[deep] > shape[deep];
    const most = count > 1 ? COUNTED_APART : MOST_APART;
    const made = { shape, after, far: toward[across], most, at: { x: shape.x, y: shape.y } };
    const key = `${after} ${shape.node.id}`;
    const side = sides.get(key);
    if (side) side.push(made);
    else sides.set(key, [made]);
    return made;
  }

  function spread(side: End[]): void {
    const { shape, after } = side[0]!;
    const [length, depth] = sideways ? [shape.height, shape.width] : [shape.width, shape.height];
    const apart = Math.min(Math.max(...side.map(({ most }) => most)), (length * SPREAD) / side.length);
    side.sort((a, b) => a.far - b.far);
    side.forEach((end, index) => {
      end.at[across] += (index - (side.length - 1) / 2) * apart;
      end.at[deep] += (after ? 1 : -1) * (depth / 2);
    });
  }

  function curve(from: Point, between: Point[], to: Point): Point[] {
    const lead = (end: Point, next: Point) => ({ ...end, [deep]: end[deep] + (next[deep] - end[deep]) * LEAD });
    return [from, lead(from, between[0] ?? to), ...between, lead(to, between.at(-1) ?? from), to];
  }
}
