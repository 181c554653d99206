/** Offsets, marks and paragraphs of a text, and titles broken into lines. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wrap } from "../src/map/text.ts";
import { PointText } from "../src/state/offsets.ts";
import { paragraphs, splitAtMarks, splitText } from "../src/state/spans.ts";
import "./generators.ts";

test("slices by code points, whatever planes their characters are in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      assert.equal(new PointText(text).slice(start, end), [...text].slice(start, end).join(""));
    }),
  );
});

const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test("parts of a span cover it in order, and say of each character whether a mark covers it", () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 5 }), (whole, marks) => {
      const marked = splitAtMarks(whole, marks).flatMap((part) =>
        Array.from({ length: part.end - part.start }, (_, index) => [part.start + index, part.marked]),
      );
      const expected = Array.from({ length: whole.end - whole.start }, (_, index) => {
        const at = whole.start + index;
        return [at, marks.some(({ start, end }) => start <= at && at < end)];
      });
      assert.deepEqual(marked, expected);
    }),
  );
});

test("a text is its sentences and the lines outside of them: every character that isn't blank is in one piece", () => {
  const unit = fc.constantFrom("a", "b", " ", "\n", "\r\n", "\u2028", "\u{1F600}");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }), (units, cuts) => {
      const text = units.join("");
      const points = [...text];
      const edges = [...new Set(cuts.filter((cut) => cut <= points.length))].sort((a, b) => a - b);
      const sentences = edges.flatMap((start, index) =>
        index % 2 === 0 && edges[index + 1] !== undefined ? [{ start, end: edges[index + 1]! }] : [],
      );
      const pieces = splitText(new PointText(text), sentences);
      assert.deepEqual(
        pieces.flatMap(({ sentence }) => sentence ?? []),
        sentences,
      );
      const covered = pieces.flatMap(({ start, end }) => points.slice(start, end).map((_, index) => start + index));
      assert.deepEqual(
        covered,
        [...new Set(covered)].sort((a, b) => a - b),
      );
      const missed = points.filter((_, index) => !covered.includes(index));
      assert.equal(missed.join("").trim(), "");
      for (const { start, end, sentence } of pieces)
        if (!sentence) assert.doesNotMatch(points.slice(start, end).join(""), /^\s|\s$|[\n\r\u2028]/);
    }),
  );
});

test("a line break between sentences starts a paragraph", () => {
  const text = "One. Two.\n\nThree. Four.";
  const sentences = ["One.", "Two.", "Three.", "Four."].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const blocks = paragraphs((start, end) => text.slice(start, end), sentences);
  assert.deepEqual(
    blocks.map((block) => block.map(({ start, end }) => text.slice(start, end))),
    [
      ["One.", "Two."],
      ["Three.", "Four."],
    ],
  );
});

/** Eight units a character: lines of at most 21 characters. */
const measure = (text: string) => [...text].length * 8;
const WIDTH = 172;

test("lines fit, are at most five, and hold the words of the title in order", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { maxLength: 30 });
  fc.assert(
    fc.property(words, (all) => {
      const lines = wrap(all.join(" "), measure);
      assert.ok(lines.length <= 5);
      for (const line of lines) assert.ok(measure(line) <= WIDTH, line);
      const letters = lines.join("").replaceAll(" ", "");
      const whole = all.join("");
      if (letters.endsWith("…")) assert.ok(whole.startsWith(letters.slice(0, -1)));
      else assert.equal(letters, whole);
    }),
  );
});

test("a title that fits is one line, an empty one none", () => {
  assert.deepEqual(wrap("Peace would hold", measure), ["Peace would hold"]);
  assert.deepEqual(wrap("", measure), []);
});

test("words and titles are cut between characters, never inside one", () => {
  for (const title of ["🕊".repeat(200), "🕊 ".repeat(200), "🕊a ".repeat(200)]) {
    for (const width of [8, 9, 10, 11]) {
      const lines = wrap(title, (text) => text.length * width);
      assert.ok(
        lines.every((line) => line.isWellFormed()),
        `${title.slice(0, 4)} at ${width}`,
      );
    }
  }
});
