/** What a search says of words that nothing holds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findSlip } from "../src/state/search_results.ts";
import "./generators.ts";

const letters = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 7, maxLength: 12 });

test("one letter left out, added, changed or swapped with the next is likely to be a slip", () => {
  fc.assert(
    fc.property(letters, fc.nat(6), fc.constantFrom("x", "y"), (word, at, letter) => {
      const swapped =
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split("")
          .reverse()
          .join("") +
        word.slice(at + 2);
      const slips = [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
        swapped,
      ];
      for (const slip of slips.filter((one) => one !== word))
        assert.deepEqual(findSlip(`war ${slip}`, `war ${word}`), {
          words: [slip],
          corrected: `war ${word}`,
          likely: true,
        });
    }),
  );
});

test("two letters changed, or a short word, are another word", () => {
  fc.assert(
    fc.property(letters, (word) => {
      const other = `x${word.slice(1, -1)}y`;
      assert.equal(findSlip(other, word)?.likely, false);
    }),
  );
  assert.deepEqual(findSlip("cold war", "could war"), { words: ["cold"], corrected: "could war", likely: false });
  assert.equal(findSlip("anything", null), null);
});
