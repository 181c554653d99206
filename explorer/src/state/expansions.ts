import { useCallback, useEffect, useState } from "preact/hooks";
import { fetchQuery } from "../api/client.ts";
import { NEIGHBOURS } from "../api/documents.ts";
import { isStatement } from "../api/statements.ts";
import type { Neighbourhood } from "../api/types.ts";
import { judgingVariables, useJudging } from "./judging.ts";

/** The neighbourhoods that the reader has added to a map. */
export function useExpansions(): { expansions: Neighbourhood[]; expand: (id: string) => void } {
  const [expansions, set] = useState<Neighbourhood[]>([]);
  const judging = judgingVariables(useJudging());
  const key = JSON.stringify(judging);
  useEffect(() => set([]), [key]);
  const expand = useCallback(
    (id: string) => {
      fetchQuery(NEIGHBOURS, { id, ...judging }).then(
        ({ node }) => isStatement(node) && set((before) => [...before.filter((one) => one.id !== id), node]),
        () => undefined, // The map keeps the badge on the statement: another click tries again.
      );
    },
    [key],
  );
  return { expansions, expand };
}
