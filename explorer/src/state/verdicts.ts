import { VERDICTS } from "../api/documents.ts";
import type { VerdictsQuery, VerdictsQueryVariables } from "../api/generated.ts";
import { pageByIds } from "./paging.ts";
import { useQuery } from "./query.ts";

/** How many statements one request asks about. */
const AT_ONCE = 200;

type Node = Extract<NonNullable<VerdictsQuery["nodes"][number]>, { acceptance: unknown }>;
export type Acceptance = Node["acceptance"];

/** How some statements are judged, by their ids; of those that are not yet known, nothing. */
export function useVerdicts(statements: { id: string }[]): Map<string, Acceptance> {
  const { first, paging } = pageByIds<VerdictsQuery, VerdictsQueryVariables>(
    statements.map(({ id }) => id),
    AT_ONCE,
  );
  const { data } = useQuery(VERDICTS, first.length ? { ids: first } : null, paging);
  return new Map(data?.nodes.flatMap((one) => (one && "acceptance" in one ? [[one.id, one.acceptance] as const] : [])));
}
