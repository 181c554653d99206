import type { Layout, Point } from "./graph.ts";
import { GAP, type Room } from "./spacing.ts";

/** A laid out component, from 0, 0 to its extents. */
export interface Component extends Layout {
  across: number;
  deep: number;
}

/** Place components beside each other in rows, the largest first (shelf packing). */
export function packComponents(components: Component[], { aspect }: Room): Layout {
  const area = components.reduce((sum, one) => sum + (one.across + GAP) * (one.deep + GAP), 0);
  const width = Math.max(Math.sqrt(area * aspect), ...components.map((one) => one.across));
  const packed: Layout = { boxes: new Map(), bends: new Map() };
  let [across, top, deep] = [0, 0, 0];
  for (const one of [...components].sort((a, b) => b.boxes.size - a.boxes.size)) {
    if (across && across + one.across > width) [across, top, deep] = [0, top + deep + 2 * GAP, 0];
    add(packed, one, { across, deep: top });
    across += one.across + 2 * GAP;
    deep = Math.max(deep, one.deep);
  }
  return packed;
}

function add(packed: Layout, component: Layout, origin: Point): void {
  const translate = (point: Point) => ({ across: point.across + origin.across, deep: point.deep + origin.deep });
  for (const [id, point] of component.boxes) packed.boxes.set(id, translate(point));
  for (const [id, bends] of component.bends) packed.bends.set(id, bends.map(translate));
}
