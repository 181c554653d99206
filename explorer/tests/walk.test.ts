/** Keyboard navigation on the map. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Direction, MapLink, MapNode } from "../src/map/index.ts";
import { arrange } from "../src/map/scene.ts";
import { type Arrow, step } from "../src/map/walk.ts";
import { graphs } from "./generators.ts";

const ARROWS: Arrow[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

function scene(ids: string[], lines: { source: string; target: string }[], direction: Direction) {
  const nodes = ids.map((id): MapNode => ({ id, title: `Statement ${id}`, type: "Claim" }));
  const links = lines.map(
    ({ source, target }, index): MapLink => ({ id: `${index}`, source, target, polarity: "SUPPORTS", implicit: false }),
  );
  return arrange(nodes, links, direction, (text) => text.length * 8, {
    window: { width: 1_000, height: 700 },
  });
}

test("arrows lead to conclusions, reasons, and along a layer", () => {
  const lines = ["left", "right"].map((source) => ({ source, target: "top" }));
  const up = scene(["top", "left", "right"], lines, "up");
  const [left, right] = up.shapes.get("left")!.x < up.shapes.get("right")!.x ? ["left", "right"] : ["right", "left"];
  assert.equal(step(up, left!, "ArrowUp"), "top");
  assert.equal(step(up, left!, "ArrowRight"), right);
  assert.equal(step(up, right!, "ArrowLeft"), left);
  assert.ok(["left", "right"].includes(step(up, "top", "ArrowDown")!));
  assert.equal(step(up, "top", "ArrowUp"), null);
  const sideways = scene(["top", "left", "right"], lines, "right");
  assert.equal(step(sideways, "left", "ArrowRight"), "top");
});

test("a step leads to another node in the arrow's direction", () => {
  fc.assert(
    fc.property(
      graphs,
      fc.constantFrom(...ARROWS),
      fc.constantFrom("up", "down", "right"),
      ({ boxes, lines }, arrow, way) => {
        const all = scene(
          boxes.map(({ id }) => id),
          lines,
          way,
        );
        for (const { id } of boxes) {
          const next = step(all, id, arrow);
          if (next === null) continue;
          const [from, to] = [all.shapes.get(id)!, all.shapes.get(next)!];
          const ahead = {
            ArrowUp: from.y - to.y,
            ArrowDown: to.y - from.y,
            ArrowLeft: from.x - to.x,
            ArrowRight: to.x - from.x,
          };
          assert.ok(ahead[arrow] > 0, `${arrow} from ${id} to ${next}`);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a node that isn't shown leads nowhere", () => {
  assert.equal(step(scene(["one"], [], "up"), "other", "ArrowUp"), null);
});
