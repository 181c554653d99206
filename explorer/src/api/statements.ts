import type { ClaimRole, Label, ReasonRule, StatementType } from "./types.ts";

const TYPES: Record<StatementType, true> = { Claim: true, Evidence: true, Argument: true };

/** Whether a node is a claim, a piece of evidence or an argument. */
export function isStatement<Node extends { __typename: string }>(
  node: Node | null | undefined,
): node is Extract<Node, { __typename: StatementType }> {
  return node != null && node.__typename in TYPES;
}

/** The role of a statement; only claims have one. */
export function role(statement: { __typename: StatementType; role?: ClaimRole | null }): ClaimRole | null {
  return statement.role ?? null;
}

/** A label as readers know it: OUT is either denied by something that holds, or left without a ground. */
export type Verdict = "HOLDS" | "DEFEATED" | "GROUNDLESS" | "OPEN";

const GROUNDLESS: ReadonlySet<ReasonRule> = new Set(["UNSUPPORTED", "UNFOUNDED", "PREMISE_OUT"]);

/** The verdict that a label stands for; null where it is OUT by an unknown rule. */
export function verdict(label: Label, rule: ReasonRule | null | undefined): Verdict | null {
  if (label === "IN") return "HOLDS";
  if (label === "UNDEC") return "OPEN";
  if (!rule) return null;
  return GROUNDLESS.has(rule) ? "GROUNDLESS" : "DEFEATED";
}

/** Which verdict and strength point in opposite directions: what holds but is weak, or doesn’t hold but is strong; null if they don’t. */
export function tension(
  label: Label,
  rule: ReasonRule | null | undefined,
  strength: number,
): Exclude<Verdict, "OPEN"> | "NOT_HELD" | null {
  const found = verdict(label, rule) ?? "NOT_HELD";
  const weak = Math.round(strength * 100) < 50;
  return found === "OPEN" || (found === "HOLDS") !== weak ? null : found;
}
