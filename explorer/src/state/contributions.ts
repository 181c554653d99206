import { limits } from "../api/statements.ts";
import type { Label, Polarity } from "../api/types.ts";

/** Contributions below this are shown as 0. */
const SLIGHT = 0.005;

interface Reason {
  strength: number | null;
  node: { id: string; acceptance: { label: Label } };
}

interface Contribution {
  polarity: Polarity;
  value: number;
  node: { id: string };
}

/**
 * The reasons of one side by how much the strength would change without each; apart, those without which it would stay
 * the same. A denial that holds decides the verdict, so it is weighty whatever it contributes. If all are slight, they
 * weigh alike: none stands apart.
 */
export function rankReasons<One extends Reason>(
  reasons: One[],
  polarity: Polarity,
  contributions: Contribution[],
): { weighty: One[]; slight: One[] } {
  const values = new Map(
    contributions.filter((one) => one.polarity === polarity).map((one) => [one.node.id, Math.abs(one.value)]),
  );
  const value = ({ node }: One) => values.get(node.id) ?? 0;
  const decides = ({ node, strength }: One) =>
    polarity === "CONTRADICTS" && node.acceptance.label === "IN" && !limits(polarity, strength);
  const ranked = [...reasons].sort((a, b) => value(b) - value(a));
  const weighty = ranked.filter((one) => value(one) >= SLIGHT || decides(one));
  if (weighty.length === 0) return { weighty: ranked, slight: [] };
  return { weighty, slight: ranked.filter((one) => !weighty.includes(one)) };
}
