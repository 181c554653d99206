/** The steps of the layout against plain definitions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assignCoordinates, isotonicRegression } from "../src/map/layout/coordinates.ts";
import { components, emptyLinks, type Links, link } from "../src/map/layout/graph.ts";
import { countCrossings, orderLayers } from "../src/map/layout/order.ts";
import { assignRanks } from "../src/map/layout/rank.ts";
import { type Graph, graphs, reachable } from "./generators.ts";

function linksOf({ boxes, lines }: Graph): Links {
  const links = emptyLinks(boxes.length);
  for (const { source, target } of lines) link(links, Number(source), Number(target));
  return links;
}

test("ranks are the longest ways down to a node that is no reason", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const acyclic = { ...graph, lines: graph.lines.filter(({ source, target }) => Number(source) > Number(target)) };
      const longest: number[] = [];
      for (const node of graph.boxes.keys()) {
        const below = acyclic.lines.filter(({ source }) => Number(source) === node);
        longest.push(Math.max(0, ...below.map(({ target }) => longest[Number(target)]! + 1)));
      }
      assert.deepEqual(assignRanks(linksOf(acyclic)), longest);
    }),
  );
});

test("ranks of a chain far deeper than the call stack", () => {
  const links = emptyLinks(100_000);
  for (let node = 1; node < 100_000; node++) link(links, node - 1, node);
  assert.equal(assignRanks(links)[0], 99_999);
});

test("two nodes share a component if and only if lines connect them", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const both = graph.lines.flatMap((one) => [one, { ...one, source: one.target, target: one.source }]);
      const reach = reachable({ ...graph, lines: both });
      const parts = components(linksOf(graph));
      const part = (node: number) => parts.findIndex((nodes) => nodes.includes(node));
      assert.equal(parts.flat().length, graph.boxes.length);
      for (const a of graph.boxes.keys()) {
        for (const b of graph.boxes.keys()) {
          if (a !== b) assert.equal(part(a) === part(b), reach.get(String(a))!.has(String(b)));
        }
      }
    }),
  );
});

/** Two layers, nodes 0 to 5 above 6 to 12, with lines between them. */
const layered = fc.record({
  above: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  below: fc.shuffledSubarray([6, 7, 8, 9, 10, 11, 12], { minLength: 7 }),
  lines: fc.array(fc.tuple(fc.integer({ min: 6, max: 12 }), fc.nat(5)), { maxLength: 20 }),
});

function linksBetween(lines: [number, number][]): Links {
  const links = emptyLinks(13);
  for (const [source, target] of lines) link(links, source, target);
  return links;
}

test("crossings are counted as by comparing each pair of lines", () => {
  fc.assert(
    fc.property(layered, ({ above, below, lines }) => {
      const ends = lines.map(([source, target]) => [below.indexOf(source), above.indexOf(target)] as const);
      let crossings = 0;
      for (const [index, [a, b]] of ends.entries()) {
        for (const [c, d] of ends.slice(0, index)) if ((a - c) * (b - d) < 0) crossings++;
      }
      assert.equal(countCrossings([above, below], linksBetween(lines)), crossings);
    }),
  );
});

test("ordering layers keeps their nodes and never adds a crossing", () => {
  fc.assert(
    fc.property(layered, ({ above, below, lines }) => {
      const links = linksBetween(lines);
      const ordered = orderLayers([above, below], links);
      assert.deepEqual(
        ordered.map((layer) => [...layer].sort((a, b) => a - b)),
        [above, below].map((layer) => [...layer].sort((a, b) => a - b)),
      );
      assert.ok(countCrossings(ordered, links) <= countCrossings([above, below], links));
    }),
  );
});

test("ordering layers finds an order without crossings for a tree", () => {
  const links = linksBetween([0, 1, 2, 3, 4, 5].map((node) => [12 - node, node]));
  const layers = [
    [0, 1, 2, 3, 4, 5],
    [7, 8, 9, 10, 11, 12],
  ];
  assert.equal(countCrossings(layers, links), 15);
  assert.equal(countCrossings(orderLayers(layers, links), links), 0);
});

const goals = fc.array(fc.record({ value: fc.integer({ min: -99, max: 99 }), weight: fc.constantFrom(1, 4) }), {
  minLength: 1,
  maxLength: 14,
});

/** Isotonic regression by its min-max formula (Barlow and others 1972). */
function minMax(all: { value: number; weight: number }[]): number[] {
  const mean = (first: number, last: number) => {
    const part = all.slice(first, last + 1);
    const weight = part.reduce((sum, one) => sum + one.weight, 0);
    return part.reduce((sum, one) => sum + one.value * one.weight, 0) / weight;
  };
  const indices = [...all.keys()];
  return indices.map((k) =>
    Math.max(...indices.slice(0, k + 1).map((i) => Math.min(...indices.slice(k).map((j) => mean(i, j))))),
  );
}

test("pooling adjacent violators solves isotonic regression", () => {
  fc.assert(
    fc.property(goals, (all) => {
      const expected = minMax(all);
      for (const [index, value] of isotonicRegression(all).entries()) {
        assert.ok(Math.abs(value - expected[index]!) < 1e-9, `${index}: ${value} for ${expected[index]}`);
      }
    }),
  );
});

test("coordinates keep the order of each layer and the room that each node takes", () => {
  fc.assert(
    fc.property(
      layered,
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 13, maxLength: 13 }),
      (graph, widths) => {
        const layers = [graph.above, graph.below];
        const weights = widths.map(() => 1);
        const at = assignCoordinates(layers, linksBetween(graph.lines), widths, weights);
        for (const layer of layers) {
          for (const [index, node] of layer.slice(1).entries()) {
            const before = layer[index]!;
            assert.ok(at[node]! - at[before]! >= (widths[node]! + widths[before]!) / 2 - 1e-6);
          }
        }
      },
    ),
  );
});

test("a reason lies straight below its only conclusion", () => {
  const links = emptyLinks(2);
  link(links, 1, 0);
  const [above, below] = assignCoordinates([[0], [1]], links, [100, 40], [1, 1]);
  assert.equal(above, below);
});
