import type { AmongQuery } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Statements } from "../api/types.ts";
import type { MapLink, MapNode } from "../map/index.ts";
import { Drawing } from "./drawing.ts";

/** The input of a map, and how many relations of its statements haven't been loaded: a request takes some of each statement. */
export interface Drawn {
  nodes: MapNode[];
  links: MapLink[];
  unloaded: number;
}

interface Side {
  totalCount: number;
  edges: unknown[];
}

const unloaded = (sides: Side[]) => sides.reduce((sum, { totalCount, edges }) => sum + totalCount - edges.length, 0);

/** The relations among statements; with `chosen`, only those of the chosen statements and their neighbours. */
export function drawRelations(answer: AmongQuery | null, chosen: string[] | null): Drawn {
  const nodes = answer?.nodes.filter(isStatement) ?? [];
  const wanted = new Set(chosen);
  const sides = nodes.flatMap(({ supports, contradicts }) => [supports, contradicts]);
  const relations = sides
    .flatMap(({ edges }) => edges)
    .map(({ relation }) => relation)
    .filter(({ source, target }) => !chosen || wanted.has(source.id) || wanted.has(target.id));
  const near = new Set([...wanted, ...relations.flatMap(({ source, target }) => [source.id, target.id])]);
  const drawing = new Drawing();
  for (const node of nodes) if (!chosen || near.has(node.id)) drawing.addNode(node);
  for (const relation of relations) drawing.addRelation(relation);
  for (const id of wanted) drawing.emphasize(id, "focus");
  return { ...drawing.build(), unloaded: unloaded(sides) };
}

/** The listed statements, and the arguments that connect them. */
export function drawStatements(answer: Statements | null): Drawn {
  const all = [...(answer?.claims?.nodes ?? []), ...(answer?.evidenceItems?.nodes ?? [])];
  const sides = all.flatMap((one) => [one.supports, one.contradicts]);
  const steps: Side[] = [];
  const drawing = new Drawing();
  for (const node of all) drawing.addNode(node);
  for (const { relation, node } of sides.flatMap(({ edges }) => edges)) {
    drawing.addRelation(relation);
    if (node.__typename !== "Argument") continue;
    if (!drawing.has(node.id)) steps.push(node.supports, node.contradicts);
    drawing.addArgument(node);
  }
  return { ...drawing.build(), unloaded: unloaded([...sides, ...steps]) };
}
