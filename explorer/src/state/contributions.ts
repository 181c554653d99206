import type { Edge, Label, Statement } from "../api/types.ts";

/** Contributions below this are shown as 0. */
const SLIGHT = 0.005;

type Reason = Edge<{ acceptance: { label: Label } }>;
type Contribution = Statement["strength"]["contributions"][number];

/**
 * Reasons by how much the strength would change without each; apart, those without which it would stay the same. A denial
 * that holds decides the verdict, so it is weighty whatever it contributes. If all are slight, they weigh alike: none stands
 * apart.
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
  const weighty = ranked.filter((one) => value(one) >= SLIGHT || decides(one));
  if (weighty.length === 0) return { weighty: ranked, slight: [] };
  return { weighty, slight: ranked.filter((one) => !weighty.includes(one)) };
}
