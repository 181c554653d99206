import { useEffect, useState } from "preact/hooks";
import { fetchQuery, Refused, Unavailable } from "../api/client.ts";
import type { Document } from "../api/documents.ts";

const PATIENCE_MILLISECONDS = 2_000;
const SLOW = new Set(["TIMED_OUT", "QUERY_TOO_COMPLEX"]);

export interface QueryState<Data> {
  data: Data | null;
  error: Refused | null;
  /** Nobody answers; the question is asked again until somebody does. */
  away: boolean;
  loading: boolean;
}

/** Ask whenever the variables change; null asks nothing. What was answered before stays until the next answer. */
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
        slow = true; // A Neo4j just started may plan a query for longer than an answer may take: once planned it is quick.
        continue;
      }
      if (error instanceof Refused) return set(() => ({ data: null, error, away: false, loading: false }));
      if (!(error instanceof Unavailable)) throw error;
      set((before) => ({ ...before, away: true, loading: true }));
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
    }
  }
}
