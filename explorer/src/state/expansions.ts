import { useMemo } from "preact/hooks";
import { withQuery } from "../address.ts";
import { NEIGHBOURS } from "../api/documents.ts";
import type { NeighboursQuery, NeighboursQueryVariables } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Neighbourhood } from "../api/types.ts";
import { navigate } from "../router.ts";
import { pageByIds } from "./paging.ts";
import { useQuery } from "./query.ts";

const BETWEEN = "~";
/** How many neighbourhoods one request loads. */
const AT_ONCE = 10;

interface Expansions {
  expansions: Neighbourhood[];
  expand: (id: string) => void;
}

/** The neighbourhoods that the reader has added to a map; the address names their statements. */
export function useExpansions(query: URLSearchParams): Expansions {
  const ids = query.get("more")?.split(BETWEEN) ?? [];
  const { first, paging } = pageByIds<NeighboursQuery, NeighboursQueryVariables>(ids, AT_ONCE);
  const { data, retry } = useQuery(NEIGHBOURS, ids.length ? { ids: first } : null, paging);
  const expand = (id: string) => {
    if (ids.includes(id)) retry();
    else navigate(withQuery(query, { more: [...ids, id].join(BETWEEN) }));
  };
  const expansions = useMemo(() => data?.nodes.filter(isStatement) ?? [], [data]);
  return { expansions, expand };
}
