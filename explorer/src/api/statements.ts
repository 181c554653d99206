import type { ClaimRole, StatementType } from "./types.ts";

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
