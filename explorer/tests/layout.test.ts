/** The layout of the map as a whole. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { layoutGraph } from "../src/map/layout/layout.ts";
import { WIDE } from "../src/map/layout/spacing.ts";
import { graphs, reachable } from "./generators.ts";

/** Some so narrow that layers are folded into rows. */
const rooms = fc.constantFrom(WIDE, { aspect: 0.1, layer: 100 });

/** A graph whose lines all lead to a few boxes has wide layers. */
const wide = graphs.map(({ boxes, lines }) => ({
  boxes,
  lines: lines.map((line) => ({ ...line, target: String(Number(line.target) % 4) })),
}));

test("no two boxes overlap, however narrow their room", () => {
  fc.assert(
    fc.property(fc.oneof(graphs, wide), rooms, ({ boxes, lines }, room) => {
      const { boxes: at } = layoutGraph(boxes, lines, new Map(), room);
      assert.equal(at.size, boxes.length);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(0, index)) {
          const [p, q] = [at.get(a.id)!, at.get(b.id)!];
          const apart =
            Math.abs(p.across - q.across) >= (a.across + b.across) / 2 ||
            Math.abs(p.deep - q.deep) >= (a.deep + b.deep) / 2;
          assert.ok(apart, `${a.id} and ${b.id}`);
        }
      }
    }),
  );
});

test("each reason lies deeper than its conclusion, except on a cycle", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { boxes: at } = layoutGraph(graph.boxes, graph.lines);
      const reach = reachable(graph);
      for (const { source, target } of graph.lines) {
        if (reach.get(target)!.has(source)) continue;
        assert.ok(at.get(source)!.deep > at.get(target)!.deep, `${source} and ${target}`);
      }
    }),
  );
});

test("the bends of a line lead from its source to its target, layer by layer", () => {
  fc.assert(
    fc.property(graphs, ({ boxes, lines }) => {
      const layout = layoutGraph(boxes, lines);
      for (const { id, source, target } of lines) {
        if (source === target) continue;
        const depths = [source, ...(layout.bends.get(id) ?? []), target].map((one) =>
          typeof one === "string" ? layout.boxes.get(one)!.deep : one.deep,
        );
        const sign = Math.sign(depths.at(-1)! - depths[0]!);
        for (const [index, deep] of depths.slice(1).entries()) assert.equal(Math.sign(deep - depths[index]!), sign, id);
      }
    }),
  );
});

test("a layout is reproducible", () => {
  fc.assert(
    fc.property(graphs, ({ boxes, lines }) => {
      assert.deepEqual(layoutGraph(boxes, lines), layoutGraph(boxes, lines));
    }),
  );
});

test("boxes keep their former order where no order has fewer crossings", () => {
  const boxes = ["a", "b", "c", "d"].map((id) => ({ id, across: 100, deep: 40 }));
  const lines = ["b", "c", "d"].map((source) => ({ id: source, source, target: "a" }));
  const former = new Map([
    ["d", 0],
    ["b", 100],
    ["c", 200],
  ]);
  const { boxes: at } = layoutGraph(boxes, lines, former);
  const order = ["b", "c", "d"].sort((one, other) => at.get(one)!.across - at.get(other)!.across);
  assert.deepEqual(order, ["d", "b", "c"]);
});

test("lines to boxes that don't exist are ignored", () => {
  const boxes = [{ id: "a", across: 100, deep: 40 }];
  const layout = layoutGraph(boxes, [{ id: "line", source: "a", target: "b" }]);
  assert.deepEqual([...layout.boxes.keys()], ["a"]);
  assert.equal(layout.bends.size, 0);
});

test("an empty graph has an empty layout", () => {
  assert.deepEqual(layoutGraph([], []), { boxes: new Map(), bends: new Map() });
});
