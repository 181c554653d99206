/** Answers of several pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pageByIds, pageThrough } from "../src/state/paging.ts";
import type { Paging } from "../src/state/query.ts";
import "./generators.ts";

/** All of what some pages hold, asked as the page asks. */
function all<Data, Variables>(
  ask: (variables: Variables) => Data,
  first: Variables,
  paging: Paging<Data, Variables>,
): Data {
  let [found, variables]: [Data | null, Variables | null] = [null, first];
  while (variables !== null) {
    const page: Data = ask(variables);
    const so: Data = found === null ? page : paging.merge(found, page);
    [found, variables] = [so, paging.next(so, page, variables)];
  }
  return found!;
}

interface Connection {
  nodes: number[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function connection(items: number[], size: number, after: string | undefined): Connection {
  const from = after ? Number(after) : 0;
  const nodes = items.slice(from, from + size);
  const end = from + nodes.length;
  return { nodes, pageInfo: { hasNextPage: end < items.length, endCursor: nodes.length ? `${end}` : null } };
}

test("connections of any lengths are loaded whole and in order, at the root and within a node", () => {
  const items = fc.array(fc.integer(), { maxLength: 30 });
  fc.assert(
    fc.property(items, items, fc.integer({ min: 1, max: 9 }), (left, right, size) => {
      type Sides = { left: Connection; right: Connection };
      type Variables = { leftAfter?: string; rightAfter?: string };
      const ask = (asked: Variables): Sides => ({
        left: connection(left, size, asked.leftAfter),
        right: connection(right, size, asked.rightAfter),
      });
      const root = all(ask, {}, pageThrough<Sides, Variables>(["left", "right"]));
      assert.deepEqual([root.left.nodes, root.right.nodes], [left, right]);
      const inner = (asked: Variables) => ({ node: { title: "kept", ...ask(asked) } });
      const { node } = all(inner, {}, pageThrough<ReturnType<typeof inner>, Variables>(["left", "right"], "node"));
      assert.deepEqual([node.title, node.left.nodes, node.right.nodes], ["kept", left, right]);
    }),
  );
});

test("the nodes of any number of ids are loaded, some at once, in their order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (ids, size) => {
      const ask = (asked: { ids: string[] }) => {
        assert.ok(asked.ids.length <= size);
        return { nodes: asked.ids };
      };
      const { first, paging } = pageByIds<{ nodes: string[] }, { ids: string[] }>(ids, size);
      assert.deepEqual(all(ask, { ids: first }, paging).nodes, ids);
    }),
  );
});
