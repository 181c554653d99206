/** From query results to what a map shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Caption, Neighbour, Relation } from "../src/api/types.ts";
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

function support(source: string, target: string): Relation {
  return {
    id: `${source}/SUPPORTS/${target}`,
    source: { id: source },
    target: { id: target },
    polarity: "SUPPORTS",
    strength: null,
    limits: false,
    basis: "TEXT",
  };
}

test("statements and relations that occur twice are shown once", () => {
  const relation = support("b", "a");
  const drawing = new Drawing().addNode(claim("a")).addEdges({ edges: [{ relation, node: claim("b") }] });
  drawing.addEdges({ edges: [{ relation, node: claim("a") }] });
  const { nodes, links } = drawing.build();
  assert.deepEqual(nodes.map(({ id }) => id).sort(), ["a", "b"]);
  assert.deepEqual(
    links.map(({ source, target }) => [source, target]),
    [["b", "a"]],
  );
});

test("links whose ends aren't both shown are left out", () => {
  const { links } = new Drawing().addNode(claim("a")).addRelation(support("a", "elsewhere")).build();
  assert.deepEqual(links, []);
});

test("a node counts the relations that the map doesn't show", () => {
  const drawing = new Drawing().addNode(claim("a", 5)).addNode(claim("b")).addRelation(support("b", "a"));
  const hidden = Object.fromEntries(drawing.build().nodes.map(({ id, hidden }) => [id, hidden]));
  assert.deepEqual(hidden, { a: 4, b: undefined });
});

test("dimming keeps an emphasis, and dims the relations of what it dims", () => {
  const drawing = new Drawing().addNode(claim("a")).addNode(claim("b")).addNode(claim("c"));
  drawing.addRelation(support("a", "b")).addRelation(support("b", "c")).emphasize("a", "focus");
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

test("a change shows verdict and strength after it beside those before, on statements that it leaves in place", () => {
  const held = { label: "IN", rule: "UNCHALLENGED", strength: 0.5 } as const;
  const lost = { label: "OUT", rule: "UNSUPPORTED", strength: 0.1 } as const;
  const difference = { statement: null, opposed: false, reason: null };
  const { nodes } = new Drawing()
    .addNode(claim("a"))
    .addNode(claim("b"))
    .addNode(claim("c"))
    .change([
      { ...difference, statementId: "a", before: held, after: lost },
      { ...difference, statementId: "b", before: held, after: null },
      { ...difference, statementId: "nowhere", before: held, after: lost },
    ])
    .build();
  const [a, b, c] = nodes;
  assert.deepEqual([a?.verdict, a?.strength, a?.before], ["GROUNDLESS", 0.1, { verdict: "HOLDS", strength: 0.5 }]);
  for (const node of [b, c]) assert.deepEqual([node?.verdict, node?.before], ["HOLDS", undefined]);
});

test("a contradiction is drawn with the strength that is tried, and denies from the least one that does", () => {
  const limit: Relation = {
    ...support("a", "b"),
    id: "a/CONTRADICTS/b",
    polarity: "CONTRADICTS",
    strength: 0.4,
    limits: true,
  };
  const drawn = (value: number) => {
    const trial = { weigh: "a", target: "b", polarity: "CONTRADICTS", value } as const;
    const drawing = new Drawing()
      .addNode(claim("a"))
      .addNode(claim("b"))
      .addRelation(limit)
      .addRelation(support("a", "b"));
    return drawing
      .reweigh([trial], 0.5)
      .build()
      .links.map(({ polarity, strength, limits }) => [polarity, strength, limits]);
  };
  const other = ["SUPPORTS", null, false];
  assert.deepEqual(drawn(0.5), [["CONTRADICTS", 0.5, false], other]);
  assert.deepEqual(drawn(0.3), [["CONTRADICTS", 0.3, true], other]);
});
