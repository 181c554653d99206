import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Document } from "../api/documents.ts";
import type { Semantics, SupportReading } from "../api/types.ts";

/** How labels are found: by which semantics, with which reading of supports, and which contradictions deny. */
export interface Judging {
  semantics: Semantics;
  support: SupportReading;
  /** The least strength of a contradiction that denies its target. */
  denies: number;
}

/** The API's own defaults. */
export const DEFAULT: Judging = { semantics: "GROUNDED", support: "EVIDENTIAL", denies: 0.5 };

/** The semantics under which the API explains each label. */
export const SEMANTICS: Semantics[] = ["GROUNDED", "IDEAL", "PREFERRED", "SEMI_STABLE", "STABLE"];
export const READINGS: SupportReading[] = ["EVIDENTIAL", "NECESSARY", "DEDUCTIVE"];
export const CUTS = [0, 0.3, 0.5, 0.7, 0.9];

/** How an address has labels found. What it leaves out, or what is invalid, follows the defaults. */
export function parseJudging(query: URLSearchParams): Judging {
  return {
    semantics: SEMANTICS.find((one) => one === query.get("semantics")) ?? DEFAULT.semantics,
    support: READINGS.find((one) => one === query.get("support")) ?? DEFAULT.support,
    denies: CUTS.find((one) => String(one) === query.get("denies")) ?? DEFAULT.denies,
  };
}

export const isDefault = (judging: Judging) =>
  judging.semantics === DEFAULT.semantics && judging.support === DEFAULT.support && judging.denies === DEFAULT.denies;

/** The variables that queries need for it; none for the defaults. */
export function judgingVariables({ semantics, support, denies }: Judging) {
  return {
    ...(semantics !== DEFAULT.semantics && { semantics }),
    ...(support !== DEFAULT.support && { support }),
    ...(denies !== DEFAULT.denies && { denies }),
  };
}

/** How the current address has labels found. */
export const JudgingContext = createContext(DEFAULT);

export const useJudging = () => useContext(JudgingContext);

/** The variables of some queries, each together with those by which it finds labels, if it does. */
export function useAllJudged<One extends { document: Document<unknown, never>; variables: unknown }>(
  all: One[],
): One[] {
  const judging = judgingVariables(useJudging());
  return all.map((one) =>
    one.document.judged ? { ...one, variables: { ...(one.variables as object), ...judging } } : one,
  );
}

/** Variables of a query together with those by which it finds labels, if it does. */
export function useJudged<Variables>(
  document: Document<unknown, never>,
  variables: Variables | null,
): Variables | null {
  const judging = useJudging();
  return variables && document.judged ? { ...variables, ...judgingVariables(judging) } : variables;
}
