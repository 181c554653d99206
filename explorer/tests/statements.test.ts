import assert from "node:assert/strict";
import { test } from "node:test";
import { tension } from "../src/api/statements.ts";

test("a verdict and a strength, as it is written, are told where they point in opposite directions", () => {
  assert.equal(tension("IN", "UNCHALLENGED", 0.49), "HOLDS");
  assert.equal(tension("IN", "UNCHALLENGED", 0.499), null);
  assert.equal(tension("OUT", "ATTACKED", 0.5), "DEFEATED");
  assert.equal(tension("OUT", "PREMISE_OUT", 0.9), "GROUNDLESS");
  assert.equal(tension("OUT", null, 0.9), "NOT_HELD");
  assert.equal(tension("OUT", "ATTACKED", 0.49), null);
  assert.equal(tension("UNDEC", "UNDECIDED", 0.9), null);
});
