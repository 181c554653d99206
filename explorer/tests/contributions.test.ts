/** Reasons in the order of what each changes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { rankReasons } from "../src/state/contributions.ts";

type Reason = Parameters<typeof rankReasons>[0][number];

const reason = (id: string, label: "IN" | "OUT" = "OUT", polarity: "SUPPORTS" | "CONTRADICTS" = "SUPPORTS") =>
  ({ relation: { id, polarity, limits: false }, node: { acceptance: { label } } }) as Reason;
const contributions = (values: Record<string, number>) =>
  Object.entries(values).map(([id, value]) => ({ value, relation: { id } }));
const ids = (reasons: Reason[]) => reasons.map(({ relation }) => relation.id);

test("what changes the strength visibly comes in the order of how much, the rest apart", () => {
  const all = [reason("a"), reason("b"), reason("c")];
  const { weighty, slight } = rankReasons(all, contributions({ a: 0.1, b: 0.004, c: -0.2 }));
  assert.deepEqual([ids(weighty), ids(slight)], [["c", "a"], ["b"]]);
});

test("where no reason changes the strength visibly, none is ranked as weighty", () => {
  const { weighty, slight } = rankReasons([reason("a"), reason("b")], contributions({ a: 0.001, b: 0.002 }));
  assert.deepEqual([ids(weighty), ids(slight)], [[], ["b", "a"]]);
});

test("a denial that holds is weighty whatever it contributes", () => {
  const all = [reason("a"), reason("b", "IN", "CONTRADICTS")];
  const { weighty, slight } = rankReasons(all, contributions({ a: 0.001 }));
  assert.deepEqual([ids(weighty), ids(slight)], [["b"], ["a"]]);
});
