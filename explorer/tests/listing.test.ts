/** Statements in groups, and issues gathered under those above them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ListedStatement } from "../src/api/types.ts";
import { gatherIssues } from "../src/state/issue_levels.ts";
import { GROUPINGS, listStatements, size, tally } from "../src/state/listing.ts";
import "./generators.ts";

/** Issues in trees: each is a part of one before it, or of none. */
const trees = fc
  .array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 60 })
  .map((steps) => new Map(steps.flatMap((step, n) => (step && n - step >= 0 ? [[`i${n}`, `i${n - step}`]] : []))));
const names = fc.uniqueArray(fc.nat(59).map((n) => `i${n}`));

test("each issue is shown under itself or one above it, and few issues under themselves", () => {
  fc.assert(
    fc.property(names, trees, (all, parents) => {
      const gathered = gatherIssues(all, parents);
      assert.deepEqual([...gathered.keys()], all);
      for (const [name, shown] of gathered) {
        let at: string | undefined = name;
        while (at !== undefined && at !== shown) at = parents.get(at);
        assert.equal(at, shown);
      }
      const shown = new Set(gathered.values());
      if (all.length <= 12) assert.deepEqual([...shown], all);
      else assert.ok(shown.size >= 3);
    }),
  );
});

test("issues whose parts form a circle are gathered in finitely many steps", () => {
  const circle = new Map(Array.from({ length: 20 }, (_, n) => [`i${n}`, `i${(n + 1) % 20}`]));
  assert.equal(gatherIssues(circle.keys(), circle).size, 20);
});

const ROLES = ["OPPORTUNITY", "CHALLENGE", "OUTCOME", null] as const;
const LABELS = ["IN", "UNDEC", "OUT"] as const;

/** Claims about some of some issues, of any role and verdict. */
const statements = fc.array(
  fc.record({
    role: fc.constantFrom(...ROLES),
    label: fc.constantFrom(...LABELS),
    topics: fc.uniqueArray(fc.nat(30), { maxLength: 3 }),
  }),
  { maxLength: 80 },
);

type Plain = typeof statements extends fc.Arbitrary<infer All> ? All : never;

function listed(all: Plain) {
  const nodes = all.map(
    ({ role, label }, n) =>
      ({
        __typename: "Claim",
        id: `claim:${n}`,
        title: `Claim ${n}`,
        role,
        kind: "FACT",
        acceptance: { label, rule: "ATTACKED" },
      }) as ListedStatement,
  );
  const drawn = {
    nodes: nodes.map(({ id, title }, n) => ({
      id,
      title,
      type: "Claim" as const,
      topics: all[n]!.topics.map((one) => `i${one}`),
    })),
    links: [],
    unloaded: 0,
  };
  return { nodes, drawn };
}

test("whatever statements are grouped by, each is in one group, and larger groups come first", () => {
  fc.assert(
    fc.property(statements, trees, fc.constantFrom(...GROUPINGS), (all, parents, by) => {
      const { nodes, drawn } = listed(all);
      const sections = listStatements(nodes, drawn, by, parents);
      const ids = sections.flatMap(({ groups }) => groups.flatMap((one) => one.nodes.map(({ id }) => id)));
      assert.deepEqual(ids.toSorted(), nodes.map(({ id }) => id).toSorted());
      const sizes = sections.map(size);
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      );
    }),
  );
});

test("a tally counts each role, and each statement in one verdict", () => {
  fc.assert(
    fc.property(statements, (all) => {
      const { roles, verdicts } = tally(listed(all).nodes);
      for (const role of ["OPPORTUNITY", "CHALLENGE", "OUTCOME"] as const)
        assert.equal(roles.get(role) ?? 0, all.filter((one) => one.role === role).length);
      assert.equal(
        [...verdicts.values()].reduce((sum, count) => sum + count, 0),
        all.length,
      );
    }),
  );
});
