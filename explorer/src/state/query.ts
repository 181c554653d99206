import { useEffect, useState } from "preact/hooks";
import { fetchQuery, Refused, Unavailable } from "../api/client.ts";
import type { Document } from "../api/documents.ts";
import { useJudged } from "./judging.ts";

const RETRY_MILLISECONDS = 2_000;
const INPUT_ERRORS = new Set(["BAD_USER_INPUT", "NOT_FOUND"]);

export interface QueryState<Data> {
  data: Data | null;
  error: Refused | null;
  /** The service doesn't respond; the request is repeated until it does. */
  away: boolean;
  loading: boolean;
  /** Run the query again, after an error. */
  retry: () => void;
}

/** How a query continues: the variables of the page after `all`, and the data of both together. */
export interface Paging<Data, Variables> {
  next: (all: Data, page: Data, variables: Variables) => Variables | null;
  merge: (all: Data, page: Data) => Data;
}

type Result<Data> = Omit<QueryState<Data>, "retry">;

/**
 * Run a query whenever its variables change, or how labels are found; null runs none. The previous data stays until the next result. With paging,
 * all pages are loaded one after another, and the data so far is available while `loading`.
 */
export function useQuery<Data, Variables>(
  document: Document<Data, Variables>,
  own: Variables | null,
  paging?: Paging<Data, Variables>,
): QueryState<Data> {
  const variables = useJudged(document, own);
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Result<Data>>({
    data: null,
    error: null,
    away: false,
    loading: variables !== null,
  });
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) {
      setResult({ data: null, error: null, away: false, loading: false });
      return;
    }
    const leaving = new AbortController();
    setResult((before) => ({ ...before, error: null, loading: true }));
    void load(document, variables, paging, setResult, leaving.signal);
    return () => leaving.abort();
  }, [document, key, attempt]);
  return { ...result, retry: () => setAttempt(attempt + 1) };
}

/** Whether the service gave the request up because it took too long. */
export const isTimeout = (error: Refused) => error.code === "TIMED_OUT";

/** Whether the input is at fault, such as an id that names nothing. */
export const isInputError = (error: Refused | null) => error !== null && INPUT_ERRORS.has(error.code);

/** A result whose view explains invalid input itself. */
export function withoutInputErrors<Data>(state: QueryState<Data>): QueryState<Data> {
  return isInputError(state.error) ? { ...state, error: null } : state;
}

type Update<Data> = (change: (before: Result<Data>) => Result<Data>) => void;

async function load<Data, Variables>(
  document: Document<Data, Variables>,
  first: Variables,
  paging: Paging<Data, Variables> | undefined,
  update: Update<Data>,
  signal: AbortSignal,
): Promise<void> {
  let all: Data | null = null;
  let variables: Variables | null = first;
  while (variables !== null) {
    const page: Data | null = await persist(document, variables, update, signal);
    if (page === null) return;
    const data: Data = all === null || !paging ? page : paging.merge(all, page);
    const next: Variables | null = paging?.next(data, page, variables) ?? null;
    update(() => ({ data, error: null, away: false, loading: next !== null }));
    [all, variables] = [data, next];
  }
}

/** The result of a query, however often it has to be repeated; null once it is refused or no longer needed. */
async function persist<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  update: Update<Data>,
  signal: AbortSignal,
): Promise<Data | null> {
  let repeated = false;
  while (!signal.aborted) {
    try {
      const data = await fetchQuery(document, variables, signal);
      return signal.aborted ? null : data;
    } catch (error) {
      if (signal.aborted) break;
      // Neo4j may take longer to plan a query than the time limit allows; the plan is cached, so the next try is quick.
      if (error instanceof Refused && isTimeout(error) && !repeated) repeated = true;
      else if (error instanceof Refused) {
        update(() => ({ data: null, error, away: false, loading: false }));
        break;
      } else if (error instanceof Unavailable) {
        update((before) => ({ ...before, away: true, loading: true }));
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      } else throw error;
    }
  }
  return null;
}
