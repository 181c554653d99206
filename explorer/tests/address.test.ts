/** Addresses of the page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addressOf, parseAddress, withQuery } from "../src/address.ts";
import { ROOT } from "../src/root.ts";
import "./generators.ts";

const parse = (address: string) => parseAddress(new URL(address, ROOT));
const slugs = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

test("an address leads back to the view and the parameters that it was made of", () => {
  const views = {
    claim: "statement",
    evidence: "statement",
    argument: "statement",
    issue: "issue",
    document: "document",
  };
  const kinds = fc.constantFrom(...(Object.keys(views) as (keyof typeof views)[]));
  fc.assert(
    fc.property(kinds, slugs, fc.string({ minLength: 1 }), (kind, slug, words) => {
      const { route, query } = parse(addressOf(`${kind}:${slug}`, { q: words }));
      assert.deepEqual(route, { view: views[kind], id: `${kind}:${slug}` });
      // A query is UTF-8: half a surrogate pair can't be written in it.
      assert.equal(query.get("q"), words.toWellFormed());
    }),
  );
});

test("views have their names as addresses", () => {
  assert.deepEqual(parse(addressOf("")).route, { view: "home" });
  for (const view of ["search", "statements", "trace"]) assert.deepEqual(parse(addressOf(view)).route, { view });
  assert.deepEqual(parse("explore/").route, { view: "home" });
  assert.deepEqual(parse("explore/trace/").route, { view: "trace" });
});

test("an address of no view is missing", () => {
  for (const path of ["nowhere", "claim", "claim:", "toString", "constructor:x", "%E0", "passage:one-1"]) {
    assert.deepEqual(parse(`explore/${path}`).route, { view: "missing" }, path);
  }
});

test("escaped ids are decoded", () => {
  assert.deepEqual(parse("explore/claim%3Aone").route, { view: "statement", id: "claim:one" });
});

test("parameters without a value are left out, and ids stand unescaped", () => {
  const address = addressOf("trace", { from: "claim:one", to: null, net: "", most: 0, order: undefined });
  assert.ok(address.endsWith("explore/trace?from=claim:one&most=0"), address);
});

test("changing the query of a view keeps its path and its other parameters", () => {
  Object.assign(globalThis, { location: { pathname: "/explore/statements" } });
  const query = new URLSearchParams("actor=actor:russia&kind=FACT");
  assert.equal(
    withQuery(query, { kind: null, role: "OUTCOME" }),
    "/explore/statements?actor=actor:russia&role=OUTCOME",
  );
  assert.equal(withQuery(query, { kind: null, actor: "" }), "/explore/statements");
  assert.equal(query.toString(), "actor=actor%3Arussia&kind=FACT", "the query itself stays");
});
