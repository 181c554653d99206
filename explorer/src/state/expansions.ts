import { useCallback, useState } from "preact/hooks";
import { fetchQuery } from "../api/client.ts";
import { NEIGHBOURS } from "../api/documents.ts";
import { isStatement } from "../api/statements.ts";
import type { Neighbourhood } from "../api/types.ts";

/** What a map has been asked to show beyond what it opened with. */
export function useExpansions(): { expansions: Neighbourhood[]; expand: (id: string) => void } {
  const [expansions, set] = useState<Neighbourhood[]>([]);
  const expand = useCallback((id: string) => {
    fetchQuery(NEIGHBOURS, { id }).then(
      ({ node }) => isStatement(node) && set((before) => [...before.filter((one) => one.id !== id), node]),
      () => undefined, // The map stays as it is, and the number on the statement too: another click asks again.
    );
  }, []);
  return { expansions, expand };
}
