/** The camera of the map: what it keeps in place, and what it shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Bounds,
  bounds,
  fitBounds,
  isLegible,
  openAt,
  pan,
  toMap,
  visibleBounds,
  zoomAt,
} from "../src/map/camera.ts";
import "./generators.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const points = fc.record({ x: number(-900, 900), y: number(-900, 900) });
const cameras = fc.record({ x: number(-5_000, 5_000), y: number(-5_000, 5_000), zoom: number(0.01, 3) });
const windows = fc.record({
  width: fc.integer({ min: 200, max: 2_000 }),
  height: fc.integer({ min: 200, max: 1_200 }),
});
const boxes = fc
  .record({ left: number(-500, 500), top: number(-500, 500), width: number(50, 9_000), height: number(50, 9_000) })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

function assertClose(a: number, b: number): void {
  assert.ok(Math.abs(a - b) < 1e-6 * (1 + Math.abs(a)), `${a} and ${b}`);
}

test("zooming keeps the point under the mouse in place, also at the limits", () => {
  fc.assert(
    fc.property(cameras, points, number(0.0001, 1_000), (camera, at, factor) => {
      const [before, after] = [toMap(camera, at), toMap(zoomAt(camera, at, factor), at)];
      assertClose(before.x, after.x);
      assertClose(before.y, after.y);
    }),
  );
});

test("panning moves the map with the mouse", () => {
  fc.assert(
    fc.property(cameras, points, points, (camera, at, by) => {
      const [before, after] = [toMap(camera, at), toMap(pan(camera, by.x, by.y), { x: at.x + by.x, y: at.y + by.y })];
      assertClose(before.x, after.x);
      assertClose(before.y, after.y);
    }),
  );
});

test("fitting shows all of the bounds", () => {
  fc.assert(
    fc.property(boxes, windows, (bounds, window) => {
      const shown = visibleBounds(fitBounds(bounds, window), window);
      assert.ok(shown.left <= bounds.left && shown.right >= bounds.right, "across");
      assert.ok(shown.top <= bounds.top && shown.bottom >= bounds.bottom, "down");
    }),
  );
});

const node = { id: "", title: "", type: "Claim" as const };
const shapesWithin = (bounds: Bounds) =>
  fc.array(
    fc.tuple(number(0, 1), number(0, 1)).map(([right, down]) => ({
      node,
      lines: [],
      width: 40,
      height: 40,
      x: bounds.left + 20 + right * (bounds.right - bounds.left - 40),
      y: bounds.top + 20 + down * (bounds.bottom - bounds.top - 40),
    })),
    { minLength: 1, maxLength: 5 },
  );

test("a map opens legible: as a whole, or else at the first of its subjects, with the others that fit beside it", () => {
  const opened = boxes.chain((bounds) => fc.tuple(fc.constant(bounds), windows, shapesWithin(bounds)));
  fc.assert(
    fc.property(opened, ([all, window, around]) => {
      const camera = openAt(all, window, around);
      const shown = visibleBounds(camera, window);
      const inside = ({ left, right, top, bottom }: Bounds) =>
        shown.left <= left + 1e-6 &&
        right <= shown.right + 1e-6 &&
        shown.top <= top + 1e-6 &&
        bottom <= shown.bottom + 1e-6;
      assert.ok(camera.zoom >= 0.64);
      assert.equal(inside(all), isLegible(all, window));
      assert.ok(inside(bounds(around.slice(0, 1))), "the first");
      if (isLegible(bounds(around), window)) assert.ok(inside(bounds(around)), "all");
    }),
  );
});
