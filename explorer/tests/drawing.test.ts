/** From query results to what a map shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Caption, Neighbour } from "../src/api/types.ts";
import { Drawing } from "../src/state/drawing.ts";
import { filters, isUnfiltered, variables } from "../src/state/filters.ts";

function claim(id: string, degree?: number): Caption & Partial<Neighbour> {
  const counts = degree === undefined ? {} : count(degree);
  return {
    __typename: "Claim",
    id,
    title: id,
    text: id,
    role: null,
    acceptance: { label: "IN", rule: "UNCHALLENGED" },
    strength: { value: 0.5 },
    ...counts,
  };
}

function count(degree: number) {
  const none = { totalCount: 0 };
  return { for: { totalCount: degree }, against: none, reasonFor: none, reasonAgainst: none };
}

const tie = { basis: "TEXT" as const, strength: null };

test("statements and relations that occur twice are shown once", () => {
  const edges = { edges: [{ ...tie, warrant: null, quote: null, node: claim("b") }] };
  const drawing = new Drawing().addNode(claim("a")).addIncoming("a", edges, "SUPPORTS");
  drawing.addOutgoing("b", { edges: [{ ...tie, warrant: null, quote: null, node: claim("a") }] }, "SUPPORTS");
  const { nodes, links } = drawing.build();
  assert.deepEqual(nodes.map(({ id }) => id).sort(), ["a", "b"]);
  assert.deepEqual(
    links.map(({ source, target }) => [source, target]),
    [["b", "a"]],
  );
});

test("links whose ends aren't both shown are left out", () => {
  const { links } = new Drawing().addNode(claim("a")).addLink("a", "elsewhere", "SUPPORTS", tie).build();
  assert.deepEqual(links, []);
});

test("a node counts the relations that the map doesn't show", () => {
  const drawing = new Drawing().addNode(claim("a", 5)).addNode(claim("b")).addLink("b", "a", "SUPPORTS", tie);
  const hidden = Object.fromEntries(drawing.build().nodes.map(({ id, hidden }) => [id, hidden]));
  assert.deepEqual(hidden, { a: 4, b: undefined });
});

test("dimming keeps an emphasis, and dims the relations of what it dims", () => {
  const drawing = new Drawing().addNode(claim("a")).addNode(claim("b")).addNode(claim("c"));
  drawing.addLink("a", "b", "SUPPORTS", tie).addLink("b", "c", "SUPPORTS", tie).emphasize("a", "focus");
  const { nodes, links } = drawing.dim((id) => id === "b").build();
  assert.deepEqual(
    nodes.map(({ emphasis }) => emphasis),
    ["focus", undefined, "dim"],
  );
  assert.deepEqual(
    links.map(({ emphasis }) => emphasis),
    [undefined, "dim"],
  );
});

test("filters that only claims or only evidence have exclude the other", () => {
  const chosen = (query: string) => variables(filters(new URLSearchParams(query)));
  assert.deepEqual(chosen("role=OUTCOME"), {
    claims: { role: "OUTCOME" },
    evidence: {},
    withClaims: true,
    withEvidence: false,
  });
  assert.equal(chosen("kind=EVENT").withClaims, false);
  assert.equal(chosen("kind=FACT").withEvidence, false);
  assert.deepEqual(chosen("issue=issue:a").evidence, { issue: "issue:a" });
});

test("invalid filters are ignored", () => {
  assert.ok(isUnfiltered(filters(new URLSearchParams("role=HERO&kind=RUMOUR"))));
});
