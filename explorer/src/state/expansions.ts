import { useCallback, useState } from "preact/hooks";
import type { Surrounded } from "../api/answers";
import { ask } from "../api/client";
import { NEIGHBOURS } from "../api/documents";

/** What a map has been asked to show beyond what it opened with. */
export function useExpansions(): { expansions: Surrounded[]; expand: (id: string) => void } {
  const [expansions, set] = useState<Surrounded[]>([]);
  const expand = useCallback((id: string) => {
    ask(NEIGHBOURS, { id }).then(
      ({ node }) => node && set((before) => [...before.filter((one) => one.id !== id), node]),
      () => undefined, // The map stays as it is, and the number on the statement too: another click asks again.
    );
  }, []);
  return { expansions, expand };
}
