import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { growTrees } from "../src/state/issue_tree.ts";
import { placeDots } from "../src/state/miniature.ts";

const parents = fc.array(fc.option(fc.nat(20), { nil: null }), { maxLength: 20 });

test("issues form trees: each once, below its parent if that is known and comes before", () => {
  fc.assert(
    fc.property(parents, (all) => {
      const issues = all.map((parent, index) => ({
        id: `${index}`,
        parent: parent !== null && parent < index ? { id: `${parent}` } : null,
      }));
      const placed = new Map<string, string | null>();
      const visit = (branches: ReturnType<typeof growTrees>, above: string | null) => {
        for (const { issue, parts } of branches) {
          assert.equal(placed.has(issue.id), false);
          placed.set(issue.id, above);
          visit(parts, issue.id);
        }
      };
      visit(growTrees(issues), null);
      assert.deepEqual(
        issues.map((one) => placed.get(one.id)),
        issues.map((one) => one.parent?.id ?? null),
      );
    }),
  );
});

test("a miniature holds every statement, inside its frame, and the relations among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (count, pairs) => {
      const dots = Array.from({ length: count }, (_, index) => ({ id: `${index}`, kind: "CLAIM" }));
      const strokes = pairs.map(([source, target], index) => ({
        id: `r${index}`,
        source: `${source}`,
        target: `${target}`,
        supports: true,
      }));
      const placed = placeDots({ dots, strokes }, 300, 200);
      assert.deepEqual(
        placed.dots.map((dot) => dot.id),
        dots.map((dot) => dot.id),
      );
      for (const { x, y } of placed.dots) assert.ok(x >= 0 && x <= 300 && y >= 0 && y <= 200);
      assert.equal(placed.strokes.length, pairs.filter(([a, b]) => a < count && b < count).length);
    }),
  );
});
