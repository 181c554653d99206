/** Certificates of labels, as the page tells them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deadlock, fromTheTop } from "../src/state/certificate.ts";

type Label = "IN" | "OUT" | "UNDEC";

function reason(id: string, label: Label, ...sources: string[]) {
  return { statementId: id, label, relations: sources.map((sourceId) => ({ sourceId, targetId: id })) };
}

const ids = (all: { statementId: string }[] | null) => all?.map((one) => one.statementId);

test("a certificate is told from the statement down to its grounds, whatever the order it comes in", () => {
  const why = [reason("c", "IN"), reason("b", "OUT", "c"), reason("d", "IN"), reason("a", "IN", "b", "d")];
  assert.deepEqual(ids(fromTheTop("a", why)), ["a", "b", "d", "c"]);
  assert.deepEqual(ids(fromTheTop("a", [...why].reverse())), ["a", "b", "d", "c"]);
});

test("reasons that the statement doesn't lead to are kept, at the end", () => {
  assert.deepEqual(ids(fromTheTop("a", [reason("z", "IN"), reason("a", "IN")])), ["a", "z"]);
});

test("a deadlock is the shortest circle of open statements next to the statement", () => {
  const why = [
    reason("far", "UNDEC", "farther"),
    reason("farther", "UNDEC", "far"),
    reason("left", "UNDEC", "right", "far"),
    reason("right", "UNDEC", "left"),
    reason("asked", "UNDEC", "left", "given"),
    reason("given", "IN"),
  ];
  assert.deepEqual(ids(deadlock("asked", why)), ["left", "right"]);
});

test("a statement that contradicts itself is no circle of two, and what is decided has no deadlock", () => {
  assert.equal(deadlock("a", [reason("a", "IN", "b"), reason("b", "OUT", "a")]), null);
  assert.deepEqual(ids(deadlock("a", [reason("a", "UNDEC", "b", "c"), reason("b", "UNDEC", "a"), reason("c", "IN")])), [
    "a",
    "b",
  ]);
});
