/** What the property tests share. */
import fc from "fast-check";
import type { Box, Line } from "../src/map/layout/graph.ts";

fc.configureGlobal({ seed: 1981, numRuns: 200 });

export interface Graph {
  boxes: Box[];
  lines: Line[];
}

/** Graphs of boxes of different sizes; lines may be parallel, loops, or close cycles. */
export const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const end = fc.nat(count - 1).map(String);
  const sizes = fc.record({ across: fc.integer({ min: 20, max: 300 }), deep: fc.integer({ min: 20, max: 90 }) });
  return fc.record({
    boxes: fc
      .array(sizes, { minLength: count, maxLength: count })
      .map((all) => all.map((size, index) => ({ id: String(index), ...size }))),
    lines: fc
      .array(fc.record({ source: end, target: end }), { maxLength: 70, size: "max" })
      .map((all) => all.map((ends, index) => ({ id: `line ${index}`, ...ends }))),
  });
});

/** Which nodes can be reached from each node, itself only on a cycle. */
export function reachable({ boxes, lines }: Graph): Map<string, Set<string>> {
  const reach = new Map(boxes.map(({ id }) => [id, new Set<string>()]));
  for (const _ of boxes) {
    for (const { source, target } of lines) {
      reach.get(source)?.add(target);
      for (const id of reach.get(target) ?? []) reach.get(source)?.add(id);
    }
  }
  return reach;
}
