import { useMemo } from "preact/hooks";
import { PASSING } from "../api/documents";
import { useAsk } from "./ask";
import { filters, isEmpty, variables } from "./filters";

export type Passes = (id: string) => boolean;

const ALL: Passes = () => true;

/** Which of some statements pass the filters of an address: all, as long as no filter is set. */
export function usePassing(query: URLSearchParams, ids: string[]): Passes {
  const chosen = filters(query);
  const filtered = isEmpty(chosen) ? [] : ids.filter(isFiltered);
  const { data } = useAsk(PASSING, filtered.length ? variables(chosen, filtered) : null);
  return useMemo(() => {
    if (!data) return ALL;
    const passing = new Set([...(data.claims?.nodes ?? []), ...(data.evidenceItems?.nodes ?? [])].map((node) => node.id));
    return (id) => passing.has(id) || !isFiltered(id);
  }, [data]);
}

/** An argument is a step between others, of no kind and about nothing: it stays. */
const isFiltered = (id: string) => !id.startsWith("argument:");
