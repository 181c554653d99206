/** The changes of a what-if, as parameters of an address and as input of the API. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addTrial, isObjection, parseTrials, type Trial, toChanges, withTrials } from "../src/state/trials.ts";
import "./generators.ts";

Object.assign(globalThis, { location: { pathname: "/explore/claim:one" } });

const ids = fc.stringMatching(/^(claim|evidence|argument):[a-z0-9]+(-[a-z0-9]+)*$/);
const polarities = fc.constantFrom("SUPPORTS" as const, "CONTRADICTS" as const);
const values = fc.double({ min: 0, max: 1, noNaN: true });
const all: fc.Arbitrary<Trial> = fc.oneof(
  ids.map((reject) => ({ reject })),
  fc.tuple(ids, values).map(([rate, value]) => ({ rate, value })),
  fc.tuple(ids, ids).map(([attack, target]) => ({ attack, target })),
  fc
    .tuple(ids, ids, polarities, values)
    .map(([weigh, target, polarity, value]) => ({ weigh, target, polarity, value })),
);

const parse = (text: string) => parseTrials(new URLSearchParams({ if: text }));

test("trials survive the way into an address and back", () => {
  fc.assert(
    fc.property(fc.array(all, { maxLength: 6 }), (trials) => {
      const address = withTrials(new URLSearchParams("crux=claim:two"), trials);
      const { searchParams } = new URL(address, "http://service");
      // -0 is written as 0.
      const expected = trials.map((trial) => ("value" in trial ? { ...trial, value: trial.value + 0 } : trial));
      assert.deepEqual(parseTrials(searchParams), expected);
      assert.equal(searchParams.get("crux"), "claim:two");
    }),
  );
});

test("invalid trials are skipped", () => {
  for (const text of [
    "",
    "reject",
    "reject~",
    "rate~claim:a",
    "rate~claim:a~",
    "rate~claim:a~2",
    "rate~claim:a~-0.1",
    "rate~claim:a~high",
    "attack~claim:a",
    "weigh~claim:a~claim:b~SUPPORTS",
    "weigh~claim:a~claim:b~LIKES~0.5",
    "praise~claim:a",
  ]) {
    assert.deepEqual(parse(text), [], text);
  }
  assert.deepEqual(parse("nonsense!reject~claim:a!!"), [{ reject: "claim:a" }]);
});

test("a trial replaces an earlier one on the same statement or relation, and no other", () => {
  const trials: Trial[] = parse("rate~claim:a~0.1!rate~claim:b~0.2!weigh~claim:a~claim:b~SUPPORTS~0.3");
  assert.deepEqual(addTrial(trials, { rate: "claim:a", value: 0.9 }), [
    trials[1],
    trials[2],
    { rate: "claim:a", value: 0.9 },
  ]);
  assert.equal(addTrial(trials, { reject: "claim:a" }).length, 4);
  assert.equal(addTrial(trials, { weigh: "claim:a", target: "claim:b", polarity: "SUPPORTS", value: 1 }).length, 3);
  assert.equal(addTrial(trials, { weigh: "claim:a", target: "claim:b", polarity: "CONTRADICTS", value: 1 }).length, 4);
});

test("a rejection is a new statement that contradicts, and each has an id of its own", () => {
  const changes = toChanges([{ reject: "claim:a" }, { rate: "claim:b", value: 0.4 }, { reject: "claim:c" }]);
  const added = changes.flatMap((change) => change.addStatement ?? []);
  assert.equal(new Set(added.map(({ id }) => id)).size, 2);
  assert.ok(added.every(({ id, baseScore }) => isObjection(id) && baseScore === 1));
  assert.deepEqual(
    changes.flatMap((change) => change.addRelation ?? []),
    added.map(({ id }, index) => ({ source: id, target: ["claim:a", "claim:c"][index], polarity: "CONTRADICTS" })),
  );
  assert.deepEqual(changes[2], { rateStatement: { statement: "claim:b", baseScore: 0.4 } });
});
