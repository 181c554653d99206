import { useEffect, useState } from "preact/hooks";
import { fetchQuery, Refused, Unavailable } from "../api/client.ts";
import type { Document } from "../api/documents.ts";

const PATIENCE_MILLISECONDS = 2_000;
const SLOW = new Set(["TIMED_OUT", "QUERY_TOO_COMPLEX"]);

export interface QueryState<Data> {
  data: Data | null;
  error: Refused | null;
  /** The service doesn't respond; the request is repeated until it does. */
  away: boolean;
  loading: boolean;
}

/** Run a query whenever its variables change; null runs none. The previous data stays until the next result. */
export function useQuery<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables | null,
): QueryState<Data> {
  const [answer, setAnswer] = useState<QueryState<Data>>({
    data: null,
    error: null,
    away: false,
    loading: variables !== null,
  });
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) {
      setAnswer({ data: null, error: null, away: false, loading: false });
      return;
    }
    const leaving = new AbortController();
    setAnswer((before) => ({ ...before, error: null, loading: true }));
    void persist(document, variables, setAnswer, leaving.signal);
    return () => leaving.abort();
  }, [document, key]);
  return answer;
}

async function persist<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  set: (change: (before: QueryState<Data>) => QueryState<Data>) => void,
  signal: AbortSignal,
): Promise<void> {
  let slow = false;
  while (!signal.aborted) {
    try {
      const data = await fetchQuery(document, variables, signal);
      if (!signal.aborted) set(() => ({ data, error: null, away: false, loading: false }));
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Refused && SLOW.has(error.code) && !slow) {
        // Neo4j may take longer to plan a query than the time limit allows; the plan is cached, so the next try is quick.
        slow = true;
        continue;
      }
      if (error instanceof Refused) return set(() => ({ data: null, error, away: false, loading: false }));
      if (!(error instanceof Unavailable)) throw error;
      set((before) => ({ ...before, away: true, loading: true }));
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
    }
  }
}
