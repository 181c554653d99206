/** What lies at a point of the map. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Curve, Point } from "../src/map/geometry.ts";
import { crosses, curveAt, trace } from "../src/map/reach.ts";
import "./generators.ts";

const at = fc.integer({ min: -200, max: 200 });
const point = fc.record({ x: at, y: at });
const curves: fc.Arbitrary<Curve> = fc.array(point, { minLength: 4, maxLength: 8 }).map((points) => ({
  link: { id: "line", source: "a", target: "b", polarity: "SUPPORTS", implicit: false },
  points,
}));
const only = (curve: Curve) => ({ direction: "up" as const, shapes: new Map(), curves: new Map([["line", curve]]) });

test("a trace leads from the first point of a curve to its last, within the bounds of its points", () => {
  fc.assert(
    fc.property(curves, (curve) => {
      const line = trace(curve);
      const ends = (points: Point[]) => [points[0]!, points.at(-1)!].map(({ x, y }) => [x, y]);
      assert.deepEqual(ends(line), ends(curve.points));
      for (const axis of ["x", "y"] as const) {
        const values = curve.points.map((one) => one[axis]);
        for (const one of line) {
          assert.ok(one[axis] >= Math.min(...values) - 1e-9 && one[axis] <= Math.max(...values) + 1e-9);
        }
      }
    }),
  );
});

test("a curve is found near any point of its trace, and only near one", () => {
  fc.assert(
    fc.property(curves, fc.nat(200), point, fc.integer({ min: 1, max: 40 }), (curve, step, away, within) => {
      const line = trace(curve);
      assert.equal(curveAt(only(curve), line[step % line.length]!, within), curve);
      const nearest = Math.min(...line.map(({ x, y }) => Math.hypot(x - away.x, y - away.y)));
      if (nearest <= within) assert.equal(curveAt(only(curve), away, within), curve);
      const longest = Math.max(...line.slice(1).map(({ x, y }, n) => Math.hypot(x - line[n]!.x, y - line[n]!.y)));
      if (nearest > within + longest) assert.equal(curveAt(only(curve), away, within), null);
    }),
  );
});

test("a curve crosses every box that holds a point of it", () => {
  fc.assert(
    fc.property(curves, fc.nat(200), fc.integer({ min: 0, max: 9 }), (curve, step, room) => {
      const line = trace(curve);
      const { x, y } = line[step % line.length]!;
      assert.ok(crosses(curve, { left: x - room, right: x + room, top: y - room, bottom: y + room }));
    }),
  );
});
