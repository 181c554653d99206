/** Large maps as groups. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { t } from "../src/i18n/index.ts";
import type { MapLink, MapNode } from "../src/map/index.ts";
import { formatGroups, groupMap, isGroup, parseGroups } from "../src/state/groups.ts";
import { MOST, split } from "../src/state/split.ts";
import "./generators.ts";

test("an address names the open groups, whatever their names hold", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "~", "%", "7", "E", "25"), minLength: 1 })), (path) =>
      assert.deepEqual(parseGroups(formatGroups(path) || null), path),
    ),
  );
});

/** War and arms are parts of security. */
const PARENTS = new Map([
  ["War", "Security"],
  ["Arms", "Security"],
]);
const TOPICS = ["War", "Trade", "Arms"];
const ROLES = ["OPPORTUNITY", "CHALLENGE", "OUTCOME", null] as const;

/** Statements about none to all of three issues, each a reason for or against some before it. */
const maps = fc
  .record({
    size: fc.integer({ min: 1, max: 700 }),
    topics: fc.subarray(TOPICS),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    links: fc.integer({ min: 0, max: 3 }),
    seed: fc.integer(),
  })
  .map(({ size, topics, roles, links: most, seed }) => {
    const random = (number: number, below: number) => Math.abs((seed ^ (number * 2_654_435_761)) % below);
    const nodes = Array.from(
      { length: size },
      (_, n): MapNode => ({
        id: `n${n}`,
        title: `Title ${n % 3}`,
        type: "Claim",
        role: roles[random(n, roles.length)] ?? null,
        topics: topics.filter((_, index) => random(n + index, 2)),
      }),
    );
    const links = nodes.slice(1).flatMap(({ id }, n) =>
      Array.from({ length: random(n, most + 1) }, (_, index): MapLink => {
        const target = `n${random(n * 7 + index, n + 1)}`;
        const limits = index % 2 === 0;
        return {
          id: `${id}>${target}>${index}`,
          source: id,
          target,
          polarity: index ? "CONTRADICTS" : "SUPPORTS",
          implicit: false,
          limits,
        };
      }),
    );
    return { nodes, links };
  });

test("a map of few statements is shown as it is", () => {
  fc.assert(
    fc.property(maps, ({ nodes, links }) => {
      const { nodes: shown, links: drawn } = groupMap(nodes.slice(0, MOST), links, [], PARENTS);
      const ids = new Set(shown.map(({ id }) => id));
      assert.deepEqual(shown, nodes.slice(0, MOST));
      assert.deepEqual(
        drawn,
        links.filter(({ source, target }) => ids.has(source) && ids.has(target)),
      );
    }),
  );
});

test("every statement of a larger map is in a part for each of its issues, or in one, and every part is smaller than the whole", () => {
  fc.assert(
    fc.property(maps, ({ nodes, links }) => {
      const parts = split(nodes, links, PARENTS);
      assert.equal(parts === null, nodes.length <= MOST);
      if (!parts) return;
      const byIssue = [...parts.keys()].every((name) => [...TOPICS, t.map.noTopic].includes(name));
      for (const node of nodes) {
        const names: string[] = [...parts].flatMap(([name, part]) => (part.includes(node) ? [name] : []));
        if (byIssue) assert.deepEqual(names.toSorted(), node.topics?.length ? node.topics.toSorted() : [t.map.noTopic]);
        else assert.equal(names.length, 1);
      }
      for (const part of parts.values()) assert.ok(part.length < nodes.length);
    }),
  );
});

test("opening groups leads to every statement, and never shows more statements or groups than can be read", () => {
  fc.assert(
    fc.property(maps, ({ nodes, links }) => {
      const found = new Set<string>();
      const waiting: string[][] = [[]];
      for (const path of waiting) {
        const { nodes: shown, paths, open, opened } = groupMap(nodes, links, path, PARENTS);
        assert.deepEqual(open, path);
        const statements = shown.filter(({ id }) => !isGroup(id));
        assert.ok(statements.length <= MOST && opened.length <= MOST);
        for (const { id } of statements) found.add(id);
        for (const id of opened) if (isGroup(id)) waiting.push(paths.get(id)!);
      }
      assert.equal(found.size, nodes.length);
    }),
    { numRuns: 30 },
  );
});

test("relations of open statements are drawn one by one, those with a group as one that counts them", () => {
  fc.assert(
    fc.property(maps, ({ nodes, links }) => {
      const first = [...(split(nodes, links, PARENTS)?.keys() ?? [])][0];
      const { nodes: shown, links: drawn } = groupMap(nodes, links, first ? [first] : [], PARENTS);
      const open = new Set(shown.filter(({ id }) => !isGroup(id)).map(({ id }) => id));
      if (open.size === 0) return;
      const touching = links.filter(({ source, target }) => open.has(source) || open.has(target));
      assert.equal(
        drawn.reduce((sum, { count = 1 }) => sum + count, 0),
        touching.length,
      );
      for (const { id, source, target } of drawn) assert.equal(isGroup(id), !(open.has(source) && open.has(target)));
    }),
  );
});
