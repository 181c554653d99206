import type { AmongQuery } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import { Drawing } from "./drawing.ts";

/** The relations among statements; with `chosen`, only those of the chosen statements and their neighbours. */
export function drawRelations(answer: AmongQuery | null, chosen: string[] | null): ReturnType<Drawing["build"]> {
  const nodes = answer?.nodes.filter(isStatement) ?? [];
  const wanted = new Set(chosen);
  const relations = nodes
    .flatMap(({ supports, contradicts }) => [...supports.edges, ...contradicts.edges])
    .map(({ relation }) => relation)
    .filter(({ source, target }) => !chosen || wanted.has(source.id) || wanted.has(target.id));
  const near = new Set([...wanted, ...relations.flatMap(({ source, target }) => [source.id, target.id])]);
  const drawing = new Drawing();
  for (const node of nodes) if (!chosen || near.has(node.id)) drawing.addNode(node);
  for (const relation of relations) drawing.addRelation(relation);
  for (const id of wanted) drawing.emphasize(id, "focus");
  return drawing.build();
}
