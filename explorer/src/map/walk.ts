import type { Curve, Point, Scene } from "./geometry.ts";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const HEADINGS: Record<Arrow, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/**
 * The node that an arrow key leads to. Across the layers, this is the nearest node that a relation connects; along a layer,
 * the next node of the layer; otherwise the node that lies nearest in that direction.
 */
export function step(scene: Scene, from: string, arrow: Arrow): string | null {
  const start = scene.shapes.get(from);
  if (!start) return null;
  const heading = HEADINGS[arrow];
  const ahead = (id: string) => {
    const shape = scene.shapes.get(id)!;
    const [x, y] = [shape.x - start.x, shape.y - start.y];
    const forth = x * heading.x + y * heading.y;
    return { id, forth, aside: Math.abs(x * heading.y) + Math.abs(y * heading.x) };
  };
  const across = (heading.x !== 0) === (scene.direction === "right");
  const near = across ? neighbours(scene.curves.values(), from).map(ahead) : [];
  const linked = near.filter(({ forth }) => forth > 1).sort((a, b) => a.aside - b.aside);
  if (linked[0]) return linked[0].id;
  const others = [...scene.shapes.keys()]
    .map(ahead)
    .filter(({ forth, aside }) => forth > 1 && (across || aside < forth));
  const cost = ({ forth, aside }: { forth: number; aside: number }) => (across ? forth + 2 * aside : forth + 8 * aside);
  return others.sort((a, b) => cost(a) - cost(b))[0]?.id ?? null;
}

export function neighbours(curves: Iterable<Curve>, id: string): string[] {
  return [...curves].flatMap(({ link }) =>
    link.source === id ? [link.target] : link.target === id ? [link.source] : [],
  );
}
