/** How much of the trees of issues is unfolded. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Branch, growTrees, openLevels } from "../src/state/issue_tree.ts";
import "./generators.ts";

/** Issues, each a part of one before it, or of none. */
const issues = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 })
  .map((steps) =>
    steps.map((step, n) => ({ id: `${n}`, parent: step && n - step >= 0 ? { id: `${n - step}` } : null })),
  );

type Issue = { id: string; parent: { id: string } | null };

const shown = (trees: Branch<Issue>[], levels: number): number =>
  levels === 0 ? 0 : trees.length + trees.reduce((sum, { parts }) => sum + shown(parts, levels - 1), 0);

test("a small tree is unfolded whole; of a large one, as many levels as can be seen at a glance, and at least the first", () => {
  fc.assert(
    fc.property(issues, (all) => {
      const trees = growTrees<Issue>(all);
      const levels = openLevels(trees);
      const open = shown(trees, levels);
      if (all.length <= 12) assert.equal(open, all.length);
      assert.ok(levels === 1 || open <= 12);
      if (open < all.length) assert.ok(shown(trees, levels + 1) > 12);
    }),
  );
});
