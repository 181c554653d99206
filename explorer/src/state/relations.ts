import type { AmongQuery } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import { Drawing } from "./drawing.ts";

/** The relations among statements; with `chosen`, only those of the chosen statements and their neighbours. */
export function drawRelations(answer: AmongQuery | null, chosen: string[] | null): ReturnType<Drawing["build"]> {
  const drawing = new Drawing();
  const nodes = answer?.nodes.filter(isStatement) ?? [];
  const links = nodes.flatMap((node) => [
    ...node.supports.edges.map((edge) => ({
      source: node.id,
      target: edge.node.id,
      polarity: "SUPPORTS" as const,
      edge,
    })),
    ...node.contradicts.edges.map((edge) => ({
      source: node.id,
      target: edge.node.id,
      polarity: "CONTRADICTS" as const,
      edge,
    })),
  ]);
  const wanted = chosen && new Set(chosen);
  const near =
    wanted &&
    new Set(
      links
        .filter(({ source, target }) => wanted.has(source) || wanted.has(target))
        .flatMap(({ source, target }) => [source, target]),
    );
  for (const node of nodes) if (!near || near.has(node.id) || wanted.has(node.id)) drawing.addNode(node);
  for (const { source, target, polarity, edge } of links) {
    if (!wanted || wanted.has(source) || wanted.has(target)) drawing.addLink(source, target, polarity, edge);
  }
  for (const id of chosen ?? []) drawing.emphasize(id, "focus");
  return drawing.build();
}
