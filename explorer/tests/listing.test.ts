/** Statements in groups, and issues gathered under those above them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ListedStatement } from "../src/api/types.ts";
import { t } from "../src/i18n/index.ts";
import { gatherIssues } from "../src/state/issue_levels.ts";
import { GROUPINGS, listStatements, type Section, size, tally } from "../src/state/listing.ts";
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

const GENERAL = t.statements.general;
const NO_ISSUE = t.map.noTopic;

function listed(all: Plain): ListedStatement[] {
  return all.map(
    ({ role, label, topics }, n) =>
      ({
        __typename: "Claim",
        id: `claim:${n}`,
        title: `Claim ${n}`,
        role,
        kind: "FACT",
        acceptance: { label, rule: "ATTACKED" },
        issues: topics.map((one) => ({ id: `issue:${one}`, name: `i${one}` })),
      }) as ListedStatement,
  );
}

/** The statements in the group of each issue, or of the part of a section that is about its issue as such. */
function grouped(sections: Section[]) {
  const all = sections.flatMap(({ name, groups }) =>
    groups.map((one) => [one.name === GENERAL && name ? name : one.name, one.nodes.map(({ id }) => id)] as const),
  );
  const names = all.map(([name]) => name);
  assert.deepEqual(names, [...new Set(names)]);
  return new Map(all);
}

/** An issue and those that it is a part of. */
function upwards(name: string, parents: Map<string, string>): string[] {
  const above = parents.get(name);
  return above === undefined ? [name] : [name, ...upwards(above, parents)];
}

test("a statement is listed under each issue that it is about, unless it is about a part of that", () => {
  fc.assert(
    fc.property(statements, trees, fc.option(fc.nat(30)), (all, parents, chosen) => {
      const within = chosen === null ? null : `i${chosen}`;
      const groups = grouped(listStatements(listed(all), "issue", { parents, within }));
      all.forEach(({ topics }, n) => {
        const about = topics.map((one) => `i${one}`).filter((one) => !within || upwards(one, parents).includes(within));
        const general = about.flatMap((one) => upwards(one, parents).slice(1));
        const expected = about.filter((one) => !general.includes(one));
        const found = [...groups].flatMap(([name, ids]) => (ids.includes(`claim:${n}`) ? [name] : []));
        assert.deepEqual(found.toSorted(), expected.length ? expected.toSorted() : [NO_ISSUE]);
      });
    }),
  );
});

test("issues whose parts form a circle keep their statements", () => {
  const nodes = listed([{ role: null, label: "IN", topics: [0, 1] }]);
  const parents = new Map([
    ["i0", "i1"],
    ["i1", "i0"],
  ]);
  assert.deepEqual([...grouped(listStatements(nodes, "issue", { parents, within: null })).keys()], ["i0", "i1"]);
});

test("whatever statements are grouped by, larger groups come first, and a section counts each of its statements once", () => {
  fc.assert(
    fc.property(statements, trees, fc.constantFrom(...GROUPINGS), (all, parents, by) => {
      const nodes = listed(all);
      const sections = listStatements(nodes, by, { parents, within: null });
      const ids = sections.flatMap(({ groups }) => groups.flatMap((one) => one.nodes.map(({ id }) => id)));
      assert.deepEqual([...new Set(ids)].toSorted(), nodes.map(({ id }) => id).toSorted());
      if (by !== "issue") assert.equal(ids.length, nodes.length);
      for (const section of sections)
        assert.equal(
          size(section),
          nodes.filter((one) => section.groups.some((group) => group.nodes.includes(one))).length,
        );
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
      const { roles, verdicts } = tally(listed(all));
      for (const role of ["OPPORTUNITY", "CHALLENGE", "OUTCOME"] as const)
        assert.equal(roles.get(role) ?? 0, all.filter((one) => one.role === role).length);
      assert.equal(
        [...verdicts.values()].reduce((sum, count) => sum + count, 0),
        all.length,
      );
    }),
  );
});
