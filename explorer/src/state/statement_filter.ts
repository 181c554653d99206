import { useMemo } from "preact/hooks";
import { PASSING } from "../api/documents.ts";
import type { PassingQuery, PassingQueryVariables } from "../api/generated.ts";
import { filters, isUnfiltered, variables } from "./filters.ts";
import { pageThrough } from "./paging.ts";
import { useQuery } from "./query.ts";

export type StatementFilter = (id: string) => boolean;

const PAGES = pageThrough<PassingQuery, PassingQueryVariables>(["claims", "evidenceItems"]);
const ALL: StatementFilter = () => true;

/** A predicate over `ids`: whether a statement passes the filters of an address. All pass while no filter is set. */
export function useStatementFilter(query: URLSearchParams, ids: string[]): StatementFilter {
  const chosen = filters(query);
  const filtered = isUnfiltered(chosen) ? [] : ids.filter(isFiltered);
  const { data } = useQuery(PASSING, filtered.length ? variables(chosen, filtered) : null, PAGES);
  return useMemo(() => {
    if (!data) return ALL;
    const passing = new Set(
      [...(data.claims?.nodes ?? []), ...(data.evidenceItems?.nodes ?? [])].map((node) => node.id),
    );
    return (id) => passing.has(id) || !isFiltered(id);
  }, [data]);
}

/** Arguments have neither kind nor issue: they always pass. */
const isFiltered = (id: string) => !id.startsWith("argument:");
