import type { Edge, Label, Statement } from "../api/types.ts";

/** Contributions below this would be shown as 0. */
const SLIGHT = 0.005;

export const isSlight = (contribution: number) => Math.abs(contribution) < SLIGHT;

type Reason = Edge<{ acceptance: { label: Label } }>;
type Contribution = Statement["strength"]["contributions"][number];

/**
 * Reasons by how much the strength would change without each; apart, those without which it would stay the same. A denial
 * that holds decides the verdict, so it is weighty whatever it contributes.
 */
export function rankReasons<One extends Reason>(
  reasons: One[],
  contributions: Contribution[],
): { weighty: One[]; slight: One[] } {
  const values = new Map(contributions.map((one) => [one.relation.id, Math.abs(one.value)]));
  const value = ({ relation }: One) => values.get(relation.id) ?? 0;
  const decides = ({ node, relation }: One) =>
    relation.polarity === "CONTRADICTS" && !relation.limits && node.acceptance.label === "IN";
  const ranked = [...reasons].sort((a, b) => value(b) - value(a));
  const weighty = ranked.filter((one) => !isSlight(value(one)) || decides(one));
  return { weighty, slight: ranked.filter((one) => !weighty.includes(one)) };
}
