import { layoutGraph } from "../map/layout/layout.ts";

export interface Dot {
  id: string;
  kind: string;
}

export interface Stroke {
  id: string;
  source: string;
  target: string;
  supports: boolean;
}

interface Point {
  x: number;
  y: number;
}

const MARGIN = 10;
/** Dots keep apart by this in the layout; the picture is stretched to its frame. */
const BOX = { across: 8, deep: 8 };
const [LEAST, MOST] = [2.2, 7];

/** A graph in the map's own layout, stretched to a frame. A dot is the larger the more relations it has. */
export function placeDots({ dots, strokes }: { dots: Dot[]; strokes: Stroke[] }, width: number, height: number) {
  const { boxes } = layoutGraph(
    dots.map(({ id }) => ({ id, ...BOX })),
    strokes,
  );
  const all = [...boxes.values()];
  const scale = (values: number[], most: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high > low ? MARGIN + ((value - low) / (high - low)) * (most - 2 * MARGIN) : most / 2);
  };
  const x = scale(
    all.map((one) => one.across),
    width,
  );
  const y = scale(
    all.map((one) => one.deep),
    height,
  );
  const places = new Map(
    [...boxes].map(([id, at]): [string, Point] => [id, { x: round(x(at.across)), y: round(y(at.deep)) }]),
  );
  const degrees = new Map<string, number>();
  const drawn = strokes.flatMap(({ id, source, target, supports }) => {
    const [from, to] = [places.get(source), places.get(target)];
    if (!from || !to) return [];
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    return [{ id, supports, from, to }];
  });
  const size = (id: string) => round(Math.min(MOST, LEAST + Math.sqrt(degrees.get(id) ?? 0) * 0.9));
  return { dots: dots.map((dot) => ({ ...dot, ...places.get(dot.id)!, size: size(dot.id) })), strokes: drawn };
}

const round = (value: number) => Math.round(value * 10) / 10;
