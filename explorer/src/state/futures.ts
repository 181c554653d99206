import { role } from "../api/statements.ts";
import type { Caption, ClaimRole, Scenario } from "../api/types.ts";

const BETWEEN = "~";

/** A future as its address names it: by the choices that it hangs on. */
export const nameFuture = (future: Scenario): string => future.hangsOn.map((one) => one.id).join(BETWEEN);

export interface Groups {
  roles: [ClaimRole, Caption[]][];
  others: Caption[];
}

const ROLES: ClaimRole[] = ["OUTCOME", "OPPORTUNITY", "CHALLENGE"];

/** Statements by role, and those without one; roles that none has are left out. */
export function groupByRole(statements: Caption[]): Groups {
  const of = (wanted: ClaimRole | null) => statements.filter((one) => role(one) === wanted);
  return {
    roles: ROLES.map((one): [ClaimRole, Caption[]] => [one, of(one)]).filter(([, all]) => all.length > 0),
    others: of(null),
  };
}

/** What a future holds besides the choices that it hangs on. */
export function consequences({ holds, outcomes, opportunities, challenges, hangsOn }: Scenario): Caption[] {
  const all = [...outcomes, ...opportunities, ...challenges, ...holds.nodes];
  const chosen = new Set(hangsOn.map((one) => one.id));
  return [...new Map(all.map((one) => [one.id, one])).values()].filter((one) => !chosen.has(one.id));
}
